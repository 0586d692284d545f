package nl.hostforge.sandbox.openprovider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import nl.hostforge.sandbox.call.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A domain as the vendor's answers show it. Its dates are in two zones at once: what concerns the registry in UTC, what
 * concerns the account in Amsterdam's time; and the auth code is there unasked.
 */
final class DomainBody {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String NEVER = "0000-00-00 00:00:00";

    private DomainBody() {}

    static ObjectNode of(RegisteredDomain domain, int resellerId) {
        var body = Json.MAPPER.createObjectNode();
        body.put("id", domain.id()).put("reseller_id", resellerId);
        body.set("domain", Json.tree(domain.domain()));
        body.put("status", domain.status()).put("type", domain.type()).put("unit", "y");
        body.put("owner_handle", domain.ownerHandle())
                .put("admin_handle", domain.adminHandle())
                .put("tech_handle", domain.techHandle())
                .put("billing_handle", domain.billingHandle())
                .put("reseller_handle", "");
        body.put("ns_group", domain.nsGroup()).set("name_servers", Json.tree(domain.nameServers()));
        body.put("autorenew", domain.autorenew())
                .put("can_renew", domain.isActive())
                .put("is_lockable", true)
                .put("is_locked", domain.isLocked())
                .put("is_private_whois_allowed", true)
                .put("is_private_whois_enabled", domain.isPrivateWhoisEnabled())
                .put("is_dnssec_enabled", domain.isDnssecEnabled())
                .put("dnssec", domain.isDnssecEnabled() ? "signedDelegation" : "unsigned")
                .put("is_premium", domain.domain().isPremium())
                .put("is_deleted", domain.isDeleted());
        body.put("auth_code", authCode(domain)).put("comments", domain.comments());
        body.put("creation_date", utc(domain.activeAt()))
                .put("expiration_date", utc(domain.expiresAt()))
                .put("renewal_date", renewalDate(domain))
                .put("order_date", amsterdam(domain.orderedAt()))
                .put("active_date", amsterdam(domain.activeAt()))
                .put("last_changed", amsterdam(domain.changedAt()))
                .put("deleted_at", amsterdam(domain.deletedAt()));
        return body;
    }

    /** What a registration or a transfer answers; there are dates and a code only once the domain is active. */
    static ObjectNode ordered(RegisteredDomain domain) {
        var body = Json.MAPPER.createObjectNode().put("id", domain.id()).put("status", domain.status());
        if (domain.isActive())
            body.put("activation_date", amsterdam(domain.activeAt()))
                    .put("expiration_date", utc(domain.expiresAt()))
                    .put("renewal_date", renewalDate(domain))
                    .put("auth_code", authCode(domain));
        return body;
    }

    /** Derived, so that it is the same after a restart without ever being stored. */
    static String authCode(RegisteredDomain domain) {
        try {
            var seed = "sandbox auth code " + domain.id() + "/" + domain.authCodeVersion();
            var digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return "A!" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String renewalDate(RegisteredDomain domain) {
        return domain.expiresAt() == null ? NEVER : utc(domain.expiresAt().minus(Duration.ofDays(1)));
    }

    static String utc(Instant instant) {
        return instant == null ? NEVER : FORMAT.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static String amsterdam(Instant instant) {
        return instant == null ? NEVER : FORMAT.format(instant.atZone(AMSTERDAM));
    }
}
