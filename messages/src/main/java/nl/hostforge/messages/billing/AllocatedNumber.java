package nl.hostforge.messages.billing;

import java.time.LocalDate;

/**
 * What an invoice is called and dated.
 *
 * @param number the legal number
 * @param date the date on the invoice; never before that of the number before it
 */
public record AllocatedNumber(String number, LocalDate date) {}
