package nl.hostforge.messages.billing;

import nl.hostforge.messages.money.Money;

/**
 * What was invoiced in a month, less what was credited in it, in one currency. An invoice counts by the date on it, a
 * credit by the day that it was made, in Europe/Amsterdam: a credited invoice of an earlier month lowers the month of
 * its credit.
 *
 * @param issued the invoices of the month, those included that were credited since
 * @param credited the invoices that were credited in the month, of whatever month they are
 */
public record RevenueInCurrency(InvoiceSum issued, InvoiceSum credited) {
    public Money net() {
        return issued.net().minus(credited.net());
    }

    public Money vat() {
        return issued.vat().minus(credited.vat());
    }

    public Money gross() {
        return issued.gross().minus(credited.gross());
    }
}
