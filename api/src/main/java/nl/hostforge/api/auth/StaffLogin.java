package nl.hostforge.api.auth;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/**
 * What someone signs in with.
 *
 * @param email e-mail address, in any capitals
 * @param password the password, exactly
 */
record StaffLogin(
        @Schema(example = "admin@hostforge.example") @NotBlank @Size(max = 254)
        String email,

        @Schema(example = "correct horse battery staple", format = "password") @NotEmpty @Size(max = 200)
        String password) {
    /** Never the password. */
    @Override
    public String toString() {
        return "StaffLogin[]";
    }
}
