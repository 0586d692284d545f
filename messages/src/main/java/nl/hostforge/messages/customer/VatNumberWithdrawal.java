package nl.hostforge.messages.customer;

import java.time.Instant;
import nl.hostforge.messages.identity.CustomerId;

/**
 * The EU's register does not know a VAT number any more that it knew before.
 *
 * @param validAt when it was valid the last time that it was asked about
 * @param rejectedAt when it was not
 */
public record VatNumberWithdrawal(CustomerId customerId, Instant validAt, Instant rejectedAt) {}
