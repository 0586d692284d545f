package nl.hostforge.messages.staff;

import java.time.Instant;
import java.util.Set;
import nl.hostforge.messages.identity.StaffMemberId;

/**
 * A staff member as the panel shows them.
 *
 * @param name null once erased
 * @param email null once erased
 * @param lockedUntil null where nobody was locked out
 * @param version number of the staff member's last event, for optimistic concurrency
 */
public record StaffMemberOverview(
        StaffMemberId id,
        String name,
        String email,
        StaffStatus status,
        Set<Role> roles,
        boolean twoFactor,
        Instant lockedUntil,
        long version) {}
