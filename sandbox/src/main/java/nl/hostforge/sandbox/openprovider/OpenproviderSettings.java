package nl.hostforge.sandbox.openprovider;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The reseller's account, and how fast the registries behind it are.
 *
 * @param tokenLifetime after which a token is answered with code 196; the vendor does not publish his
 * @param balance prepaid, in euros, at the start
 * @param identicalCalls how many identical calls are taken in 300 seconds; 0 for no limit
 * @param registrationTime until a registration in one of the slow extensions turns from REQ to ACT
 * @param transferTime until a transfer turns from REQ to ACT
 * @param slowExtensions where a registration is not active at once
 * @param extensions the price list
 */
@ConfigurationProperties("sandbox.openprovider")
record OpenproviderSettings(
        @DefaultValue("sandbox") String username,
        @DefaultValue("sandbox") String password,
        @DefaultValue("100001") int resellerId,
        @DefaultValue("12h") Duration tokenLifetime,
        @DefaultValue("10000.00") BigDecimal balance,
        @DefaultValue("300") int identicalCalls,
        @DefaultValue("10s") Duration registrationTime,
        @DefaultValue("10s") Duration transferTime,
        @DefaultValue({"ai", "es"}) List<String> slowExtensions,
        @DefaultValue List<Extension> extensions) {

    /** A top-level domain with the reseller's prices for a year, in euros without VAT. */
    record Extension(String name, BigDecimal create, BigDecimal renew, BigDecimal transfer, BigDecimal restore) {}
}
