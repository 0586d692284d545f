package nl.hostforge.messages.account;

import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;

/**
 * What of a payment is meant for one invoice.
 *
 * @param amount more than nothing
 */
public record PaymentShare(InvoiceId invoiceId, Money amount) {}
