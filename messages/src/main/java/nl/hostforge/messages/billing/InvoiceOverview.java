package nl.hostforge.messages.billing;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;

/**
 * An invoice as one row of a list.
 *
 * @param number the legal number; null until issued, or where the bookkeeping told none
 * @param customerName company name, or first and last name, as ordered; null once erased
 * @param issuedOn the date on the invoice; null until issued
 * @param creditedOn the day that it was credited, in Europe/Amsterdam; null until then
 * @param createdAt when it was first asked for
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
        Instant createdAt) {}
