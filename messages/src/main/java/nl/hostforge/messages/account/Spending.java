package nl.hostforge.messages.account;

import java.time.LocalDate;

/**
 * Money of an account that was to pay an invoice.
 *
 * @param receivedOn the day that it came in; for money that was there already the day on which it was spent
 * @param isGivenBack whether the invoice gave back what it could not take
 */
public record Spending(LocalDate receivedOn, boolean isGivenBack) {}
