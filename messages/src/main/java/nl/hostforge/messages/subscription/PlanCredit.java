package nl.hostforge.messages.subscription;

import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;

/**
 * What is given back of an earlier invoice, since its last days are delivered for less.
 *
 * @param invoiceId the invoice that asked for it
 * @param item what of that invoice
 * @param net how much, without VAT
 */
public record PlanCredit(InvoiceId invoiceId, InvoiceItem item, Money net) {}
