package nl.hostforge.sandbox.plesk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A main domain with its hosting; or, with a base domain, an extra site inside one.
 *
 * @param hostingType in the REST API's words: {@code virtual}, {@code standard_forwarding},
 *     {@code frame_forwarding}, {@code none}
 * @param ownerId the customer's id
 * @param planId the service plan's id; null for a subscription without one
 * @param status bits, see {@link Status}
 * @param disabled set by the REST API's {@code disabled}, which goes further than being suspended
 * @param externalId the biller's reference; only the XML API can set or read it
 * @param baseDomainId 0 for a main domain
 */
record Subscription(
        long id,
        UUID guid,
        LocalDate created,
        String name,
        String asciiName,
        String hostingType,
        long ownerId,
        Long planId,
        int status,
        boolean disabled,
        String externalId,
        String description,
        List<String> ipAddresses,
        String ftpLogin,
        long baseDomainId) {

    Subscription withStatus(int now, boolean nowDisabled) {
        return new Subscription(
                id,
                guid,
                created,
                name,
                asciiName,
                hostingType,
                ownerId,
                planId,
                now,
                nowDisabled,
                externalId,
                description,
                ipAddresses,
                ftpLogin,
                baseDomainId);
    }

    Subscription withPlan(Long plan) {
        return new Subscription(
                id,
                guid,
                created,
                name,
                asciiName,
                hostingType,
                ownerId,
                plan,
                status,
                disabled,
                externalId,
                description,
                ipAddresses,
                ftpLogin,
                baseDomainId);
    }

    boolean is(String domainName) {
        return name.equalsIgnoreCase(domainName) || asciiName.equalsIgnoreCase(domainName);
    }
}
