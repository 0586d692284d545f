package nl.hostforge.messages.billing;

import nl.hostforge.messages.money.Money;

/**
 * What several invoices come to, all in one currency.
 *
 * @param invoices how many they are
 */
public record InvoiceSum(long invoices, Money net, Money vat, Money gross) {}
