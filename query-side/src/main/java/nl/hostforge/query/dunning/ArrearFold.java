package nl.hostforge.query.dunning;

import java.time.LocalDate;
import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceCredited;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.money.Money;

/** Gathers from an invoice's stream what is still to be paid of it. */
final class ArrearFold {
    private InvoiceIssued issued;
    private Money open;

    void take(Object event) {
        switch (event) {
            case InvoiceIssued it -> {
                issued = it;
                open = it.owed();
            }
            case InvoicePaymentReceived it -> open = it.open();
            case InvoicePaymentReversed it -> open = it.open();
            case InvoiceCredited it -> open = it.open();
            case InvoiceWrittenOff it -> open = open.minus(it.amount());
            default -> {
                // changes nothing of what is to be paid
            }
        }
    }

    /** One whose last day to pay nobody told is never overdue. */
    Optional<Arrear> result() {
        if (issued == null || issued.dueOn() == null || !open.isPositive()) return Optional.empty();
        return Optional.of(new Arrear(issued.invoiceId(), issued.number(), issued.dueOn(), open));
    }

    Optional<Arrear> overdueOn(LocalDate day) {
        return result().filter(arrear -> arrear.dueOn().isBefore(day));
    }
}
