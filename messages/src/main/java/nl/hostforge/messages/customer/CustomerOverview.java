package nl.hostforge.messages.customer;

import java.time.Instant;
import nl.hostforge.messages.identity.CustomerId;

/**
 * A customer as one row of the panel's list.
 *
 * @param kind null once erased
 * @param displayName company name, or first and last name; null once erased
 * @param email null once erased
 * @param city null once erased
 * @param country ISO 3166-1 alpha-2; null once erased
 * @param orders number of orders, of any status
 * @param version number of the customer's last event, for optimistic concurrency
 */
public record CustomerOverview(
        CustomerId id,
        CustomerStatus status,
        CustomerKind kind,
        String displayName,
        String email,
        boolean emailVerified,
        String city,
        String country,
        Instant registeredAt,
        long orders,
        long version) {}
