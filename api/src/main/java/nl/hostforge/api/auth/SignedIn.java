package nl.hostforge.api.auth;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.messages.identity.StaffMemberId;

/**
 * Who is signed in.
 *
 * @param staffMemberId the staff member
 * @param email their e-mail address; absent if it was erased
 * @param roles what they may do, as of now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignedIn(
        @Schema(type = "string", format = "uuid") StaffMemberId staffMemberId,

        @Schema(example = "admin@hostforge.example", nullable = true)
        String email,

        List<StaffRole> roles) {}
