package nl.hostforge.api.domain;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import nl.hostforge.api.money.Price;
import nl.hostforge.messages.domain.DomainAvailability;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.tldpricelist.TldPrice;

/** What visitors send and get when they look for a name. */
final class DomainCheckBodies {
    private DomainCheckBodies() {}

    /** The names to look at, as typed. */
    record NamesToCheck(
            @Schema(example = "[\"example.nl\"]") @NotEmpty @Size(max = 20)
            List<@NotNull @Size(max = 255) String> names) {}

    /** The answers, in the order of the question. */
    record CheckedNames(List<CheckedName> results) {}

    /** What became of one name. */
    enum NameStatus {
        /** Nobody has it. */
        AVAILABLE,
        /** Somebody has it, or the registry keeps it back. */
        TAKEN,
        /** The registry asks its own, higher price for it; it is not sold here. */
        PREMIUM,
        /** It is a name, but we do not sell names under its extension. */
        UNSUPPORTED_TLD,
        /** It is no name. */
        INVALID,
        /** The registrar cannot say now; an order of it is welcome all the same. */
        UNKNOWN
    }

    /** One name; the price is for the first year, and shown where it can be ordered. */
    record CheckedName(
            @Schema(description = "As registries write it; null if it is no name", nullable = true)
            String name,

            @Schema(description = "With its international letters; null if it is no name", nullable = true)
            String readable,

            @Schema(description = "As it was asked") String typed,
            NameStatus status,

            @Schema(description = "Why it cannot be ordered, where that is known", nullable = true)
            String reason,

            @Schema(description = "Its extension; null if it is no name", example = "nl", nullable = true)
            String tld,

            @Schema(nullable = true) Price price,
            @Schema(nullable = true) Price renewal) {
        static CheckedName invalid(String typed, String reason) {
            return new CheckedName(null, null, typed, NameStatus.INVALID, reason, null, null, null);
        }

        static CheckedName unsupported(String typed, DomainName name) {
            var reason = "We do not sell names under this extension.";
            return of(typed, name, NameStatus.UNSUPPORTED_TLD, reason, null, null);
        }

        /** @param known what the registrar said; null if it said nothing */
        static CheckedName sold(
                String typed, DomainName name, TldPrice price, DomainAvailability known, BigDecimal vatPercentage) {
            var status = statusOf(known);
            var reason = known == null ? null : known.reason();
            if (status == NameStatus.TAKEN || status == NameStatus.PREMIUM)
                return of(typed, name, status, reason, null, null);
            return of(
                    typed,
                    name,
                    status,
                    reason,
                    Price.of(price.prices().registration(), vatPercentage),
                    Price.of(price.prices().renewal(), vatPercentage));
        }

        private static CheckedName of(
                String typed, DomainName name, NameStatus status, String reason, Price price, Price renewal) {
            var tld = name.tld().value();
            return new CheckedName(name.value(), name.readable(), typed, status, reason, tld, price, renewal);
        }

        private static NameStatus statusOf(DomainAvailability known) {
            if (known == null) return NameStatus.UNKNOWN;
            if (known.premium()) return NameStatus.PREMIUM;
            return known.available() ? NameStatus.AVAILABLE : NameStatus.TAKEN;
        }
    }
}
