package nl.hostforge.api.security;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes and reads the short-lived tokens of staff members (JWT, RFC 7519, signed with HS256). */
@Component
public class StaffTokens {
    private static final Logger log = LoggerFactory.getLogger(StaffTokens.class);
    private static final String AUDIENCE = "staff"; // so that no other token of ours passes for one of these
    private static final String ROLES = "roles";
    private static final String SESSION = "sid";

    private final StaffTokenSettings settings;
    private final Clock clock;
    private final SecretKey key;
    private final JwtJson json;
    private final JwtParser parser;

    StaffTokens(StaffTokenSettings settings, Clock clock, JsonMapper mapper) {
        this.settings = settings;
        this.clock = clock;
        this.key = keyOf(settings);
        this.json = new JwtJson(mapper);
        this.parser = Jwts.parser()
                .json(json)
                .verifyWith(key)
                .sig()
                .clear()
                .add(Jwts.SIG.HS256)
                .and()
                .requireIssuer(settings.issuer())
                .requireAudience(AUDIENCE)
                .clock(() -> Date.from(clock.instant()))
                .build();
    }

    /**
     * A token as it was made.
     *
     * @param value what the caller shows
     * @param expiresAt when it is no longer accepted
     */
    public record StaffToken(String value, Instant expiresAt) {
        /** Never the token. */
        @Override
        public String toString() {
            return "StaffToken[expiresAt=" + expiresAt + "]";
        }
    }

    public StaffToken make(StaffPrincipal staff) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var expiresAt = now.plus(settings.lifetime());
        var value = Jwts.builder()
                .json(json)
                .id(Ids.next().toString())
                .issuer(settings.issuer())
                .audience()
                .add(AUDIENCE)
                .and()
                .subject(staff.staffMember().toString())
                .claim(SESSION, staff.session().toString())
                .claim(ROLES, staff.roles().stream().map(Enum::name).sorted().toList())
                .issuedAt(Date.from(now))
                .expiration(Date.from(expiresAt))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
        return new StaffToken(value, expiresAt);
    }

    /** @return who shows the token, or empty if it is not ours, not for staff, changed, or out of date */
    public Optional<StaffPrincipal> read(String token) {
        try {
            var claims = parser.parseSignedClaims(token).getPayload();
            return claims.getExpiration() == null ? Optional.empty() : Optional.of(principalOf(claims));
        } catch (JwtException | IllegalArgumentException | ClassCastException | NullPointerException notOurs) {
            return Optional.empty();
        }
    }

    private static StaffPrincipal principalOf(Claims claims) {
        Set<StaffRole> roles = ((List<?>) claims.get(ROLES))
                .stream().map(role -> StaffRole.valueOf((String) role)).collect(Collectors.toUnmodifiableSet());
        var session = UUID.fromString(claims.get(SESSION, String.class));
        return new StaffPrincipal(StaffMemberId.of(claims.getSubject()), roles, session);
    }

    private static SecretKey keyOf(StaffTokenSettings settings) {
        if (!settings.secret().isEmpty())
            return Keys.hmacShaKeyFor(settings.secret().getBytes(StandardCharsets.UTF_8));
        log.warn("hostforge.staff-token.secret is not set: staff tokens of this process end with it");
        return Jwts.SIG.HS256.key().build();
    }
}
