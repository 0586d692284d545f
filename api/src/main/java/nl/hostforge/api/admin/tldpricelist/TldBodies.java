package nl.hostforge.api.admin.tldpricelist;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.tldpricelist.PlannedTldPrices;
import nl.hostforge.messages.tldpricelist.TldPrice;
import nl.hostforge.messages.tldpricelist.TldPrices;

/** What admins send and get about the prices of domain names. */
final class TldBodies {
    private TldBodies() {}

    /** One line of the price list, each price for a year and without VAT. */
    record AdminTld(
            @Schema(example = "nl") String tld,
            Amount registration,
            Amount transfer,
            Amount renewal,

            @Schema(description = "Whether names under it can be ordered")
            boolean offered,

            @Schema(description = "What it is to cost, by day")
            List<PlannedTld> planned,

            @Schema(description = "Absent while the read model is behind", nullable = true)
            Instant changedAt,

            @Schema(description = "What the ETag says too; absent while the read model is behind", nullable = true)
            Long version) {
        static AdminTld of(TldPrice price) {
            return of(
                    price.tld().value(),
                    price.prices(),
                    price.offered(),
                    price.planned(),
                    price.changedAt(),
                    price.version());
        }

        /** A line as it will be once the read model shows it. */
        static AdminTld expected(String tld, TldPrices prices, boolean offered) {
            return of(tld, prices, offered, List.of(), null, null);
        }

        private static AdminTld of(
                String tld,
                TldPrices prices,
                boolean offered,
                List<PlannedTldPrices> planned,
                Instant changedAt,
                Long version) {
            return new AdminTld(
                    tld,
                    Amount.of(prices.registration()),
                    Amount.of(prices.transfer()),
                    Amount.of(prices.renewal()),
                    offered,
                    planned.stream().map(PlannedTld::of).toList(),
                    changedAt,
                    version);
        }
    }

    /** What names under an extension are to cost from a day on, each for a year and without VAT. */
    record PlannedTld(
            @Schema(description = "The first day, in Europe/Amsterdam")
            LocalDate from,

            Amount registration,
            Amount transfer,
            Amount renewal) {
        static PlannedTld of(PlannedTldPrices planned) {
            var prices = planned.prices();
            return new PlannedTld(
                    planned.from(),
                    Amount.of(prices.registration()),
                    Amount.of(prices.transfer()),
                    Amount.of(prices.renewal()));
        }
    }

    /** The whole price list, withdrawn extensions included. */
    record AdminTlds(List<AdminTld> tlds) {}

    /** What names under one extension cost from now on, each for a year and without VAT. */
    record NewTldPrices(
            @NotNull @Valid Amount registration,
            @NotNull @Valid Amount transfer,
            @NotNull @Valid Amount renewal,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {
        TldPrices toPrices() {
            return new TldPrices(registration.toMoney(), transfer.toMoney(), renewal.toMoney());
        }
    }
}
