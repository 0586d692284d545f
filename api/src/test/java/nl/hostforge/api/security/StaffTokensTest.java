package nl.hostforge.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.hostforge.api.testing.MovableClock;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StaffTokensTest {
    private static final String SECRET = "a secret that is long enough for HS256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MovableClock clock = new MovableClock();
    private final StaffTokens tokens = tokens(SECRET, "hostforge");
    private final StaffPrincipal staff = new StaffPrincipal(
            new StaffMemberId(Ids.next()), Set.of(StaffRole.ADMIN, StaffRole.VIEWER), UUID.randomUUID());

    @Test
    void a_token_says_who_and_with_which_roles_for_ten_minutes() {
        var token = tokens.make(staff);
        assertThat(tokens.read(token.value())).contains(staff);
        assertThat(token.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        clock.move(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(tokens.read(token.value())).isPresent();
        clock.move(Duration.ofSeconds(1).plusMillis(1));
        assertThat(tokens.read(token.value())).isEmpty();
    }

    @Test
    void a_token_of_another_secret_or_issuer_is_not_accepted() {
        assertThat(tokens.read(tokens("another secret that is long enough too", "hostforge")
                        .make(staff)
                        .value()))
                .isEmpty();
        assertThat(tokens.read(tokens(SECRET, "someone-else").make(staff).value()))
                .isEmpty();
    }

    @Test
    void a_token_for_another_audience_is_not_accepted() {
        assertThat(tokens.read(ours().audience().add("customer").and().compact()))
                .isEmpty();
        assertThat(tokens.read(ours().compact())).isEmpty();
    }

    @Test
    void a_token_that_never_ends_is_not_accepted() {
        assertThat(tokens.read(
                        ours().audience().add("staff").and().expiration(null).compact()))
                .isEmpty();
    }

    @Test
    void a_token_of_another_algorithm_is_not_accepted() {
        var longKey = Keys.hmacShaKeyFor(SECRET.repeat(2).getBytes(StandardCharsets.UTF_8));
        var longSecret = tokens(SECRET.repeat(2), "hostforge");
        var other = ours().audience()
                .add("staff")
                .and()
                .signWith(longKey, Jwts.SIG.HS512)
                .compact();
        assertThat(longSecret.read(other)).isEmpty();
    }

    @Test
    void an_unsigned_or_changed_token_is_not_accepted() {
        var unsigned = encode("{\"alg\":\"none\"}") + "." + encode("{\"sub\":\"" + staff.staffMember() + "\"}") + ".";
        assertThat(tokens.read(unsigned)).isEmpty();
        var parts = tokens.make(staff).value().split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = parts[0] + "." + encode(claims.replace("VIEWER", "SUPPORT")) + "." + parts[2];
        assertThat(tokens.read(changed)).isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("not a token")).isEmpty();
    }

    @Test
    void a_secret_that_is_too_short_stops_the_start_and_is_never_printed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StaffTokenSettings("short", "hostforge", Duration.ofMinutes(10)))
                .withMessageContaining("hostforge.staff-token.secret");
        assertThat(new StaffTokenSettings(SECRET, "hostforge", Duration.ofMinutes(10)).toString())
                .doesNotContain(SECRET);
    }

    @Test
    void without_a_secret_each_process_has_its_own() {
        var one = tokens("", "hostforge");
        assertThat(one.read(one.make(staff).value())).isPresent();
        assertThat(tokens("", "hostforge").read(one.make(staff).value())).isEmpty();
    }

    private JwtBuilder ours() {
        return Jwts.builder()
                .json(new JwtJson(JSON))
                .issuer("hostforge")
                .subject(staff.staffMember().toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("roles", List.of("ADMIN"))
                .expiration(Date.from(clock.instant().plusSeconds(60)))
                .signWith(Keys.hmacShaKeyFor(SECRET.getBytes(StandardCharsets.UTF_8)), Jwts.SIG.HS256);
    }

    private StaffTokens tokens(String secret, String issuer) {
        return new StaffTokens(new StaffTokenSettings(secret, issuer, Duration.ofMinutes(10)), clock, JSON);
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
