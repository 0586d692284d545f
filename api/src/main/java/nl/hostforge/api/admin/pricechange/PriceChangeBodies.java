package nl.hostforge.api.admin.pricechange;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import nl.hostforge.api.money.Amount;
import nl.hostforge.api.money.SignedAmount;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.PriceChangeId;
import nl.hostforge.messages.pricechange.PriceChangeOverview;
import nl.hostforge.messages.pricechange.PriceChangePreview;
import nl.hostforge.messages.pricechange.PriceChangeScope;

/** What admins send and get about price changes for existing subscriptions. */
final class PriceChangeBodies {
    private PriceChangeBodies() {}

    /** Whom a price change would concern. Amounts are without VAT, for one billing period of each. */
    record PriceChangeImpact(
            @Schema(description = "How many go on, and cost something else now", example = "42")
            long subscriptions,

            @Schema(description = "How many customers have them", example = "40")
            long customers,

            @Schema(description = "What they cost together, at list price")
            Amount present,

            @Schema(description = "How much more it would be; below zero if less")
            SignedAmount difference) {
        static PriceChangeImpact of(PriceChangePreview preview) {
            return new PriceChangeImpact(
                    preview.subscriptions(),
                    preview.customers(),
                    Amount.of(preview.present()),
                    SignedAmount.of(preview.difference()));
        }
    }

    /** Which subscriptions are to cost what: hosting names its package and period, domain names their extension. */
    record PriceChangeAsk(
            @Schema(type = "string", format = "uuid", nullable = true)
            HostingPackageId packageId,

            @Schema(example = "P1M", nullable = true)
            @Pattern(regexp = "^P1[MY]$", message = "{hostforge.billing-period}")
            String billingPeriod,

            @Schema(example = "nl", nullable = true) @Size(max = 63)
            String tld,

            @Schema(description = "Of one billing period, without VAT") @NotNull @Valid
            Amount price) {
        PriceChangeScope scope() {
            return scopeOf(packageId, billingPeriod, tld);
        }
    }

    /** A price change, from a day on. */
    record NewPriceChange(
            @Schema(type = "string", format = "uuid", nullable = true)
            HostingPackageId packageId,

            @Schema(example = "P1M", nullable = true)
            @Pattern(regexp = "^P1[MY]$", message = "{hostforge.billing-period}")
            String billingPeriod,

            @Schema(example = "nl", nullable = true) @Size(max = 63)
            String tld,

            @Schema(description = "Of one billing period, without VAT") @NotNull @Valid
            Amount price,

            @Schema(description = "Periods that begin on this day or later cost it; in Europe/Amsterdam") @NotNull
            LocalDate effectiveOn,

            @Schema(description = "Why, for the audit trail", nullable = true) @Size(max = 500)
            String reason) {
        PriceChangeScope scope() {
            return scopeOf(packageId, billingPeriod, tld);
        }
    }

    /** A price change that is under way: customers are told one after the other. */
    record PriceChangeTaken(
            @Schema(type = "string", format = "uuid") PriceChangeId id) {}

    /** A price change that was ordered. */
    record PriceChangeRow(
            @Schema(type = "string", format = "uuid") PriceChangeId id,

            @Schema(type = "string", format = "uuid", description = "Null for domain names", nullable = true)
            HostingPackageId packageId,

            @Schema(description = "Null for domain names", example = "P1M", nullable = true)
            String billingPeriod,

            @Schema(description = "Null for hosting", example = "nl", nullable = true)
            String tld,

            @Schema(description = "Of one billing period, without VAT")
            Amount price,

            @Schema(description = "Periods that begin on this day or later cost it")
            LocalDate effectiveOn,

            Instant orderedAt,

            @Schema(description = "For how many subscriptions it was announced up to now", example = "42")
            long told,

            @Schema(description = "Who ordered it; null where nobody knows any more", nullable = true)
            String actorName,

            @Schema(description = "In their own words", nullable = true)
            String reason) {
        static PriceChangeRow of(PriceChangeOverview change, String actorName) {
            var scope = change.scope();
            return new PriceChangeRow(
                    change.id(),
                    scope.hostingPackageId(),
                    scope.billingPeriod() == null ? null : scope.billingPeriod().toString(),
                    scope.tld() == null ? null : scope.tld().value(),
                    Amount.of(change.price()),
                    change.effectiveOn(),
                    change.orderedAt(),
                    change.told(),
                    actorName,
                    change.reason());
        }
    }

    /** A page of price changes. */
    record PriceChangeRows(
            List<PriceChangeRow> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {}

    static Tld tldOf(String written) {
        return new Tld(written.strip().toLowerCase(Locale.ROOT));
    }

    private static PriceChangeScope scopeOf(HostingPackageId packageId, String billingPeriod, String tld) {
        var hosting = packageId != null && billingPeriod != null && tld == null;
        var domains = packageId == null && billingPeriod == null && tld != null && !tld.isBlank();
        if (!hosting && !domains)
            throw new InvalidRequest(List.of(new FieldFault(
                    "packageId", "one-of-two", "It is for a package and its period, or for an extension.")));
        return new PriceChangeScope(
                packageId, hosting ? Period.parse(billingPeriod) : null, domains ? tldOf(tld) : null);
    }
}
