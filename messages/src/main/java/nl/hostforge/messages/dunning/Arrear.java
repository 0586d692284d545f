package nl.hostforge.messages.dunning;

import java.time.LocalDate;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;

/**
 * An invoice that was to be paid before.
 *
 * @param number the legal number; null where the bookkeeping told none
 * @param dueOn the last day to pay, in Europe/Amsterdam
 * @param open what is still to be paid, VAT included
 */
public record Arrear(InvoiceId invoiceId, String number, LocalDate dueOn, Money open) {}
