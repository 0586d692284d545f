package nl.hostforge.messages.billing;

import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;

/**
 * What was credited of an item.
 *
 * @param net how much, without VAT; nothing where nothing was left to be credited
 * @param insteadId the invoice that came instead of this one, and bears the item now; null if none did
 */
public record ItemCredit(Money net, InvoiceId insteadId) {}
