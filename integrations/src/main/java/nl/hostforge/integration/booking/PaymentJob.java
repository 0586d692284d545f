package nl.hostforge.integration.booking;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;

/**
 * What a durable job knows: which payment from a customer's account the bookkeeping is to have. Nothing in it is personal.
 *
 * @param amount in the invoice's currency
 * @param attempt the attempt that comes next or is under way, from 1
 * @param announced when its creation was last announced without a clear answer so far; null for never
 */
record PaymentJob(
        String invoiceId, String paymentId, BigDecimal amount, LocalDate receivedOn, int attempt, Instant announced)
        implements Serializable {
    static PaymentJob of(InvoicePaymentReceived event) {
        return new PaymentJob(
                event.invoiceId().toString(),
                event.paymentId().value(),
                event.amount().amount(),
                event.receivedOn(),
                1,
                null);
    }

    /** @return the same for the same payment of the same invoice, so that it is never stored twice */
    String id() {
        return invoiceId + "#" + paymentId;
    }

    PaymentJob announced(Instant at) {
        return new PaymentJob(invoiceId, paymentId, amount, receivedOn, attempt, at);
    }

    PaymentJob nextAttempt() {
        return new PaymentJob(invoiceId, paymentId, amount, receivedOn, attempt + 1, announced);
    }
}
