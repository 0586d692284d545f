package nl.hostforge.messages.billing;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.money.Money;

/**
 * Money that came in for an invoice.
 *
 * @param receivedOn the day that it is booked on
 * @param recordedAt when we learnt of it
 * @param reversedAt when we learnt that it was none after all; null if it stands
 */
public record InvoicePayment(
        PaymentId paymentId,
        Money amount,
        LocalDate receivedOn,
        Instant recordedAt,
        Instant reversedAt,
        PaymentSource source) {}
