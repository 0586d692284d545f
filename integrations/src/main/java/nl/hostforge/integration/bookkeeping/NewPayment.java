package nl.hostforge.integration.bookkeeping;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Money that came in.
 *
 * @param reference ours, by which the payment is found again in the invoice
 * @param amount in the invoice's currency, including VAT
 */
public record NewPayment(String reference, BigDecimal amount, LocalDate date) {}
