package nl.hostforge.messages.customer;

import java.time.Instant;
import nl.hostforge.messages.identity.CustomerId;

/**
 * All that is known of one customer.
 *
 * @param details null once erased
 * @param emailClaimId null once erased
 * @param vatNumber null once erased, or where there is none
 * @param vatCheck the last answer of VIES about the present VAT number; null where it was not asked
 * @param vatCheckedAt when VIES gave it; null where it was not asked
 * @param pleskClientId null until linked
 * @param moneybirdContactId null until linked
 * @param openproviderHandle null until linked
 * @param version number of the customer's last event, for optimistic concurrency
 */
public record CustomerDetails(
        CustomerId id,
        CustomerStatus status,
        ContactDetails details,
        EmailClaimId emailClaimId,
        boolean emailVerified,
        String vatNumber,
        VatCheckOutcome vatCheck,
        Instant vatCheckedAt,
        String pleskClientId,
        String moneybirdContactId,
        String openproviderHandle,
        Instant registeredAt,
        long version) {}
