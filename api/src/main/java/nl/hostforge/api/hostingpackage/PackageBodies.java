package nl.hostforge.api.hostingpackage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.PackageLimits;
import nl.hostforge.messages.hostingpackage.PackagePrices;
import nl.hostforge.messages.hostingpackage.PackageText;
import nl.hostforge.messages.hostingpackage.PlannedPrices;
import nl.hostforge.messages.identity.HostingPackageId;

/** What admins send and get about packages. */
final class PackageBodies {
    private static final int MOST = 1_000_000;
    /** For what may be absent but, if given, says something; {@code @NotBlank} would demand it. */
    private static final String NOT_BLANK = "^[\\s\\S]*\\S[\\s\\S]*$";

    private static final String BLANK = "{jakarta.validation.constraints.NotBlank.message}";

    private PackageBodies() {}

    /** A package as admins see it; {@code version} is absent while the read model is behind. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdminPackage(
            @Schema(type = "string", format = "uuid") HostingPackageId id,
            @Schema(example = "web-m") String slug,
            PackageText text,
            AdminPackagePrices prices,
            PackageLimits limits,

            @Schema(description = "The Plesk service plan that new orders get", example = "Web M")
            String servicePlan,

            boolean retired,

            @Schema(description = "What it is to cost, by day")
            List<PlannedPackagePrices> planned,

            @Schema(description = "Number of the last change; what the ETag says too", nullable = true)
            Long version) {
        static AdminPackage of(HostingPackageOverview overview) {
            return of(overview, overview.version());
        }

        static AdminPackage of(HostingPackageOverview overview, Long version) {
            return new AdminPackage(
                    overview.id(),
                    overview.slug(),
                    overview.text(),
                    AdminPackagePrices.of(overview.prices()),
                    overview.limits(),
                    overview.servicePlan(),
                    overview.retired(),
                    overview.planned().stream().map(PlannedPackagePrices::of).toList(),
                    version);
        }
    }

    /** What a package is to cost from a day on, without VAT. */
    record PlannedPackagePrices(
            @Schema(description = "The first day, in Europe/Amsterdam")
            LocalDate from,

            AdminPackagePrices prices) {
        static PlannedPackagePrices of(PlannedPrices planned) {
            return new PlannedPackagePrices(planned.from(), AdminPackagePrices.of(planned.prices()));
        }
    }

    /** Prices for new orders from a day on. */
    record PackagePricePlan(
            @NotNull @Valid AdminPackagePrices prices,

            @Schema(description = "Why, for the audit trail", nullable = true) @Size(max = 500)
            String reason) {}

    /** All packages, retired ones included. */
    record AdminPackages(List<AdminPackage> packages) {}

    /** Prices without VAT. */
    record AdminPackagePrices(
            @NotNull @Valid Amount monthly,
            @NotNull @Valid Amount yearly,

            @Schema(description = "Once, with the first month") @NotNull @Valid
            Amount setupFee,

            @Schema(description = "Once, with the first year; that of the month unless given", nullable = true) @Valid
            Amount yearlySetupFee) {
        static AdminPackagePrices of(PackagePrices prices) {
            return new AdminPackagePrices(
                    Amount.of(prices.monthly()),
                    Amount.of(prices.yearly()),
                    Amount.of(prices.setupFee()),
                    Amount.of(prices.yearlySetupFee()));
        }

        PackagePrices toPrices() {
            return new PackagePrices(
                    monthly.toMoney(),
                    yearly.toMoney(),
                    setupFee.toMoney(),
                    (yearlySetupFee == null ? setupFee : yearlySetupFee).toMoney());
        }
    }

    /** Names and descriptions, in both languages. */
    record NewPackageText(
            @Schema(example = "Web M") @NotBlank @Size(max = 80)
            String nameNl,

            @Schema(example = "Web M") @NotBlank @Size(max = 80)
            String nameEn,

            @Schema(example = "Voor je eerste site.") @NotBlank @Size(max = 500)
            String descriptionNl,

            @Schema(example = "For your first site.") @NotBlank @Size(max = 500)
            String descriptionEn) {
        PackageText toText() {
            return new PackageText(nameNl, nameEn, descriptionNl, descriptionEn);
        }
    }

    /** What the package holds. */
    record NewPackageLimits(
            @Schema(example = "25") @NotNull @PositiveOrZero @Max(MOST)
            Integer diskGigabytes,

            @Schema(example = "250") @NotNull @PositiveOrZero @Max(MOST)
            Integer trafficGigabytes,

            @Schema(example = "5") @NotNull @PositiveOrZero @Max(MOST)
            Integer websites,

            @Schema(example = "50") @NotNull @PositiveOrZero @Max(MOST)
            Integer mailboxes,

            @Schema(example = "10") @NotNull @PositiveOrZero @Max(MOST)
            Integer databases) {
        PackageLimits toLimits() {
            return new PackageLimits(diskGigabytes, trafficGigabytes, websites, mailboxes, databases);
        }
    }

    /** A new package. */
    record NewPackage(
            @Schema(description = "Name in addresses; never changes", example = "web-m")
            @NotNull
            @Size(max = 60)
            @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$", message = "{hostforge.slug}")
            String slug,

            @NotNull @Valid NewPackageText text,
            @NotNull @Valid AdminPackagePrices prices,
            @NotNull @Valid NewPackageLimits limits,

            @Schema(example = "Web M") @NotBlank @Size(max = 100)
            String servicePlan,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {}

    /** What is to change; what is absent stays. */
    record PackageChanges(
            @Valid PackageTextChanges text,
            @Valid PackagePriceChanges prices,
            @Valid PackageLimitChanges limits,

            @Schema(example = "Web L") @Size(max = 100) @Pattern(regexp = NOT_BLANK, message = BLANK)
            String servicePlan,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {}

    /** Names and descriptions that are to change. */
    record PackageTextChanges(
            @Schema(example = "Web M") @Size(max = 80) @Pattern(regexp = NOT_BLANK, message = BLANK)
            String nameNl,

            @Schema(example = "Web M") @Size(max = 80) @Pattern(regexp = NOT_BLANK, message = BLANK)
            String nameEn,

            @Schema(example = "Voor je eerste site.") @Size(max = 500) @Pattern(regexp = NOT_BLANK, message = BLANK)
            String descriptionNl,

            @Schema(example = "For your first site.") @Size(max = 500) @Pattern(regexp = NOT_BLANK, message = BLANK)
            String descriptionEn) {
        PackageText on(PackageText text) {
            return new PackageText(
                    or(nameNl, text.nameNl()),
                    or(nameEn, text.nameEn()),
                    or(descriptionNl, text.descriptionNl()),
                    or(descriptionEn, text.descriptionEn()));
        }
    }

    /** Prices that are to change, for new orders. */
    record PackagePriceChanges(
            @Valid Amount monthly,
            @Valid Amount yearly,
            @Valid Amount setupFee,
            @Valid Amount yearlySetupFee) {
        PackagePrices on(PackagePrices prices) {
            return new PackagePrices(
                    monthly == null ? prices.monthly() : monthly.toMoney(),
                    yearly == null ? prices.yearly() : yearly.toMoney(),
                    setupFee == null ? prices.setupFee() : setupFee.toMoney(),
                    yearlySetupFee == null ? prices.yearlySetupFee() : yearlySetupFee.toMoney());
        }
    }

    /** Limits that are to change. */
    record PackageLimitChanges(
            @Schema(example = "50") @PositiveOrZero @Max(MOST)
            Integer diskGigabytes,

            @Schema(example = "500") @PositiveOrZero @Max(MOST)
            Integer trafficGigabytes,

            @Schema(example = "10") @PositiveOrZero @Max(MOST)
            Integer websites,

            @Schema(example = "100") @PositiveOrZero @Max(MOST)
            Integer mailboxes,

            @Schema(example = "20") @PositiveOrZero @Max(MOST)
            Integer databases) {
        PackageLimits on(PackageLimits limits) {
            return new PackageLimits(
                    or(diskGigabytes, limits.diskGigabytes()),
                    or(trafficGigabytes, limits.trafficGigabytes()),
                    or(websites, limits.websites()),
                    or(mailboxes, limits.mailboxes()),
                    or(databases, limits.databases()));
        }
    }

    private static <T> T or(T given, T present) {
        return Optional.ofNullable(given).orElse(present);
    }
}
