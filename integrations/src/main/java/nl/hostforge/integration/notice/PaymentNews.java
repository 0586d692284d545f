package nl.hostforge.integration.notice;

import java.util.Currency;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.InvoiceKind;
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
    private final BookedInvoices invoices;

    PaymentNews(CommandGateway commands, BookedInvoices invoices) {
        this.commands = commands;
        this.invoices = invoices;
    }

    /** What came of it. */
    sealed interface Told {
        record Recorded() implements Told {}

        /** It is no invoice of ours. */
        record Foreign() implements Told {}

        /** @param code for instance {@code invoice-not-issued} */
        record Refused(String code) implements Told {}
    }

    Told tell(InvoiceKind kind, BookedInvoice invoice) {
        var ours = ours(kind, invoice);
        if (ours.isEmpty()) return new Told.Foreign();
        try {
            commands.sendAndWait(new MatchBookedPayments(
                    ours.get(),
                    invoice.version(),
                    invoice.payments().stream()
                            .filter(payment -> payment.creditNoteId().isEmpty()) // settled by a credit, not by money
                            .map(payment -> new BookedPayment(
                                    name(payment),
                                    new Money(payment.amount(), Currency.getInstance(invoice.currency())),
                                    payment.date()))
                            .toList()));
            return new Told.Recorded();
        } catch (CommandExecutionException failure) {
            return new Told.Refused(
                    failure.<Refusal>getDetails().map(Refusal::code).orElseThrow(() -> failure));
        }
    }

    /** What came from the customer's account and was booked by us bears the name that the invoice knows it by. */
    private static PaymentId name(BookedInvoice.BookedPayment payment) {
        return payment.reference()
                .map(PaymentId::new)
                .filter(PaymentId::isOfAccount)
                .orElseGet(() -> PaymentId.booked(payment.id()));
    }

    /** A credit note is made as a copy, our reference included. The reference of what we numbered is a number for people. */
    private Optional<InvoiceId> ours(InvoiceKind kind, BookedInvoice invoice) {
        if (kind == InvoiceKind.EXTERNAL) return invoices.find(invoice.id());
        return invoice.credits().isPresent() ? Optional.empty() : new InvoiceReference(invoice.reference()).invoice();
    }
}
