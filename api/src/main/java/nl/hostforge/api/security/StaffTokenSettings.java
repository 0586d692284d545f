package nl.hostforge.api.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secret what signs the tokens, at least 32 bytes; the same on every node. Without one each process makes its
 *     own, and its tokens end with it
 * @param issuer who the tokens say made them
 * @param lifetime how long a token is accepted; a changed role or a deactivation takes effect after at most this
 */
@ConfigurationProperties("hostforge.staff-token")
public record StaffTokenSettings(
        @DefaultValue("") String secret,
        @DefaultValue("hostforge") String issuer,
        @DefaultValue("10m") Duration lifetime) {
    private static final int BYTES_OF_HS256 = 32; // RFC 7518, section 3.2

    public StaffTokenSettings {
        if (!secret.isEmpty() && secret.getBytes(StandardCharsets.UTF_8).length < BYTES_OF_HS256)
            throw new IllegalArgumentException("hostforge.staff-token.secret needs at least 32 bytes");
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "StaffTokenSettings[issuer=" + issuer + ", lifetime=" + lifetime + "]";
    }
}
