package nl.hostforge.integration.notice;

import java.util.Currency;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** Has an invoice's payments be those that the bookkeeping has. It may be told the same any number of times. */
@Component
class PaymentNews {
    private final CommandGateway commands;

    PaymentNews(CommandGateway commands) {
        this.commands = commands;
    }

    /** What came of it. */
    sealed interface Told {
        record Recorded() implements Told {}

        /** It is no invoice of ours. */
        record Foreign() implements Told {}

        /** @param code for instance {@code invoice-not-issued} */
        record Refused(String code) implements Told {}
    }

    Told tell(BookedInvoice invoice) {
        var ours = ours(invoice);
        if (ours.isEmpty()) return new Told.Foreign();
        try {
            commands.sendAndWait(new MatchBookedPayments(
                    ours.get(),
                    invoice.version(),
                    invoice.payments().stream()
                            .filter(payment -> payment.creditNoteId().isEmpty()) // settled by a credit, not by money
                            .map(payment -> new BookedPayment(
                                    PaymentId.booked(payment.id()),
                                    new Money(payment.amount(), Currency.getInstance(invoice.currency())),
                                    payment.date()))
                            .toList()));
            return new Told.Recorded();
        } catch (CommandExecutionException failure) {
            return new Told.Refused(
                    failure.<Refusal>getDetails().map(Refusal::code).orElseThrow(() -> failure));
        }
    }

    /** A credit note is made as a copy, our reference included. */
    private static Optional<InvoiceId> ours(BookedInvoice invoice) {
        return invoice.credits().isPresent() ? Optional.empty() : new InvoiceReference(invoice.reference()).invoice();
    }
}
