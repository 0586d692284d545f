package nl.hostforge.api.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.hostforge.api.caller.Actor;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.privacy.KeyRef;

/**
 * A staff member whose token was accepted.
 *
 * @param staffMember who it is
 * @param roles what the token says they may do
 * @param session the sign-in that the token comes from
 */
public record StaffPrincipal(StaffMemberId staffMember, Set<StaffRole> roles, UUID session) implements Actor {
    public StaffPrincipal {
        roles = Set.copyOf(roles);
    }

    @Override
    public ActorKind kind() {
        return ActorKind.STAFF;
    }

    @Override
    public Optional<String> id() {
        return Optional.of(staffMember.toString());
    }

    @Override
    public Optional<KeyRef> key() {
        return Optional.of(KeyRef.staff(staffMember));
    }
}
