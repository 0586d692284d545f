package nl.hostforge.integration.moneybird;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.bookkeeping.EntityVersion;
import nl.hostforge.integration.bookkeeping.LedgerAccount;
import nl.hostforge.integration.bookkeeping.TaxRate;
import nl.hostforge.integration.bookkeeping.Webhook;
import nl.hostforge.integration.transport.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What Moneybird tells about its own set-up. */
final class MasterDataBodies {

    private MasterDataBodies() {}

    record Rate(String id, String name, BigDecimal percentage, String country, Boolean active) {

        static Optional<TaxRate> read(JsonNode body) {
            return Json.as(body, Rate.class)
                    .filter(rate -> rate.id() != null)
                    .map(rate -> new TaxRate(
                            rate.id(),
                            rate.name(),
                            Optional.ofNullable(rate.percentage()),
                            Optional.ofNullable(rate.country()),
                            !Boolean.FALSE.equals(rate.active())));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Ledger(String id, String name, String accountType, Boolean active) {

        static Optional<LedgerAccount> read(JsonNode body) {
            return Json.as(body, Ledger.class)
                    .filter(ledger -> ledger.id() != null)
                    .map(ledger -> new LedgerAccount(
                            ledger.id(), ledger.name(), ledger.accountType(), !Boolean.FALSE.equals(ledger.active())));
        }
    }

    record Version(String id, long version) {

        static Optional<EntityVersion> read(JsonNode body) {
            return Json.as(body, Version.class)
                    .filter(found -> found.id() != null)
                    .map(found -> new EntityVersion(found.id(), found.version()));
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record NewHook(String url, List<String> enabledEvents) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Hook(String id, String url, List<String> enabledEvents, String token, String secret, String deactivatedAt) {

        static Optional<Webhook> read(JsonNode body) {
            return Json.as(body, Hook.class)
                    .filter(hook -> hook.id() != null && hook.url() != null)
                    .map(hook -> new Webhook(
                            hook.id(),
                            URI.create(hook.url()),
                            hook.enabledEvents() == null ? List.of() : hook.enabledEvents(),
                            hook.token(),
                            hook.secret(),
                            hook.deactivatedAt() == null));
        }

        @Override
        public String toString() {
            return "Hook[" + id + "]";
        }
    }
}
