package nl.hostforge.sandbox.plesk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.hostforge.sandbox.call.Call;
import tools.jackson.core.JacksonException;

/** The REST API's bodies, named as in {@code plesk-rest-v2.openapi3.json}. */
final class RestBodies {
    private static final Set<String> DNS_TYPES =
            Set.of("A", "CNAME", "PTR", "MX", "NS", "TXT", "SOA", "AXFR", "SRV", "AAAA", "DS", "CAA", "TLSA", "HTTPS");

    private RestBodies() {}

    static <T> T read(Call call, Class<T> type) {
        try {
            var body = call.json(type);
            if (body != null) return body;
        } catch (JacksonException ofAnotherShape) {
            // the same refusal as for a body that is no JSON at all
        }
        throw new PleskRefusal(PleskRefusal.NOT_VALID, "Invalid request data");
    }

    record Client(
            long id,
            LocalDate created,
            String name,
            String company,
            String login,
            int status,
            String email,
            String locale,
            String guid,
            String ownerLogin,
            String externalId,
            String description,
            String type) {

        static Client of(Customer customer) {
            return new Client(
                    customer.id(),
                    customer.created(),
                    customer.name(),
                    customer.company(),
                    customer.login(),
                    customer.status(),
                    customer.email(),
                    customer.locale(),
                    customer.guid().toString(),
                    customer.ownerLogin(),
                    customer.externalId(),
                    customer.description(),
                    customer.type());
        }
    }

    record ClientStatistics(
            long activeDomains,
            int subdomains,
            int diskSpace,
            int emailPostboxes,
            int emailRedirects,
            int emailResponseMessages,
            int mailingLists,
            int databases,
            int traffic,
            int trafficPrevday) {

        static ClientStatistics of(long activeDomains) {
            return new ClientStatistics(activeDomains, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    record Domain(
            long id,
            String name,
            String asciiName,
            String hostingType,
            long baseDomainId,
            String wwwRoot,
            String guid,
            LocalDate created,
            List<Object> aliases) {

        static Domain of(Subscription subscription) {
            return new Domain(
                    subscription.id(),
                    subscription.name(),
                    subscription.asciiName(),
                    subscription.hostingType(),
                    subscription.baseDomainId(),
                    "/var/www/vhosts/" + subscription.asciiName() + "/httpdocs",
                    subscription.guid().toString(),
                    subscription.created(),
                    List.of());
        }
    }

    record DomainRequest(
            String name,
            String description,
            String hostingType,
            HostingSettings hostingSettings,
            Reference baseDomain,
            Reference parentDomain,
            Reference ownerClient,
            List<String> ipAddresses,
            List<String> ipv4,
            List<String> ipv6,
            Plan plan) {

        List<String> addresses() {
            return ipAddresses != null ? ipAddresses : ipv4;
        }

        Reference base() {
            return baseDomain != null ? baseDomain : parentDomain;
        }
    }

    record HostingSettings(String ftpLogin, String ftpPassword) {}

    /** Points to a client or a domain by whatever is known of it; the schema wants all of it, the panel one. */
    record Reference(Long id, String login, String guid, String externalId, String name) {}

    record Plan(String name) {}

    record DomainStatus(String status) {}

    record Dns(Long id, String type, String host, String value, String opt, Integer ttl) {

        static Dns of(DnsRecord dns) {
            return new Dns(dns.id(), dns.type(), dns.host(), dns.value(), dns.opt(), dns.ttl());
        }

        void check() {
            if (type != null && !DNS_TYPES.contains(type))
                throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "Unknown DNS record type: " + type);
        }

        void checkComplete() {
            check();
            if (type == null || host == null || value == null)
                throw new PleskRefusal(PleskRefusal.WRONG_VALUE, "A DNS record needs type, host and value");
        }
    }

    record SecretKeyRequest(String ip, List<String> ips, String login, String description) {}

    record CliCall(List<String> params) {}
}
