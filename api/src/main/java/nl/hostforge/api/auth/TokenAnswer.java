package nl.hostforge.api.auth;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A token for a machine, in the form of RFC 6749, section 5.1.
 *
 * @param accessToken to be sent as {@code Authorization: Bearer …}
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds until it is no longer accepted
 */
record TokenAnswer(
        String accessToken,
        @Schema(example = "Bearer") String tokenType,
        @Schema(example = "600") long expiresIn) {
    /** Never the token. */
    @Override
    public String toString() {
        return "TokenAnswer[expiresIn=" + expiresIn + "]";
    }
}
