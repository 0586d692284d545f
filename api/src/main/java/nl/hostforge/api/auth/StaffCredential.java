package nl.hostforge.api.auth;

import java.util.Set;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.messages.identity.StaffMemberId;

/**
 * What a staff member signs in with.
 *
 * @param sealedEmail the e-mail address, sealed with the staff member's key
 * @param passwordHash bcrypt
 */
record StaffCredential(
        StaffMemberId staffMember, String sealedEmail, String passwordHash, Set<StaffRole> roles, boolean active) {
    /** Never the hash. */
    @Override
    public String toString() {
        return "StaffCredential[" + staffMember + "]";
    }
}
