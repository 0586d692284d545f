package nl.hostforge.api.testing;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.hostforge.api.auth.StaffCredentials;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.StaffMemberId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.privacy.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Base of tests that call the whole edge. All share one server; each starts with an empty domain and a later day. */
@SpringBootTest(
        classes = EdgeApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hostforge.staff-token.secret=a secret of the tests, long enough for HS256",
            "hostforge.admin.password=first admin's password",
            "hostforge.request.trusted-proxies=127.0.0.1",
            "hostforge.security.allowed-origins=https://shop.example",
            "hostforge.security.style-hashes=sha256-AAAA",
            "hostforge.idempotency.wait-for-first=300ms",
            "hostforge.projection.wait-at-most=200ms",
            "hostforge.following.ask=50ms",
            "hostforge.following.per-caller=3",
            "spring.main.banner-mode=off"
        })
public abstract class EdgeTest {
    protected static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    protected int port;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected SmallDomain domain;

    @Autowired
    protected SmallShop shop;

    @Autowired
    private List<SmallPart> parts;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected StaffCredentials credentials;

    @Autowired
    protected Vault vault;

    @BeforeEach
    void aNewDay() {
        parts.forEach(SmallPart::reset);
        clock.move(Duration.ofDays(2)); // past all windows, leases and limits of the test before
    }

    protected Browser visitor() {
        return new Browser(port);
    }

    /** Someone who is signed in to the panel. */
    protected Browser staff(StaffRole... roles) {
        return signedIn(newStaffMember(roles));
    }

    protected Browser signedIn(Account account) {
        var browser = visitor();
        browser.get("/api/auth/me"); // brings the CSRF cookie
        var answer = browser.post("/api/auth/login", credentialsOf(account.email(), PASSWORD));
        if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.body());
        return browser;
    }

    protected record Account(StaffMemberId id, String email) {}

    protected Account newStaffMember(StaffRole... roles) {
        var id = new StaffMemberId(Ids.next());
        var email = "staff-" + id + "@example.nl";
        Set<StaffRole> all = Arrays.stream(roles).collect(Collectors.toSet());
        credentials.add(id, email, PASSWORD, all);
        return new Account(id, email);
    }

    protected static String credentialsOf(String email, String password) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    }

    protected static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** A package in the catalogue, at version 3. */
    protected HostingPackageOverview aPackage(String slug) {
        var overview = new HostingPackageOverview(
                new HostingPackageId(Ids.next()),
                slug,
                new PackageText("Web M", "Web M (en)", "Voor je site.", "For your site."),
                new PackagePrices(Money.euro("7.50"), Money.euro("75.00"), Money.noEuro()),
                new PackageLimits(25, 250, 5, 50, 10),
                "Web M",
                false,
                3);
        domain.put(overview);
        return overview;
    }
}
