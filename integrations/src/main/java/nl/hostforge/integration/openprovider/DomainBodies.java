package nl.hostforge.integration.openprovider;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hostforge.integration.registrar.DomainPlaced;
import nl.hostforge.integration.registrar.DomainState;
import nl.hostforge.integration.registrar.NameServers;
import nl.hostforge.integration.registrar.NewRegistration;
import nl.hostforge.integration.registrar.NewTransfer;
import nl.hostforge.integration.registrar.RegistrarDomain;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Domains on the wire (Openprovider API, {@code DomainService}). */
final class DomainBodies {

    private static final DateTimeFormatter THEIR_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private DomainBodies() {}

    /** {@code autorenew} is off: otherwise the registrar would charge by itself. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Register(
            DomainName domain,
            int period,
            String unit,
            String ownerHandle,
            String adminHandle,
            String techHandle,
            String billingHandle,
            String nsGroup,
            List<Server> nameServers,
            String autorenew,
            BigDecimal acceptPremiumFee,
            Map<String, String> additionalData,
            String comments) {

        static Register of(NewRegistration order) {
            return new Register(
                    DomainName.of(order.domainName()),
                    order.years(),
                    "y",
                    order.contacts().owner(),
                    order.contacts().admin(),
                    order.contacts().tech(),
                    order.contacts().billing(),
                    order.nameServers().group().orElse(null),
                    Server.named(order.nameServers()),
                    "off",
                    order.acceptedPremium().orElse(null),
                    order.extras().isEmpty() ? null : order.extras(),
                    OurReference.comment(order.reference()));
        }
    }

    /** Has no period: a transfer adds what the registry says it adds. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Transfer(
            DomainName domain,
            String authCode,
            String unit,
            String ownerHandle,
            String adminHandle,
            String techHandle,
            String billingHandle,
            String nsGroup,
            List<Server> nameServers,
            String autorenew,
            BigDecimal acceptPremiumFee,
            Map<String, String> additionalData,
            String comments) {

        static Transfer of(NewTransfer order) {
            return new Transfer(
                    DomainName.of(order.domainName()),
                    order.authCode().value(),
                    "y",
                    order.contacts().owner(),
                    order.contacts().admin(),
                    order.contacts().tech(),
                    order.contacts().billing(),
                    order.nameServers().group().orElse(null),
                    Server.named(order.nameServers()),
                    "off",
                    order.acceptedPremium().orElse(null),
                    order.extras().isEmpty() ? null : order.extras(),
                    OurReference.comment(order.reference()));
        }

        @Override
        public String toString() {
            return "Transfer[" + comments + "]";
        }
    }

    /** Only what is to change is not null. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Change(String nsGroup, List<Server> nameServers, String ownerHandle, Boolean isLocked, String autorenew) {

        static Change nameServers(NameServers servers) {
            return new Change(servers.group().orElse(null), Server.named(servers), null, null, null);
        }

        static Change owner(String handle) {
            return new Change(null, null, handle, null, null);
        }

        static Change locked(boolean locked) {
            return new Change(null, null, null, locked, null);
        }

        static Change autoRenewOff() {
            return new Change(null, null, null, null, "off");
        }
    }

    record Renew(DomainName domain, long id, int period) {}

    record Restore(DomainName domain, long id) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Server(String name, Integer seqNr) {

        /** Null rather than empty, which would take a domain's name servers away. */
        static List<Server> named(NameServers servers) {
            var names = servers.names();
            return names.isEmpty()
                    ? null
                    : IntStream.range(0, names.size())
                            .mapToObj(place -> new Server(names.get(place), place + 1))
                            .toList();
        }
    }

    /** The answer to a registration or transfer. The auth code in it is left where it is. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Placed(Long id, String status, String expirationDate) {

        Optional<DomainPlaced> inOurWords() {
            return id == null || id == 0
                    ? Optional.empty()
                    : Optional.of(new DomainPlaced(Long.toString(id), state(status), moment(expirationDate)));
        }
    }

    /** A domain in a list. The auth code in it is left where it is. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Found(
            Long id,
            DomainName domain,
            String status,
            String comments,
            String expirationDate,
            String renewalDate,
            boolean isLocked,
            String autorenew,
            String ownerHandle,
            String nsGroup,
            List<Server> nameServers) {

        RegistrarDomain inOurWords() {
            var names = nameServers == null
                    ? List.<String>of()
                    : nameServers.stream().map(Server::name).toList();
            return new RegistrarDomain(
                    Long.toString(id),
                    domain.full(),
                    OurReference.in(comments),
                    state(status),
                    moment(expirationDate),
                    moment(renewalDate),
                    isLocked,
                    !"off".equals(autorenew),
                    ownerHandle,
                    new NameServers(Optional.ofNullable(nsGroup).filter(group -> !group.isBlank()), names));
        }
    }

    /** Statuses: Openprovider support, "Domain statuses"; a new one is somebody's to look at. */
    static DomainState state(String status) {
        return switch (status == null ? "" : status) {
            case "ACT" -> DomainState.ACTIVE;
            case "REQ" -> DomainState.REQUESTED;
            case "SCH" -> DomainState.SCHEDULED;
            case "RRQ" -> DomainState.RESTORING;
            case "FAI" -> DomainState.FAILED;
            case "DEL" -> DomainState.DELETED;
            default -> DomainState.WAITING;
        };
    }

    /** Expiry and renewal are in UTC (other dates of theirs are in Amsterdam's time); all zeros mean none. */
    private static Optional<Instant> moment(String time) {
        try {
            return time == null || time.startsWith("0000")
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(time, THEIR_TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
