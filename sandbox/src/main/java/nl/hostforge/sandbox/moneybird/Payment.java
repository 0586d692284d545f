package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Money booked on an invoice.
 *
 * @param transactionIdentifier the payer's or the biller's reference; nothing keeps it unique
 * @param creditInvoiceId the credit invoice that this settles; null for real money
 */
record Payment(
        String id,
        LocalDate paymentDate,
        BigDecimal price,
        String transactionIdentifier,
        String financialAccountId,
        String ledgerAccountId,
        String manualPaymentAction,
        String creditInvoiceId,
        String linkedPaymentId,
        Instant createdAt) {}
