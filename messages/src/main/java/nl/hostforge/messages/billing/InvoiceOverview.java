package nl.hostforge.messages.billing;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;

/**
 * An invoice as one row of a list.
 *
 * @param number the legal number; null until issued, or where the bookkeeping told none
 * @param orderId null where no order asked for it
 * @param orderNumber null likewise
 * @param customerName company name, or first and last name, as ordered; null once erased, and while nobody decided
 *     whom the invoice is for
 * @param issuedOn the date on the invoice; null until issued
 * @param creditedOn the day that it was credited, in Europe/Amsterdam; null until then
 * @param createdAt when it was first asked for
 * @param payment how much of it was paid; null until issued
 * @param paid what was received in all; null until issued
 * @param dueOn the last day to pay; null until issued, or where it was not told
 * @param open what is still to be paid; null until issued
 * @param credited what was credited of it; nothing for one of the bookkeeping until it credited all
 * @param writtenOff what is not expected any more
 * @param booking whether the bookkeeping has it; null for one that it numbers itself, and until we numbered it
 */
public record InvoiceOverview(
        InvoiceId id,
        String number,
        InvoiceState state,
        OrderId orderId,
        OrderNumber orderNumber,
        CustomerId customerId,
        String customerName,
        OrderTotals totals,
        LocalDate issuedOn,
        LocalDate creditedOn,
        Instant createdAt,
        PaymentState payment,
        Money paid,
        LocalDate dueOn,
        BookingState booking,
        Money open,
        Money credited,
        Money writtenOff) {}
