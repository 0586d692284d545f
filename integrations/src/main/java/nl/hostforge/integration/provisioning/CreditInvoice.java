package nl.hostforge.integration.provisioning;

import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.BookedInvoice;
import nl.hostforge.integration.bookkeeping.Bookkeeping;
import nl.hostforge.integration.bookkeeping.InvoiceState;
import nl.hostforge.integration.bookkeeping.Sending;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.ProvisioningCase;
import org.springframework.stereotype.Component;

/** Credits the invoice of a cancelled order: a credit note is drafted, sent, and settled with the invoice, each once. */
@Component
class CreditInvoice implements StepWork {
    private final Bookkeeping bookkeeping;
    private final OneEffect oneEffect;

    CreditInvoice(Bookkeeping bookkeeping, OneEffect oneEffect) {
        this.bookkeeping = bookkeeping;
        this.oneEffect = oneEffect;
    }

    @Override
    public String kind() {
        return CompensationKind.CREDIT_INVOICE.name();
    }

    @Override
    public Provider provider() {
        return Provider.MONEYBIRD;
    }

    @Override
    public Outcome<Finished> perform(ProvisioningCase order, Attempt attempt) {
        var invoice = attempt.job().made();
        var contact = order.moneybirdContactId();
        return oneEffect
                .ensure(
                        attempt,
                        Provider.MONEYBIRD,
                        "credit-note",
                        () -> first(contact, invoice, false),
                        () -> bookkeeping.draftCredit(invoice))
                .flatMap(draft -> oneEffect.ensure(
                        attempt,
                        Provider.MONEYBIRD,
                        "sending-credit",
                        () -> first(contact, invoice, true),
                        () -> bookkeeping.send(draft.id(), Sending.by(Sending.Way.EMAIL))))
                .flatMap(this::settled)
                .map(credit -> Finished.as(credit.id()));
    }

    private Outcome<BookedInvoice> settled(BookedInvoice credit) {
        return credit.state() == InvoiceState.PAID ? Outcome.done(credit) : bookkeeping.settleCredit(credit.id());
    }

    private Outcome<Optional<BookedInvoice>> first(String contact, String invoice, boolean sent) {
        return bookkeeping
                .findCredits(contact, invoice)
                .map((List<BookedInvoice> found) -> found.stream()
                        .filter(credit -> !sent || credit.state() != InvoiceState.DRAFT)
                        .findFirst());
    }
}
