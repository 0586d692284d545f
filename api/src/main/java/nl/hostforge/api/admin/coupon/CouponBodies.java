package nl.hostforge.api.admin.coupon;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.coupon.CouponCode;
import nl.hostforge.messages.coupon.CouponOverview;
import nl.hostforge.messages.coupon.CouponTerms;
import nl.hostforge.messages.domain.Tld;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.readmodel.Page;

/** What admins send and get about coupons. */
final class CouponBodies {
    private static final int MOST_PERIODS = 120;
    private static final int MOST_REDEMPTIONS = 1_000_000;

    private CouponBodies() {}

    /** One coupon; the fields mean what they mean in {@link CouponTerms} and {@link CouponOverview}. */
    record AdminCoupon(
            @Schema(type = "string", format = "uuid") CouponId id,
            @Schema(example = "WELCOME") String code,
            @Schema(example = "25", nullable = true) String percent,

            @Schema(description = "Without VAT, once per order and billing period", nullable = true)
            Amount amount,

            @Schema(
                    description = "For how many billing periods from the first on; null for all that come",
                    example = "3",
                    nullable = true)
            Integer periods,

            @ArraySchema(schema = @Schema(type = "string", format = "uuid"))
            List<HostingPackageId> packageIds,

            @Schema(example = "[\"nl\"]") List<String> tlds,
            @Schema(example = "[\"P1M\"]") List<String> billingPeriods,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validUntil,
            @Schema(nullable = true) Integer maxRedemptions,
            boolean oncePerCustomer,
            @Schema(description = "How many orders use it") int redemptions,
            boolean withdrawn,

            @Schema(description = "Absent while the read model is behind", nullable = true)
            Instant createdAt,

            @Schema(description = "What the ETag says too; absent while the read model is behind", nullable = true)
            Long version) {
        static AdminCoupon of(CouponOverview coupon) {
            return of(coupon, coupon.createdAt(), coupon.version());
        }

        /** A coupon as it will be once the read model shows it. */
        static AdminCoupon expected(CouponOverview coupon) {
            return of(coupon, null, null);
        }

        private static AdminCoupon of(CouponOverview coupon, Instant createdAt, Long version) {
            var terms = coupon.terms();
            return new AdminCoupon(
                    coupon.id(),
                    coupon.code().value(),
                    terms.percent() == null
                            ? null
                            : terms.percent().stripTrailingZeros().toPlainString(),
                    terms.amount() == null ? null : Amount.of(terms.amount()),
                    terms.periods(),
                    terms.hostingPackageIds(),
                    terms.tlds().stream().map(Tld::value).toList(),
                    terms.billingPeriods().stream().map(Period::toString).toList(),
                    terms.validFrom(),
                    terms.validUntil(),
                    terms.maxRedemptions(),
                    terms.oncePerCustomer(),
                    coupon.redemptions(),
                    coupon.withdrawn(),
                    createdAt,
                    version);
        }
    }

    /** A page of coupons. */
    record AdminCoupons(
            List<AdminCoupon> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {
        static AdminCoupons of(Page<CouponOverview> page) {
            return new AdminCoupons(page.items().stream().map(AdminCoupon::of).toList(), page.nextCursor());
        }
    }

    /** What a new coupon gives; what is left out does not limit it. */
    record NewCoupon(
            @Schema(description = "Small letters count as capitals", example = "WELCOME")
            @NotBlank
            @Pattern(regexp = "^\\s*[A-Za-z0-9][A-Za-z0-9-]{1,28}[A-Za-z0-9]\\s*$", message = "{hostforge.coupon-code}")
            String code,

            @Schema(description = "Above 0, 100 at most; this or an amount", example = "25", nullable = true)
            @Pattern(regexp = "^\\d{1,3}(\\.\\d{1,2})?$", message = "{hostforge.percent}")
            String percent,

            @Schema(description = "Without VAT, once per order and billing period", nullable = true) @Valid
            Amount amount,

            @Schema(description = "null for all that come", example = "3", nullable = true) @Positive @Max(MOST_PERIODS)
            Integer periods,

            @ArraySchema(schema = @Schema(type = "string", format = "uuid")) @Size(max = 200)
            List<@NotNull HostingPackageId> packageIds,

            @Schema(example = "[\"nl\"]") @Size(max = 500) List<@NotBlank @Size(max = 63) String> tlds,

            @Schema(example = "[\"P1M\"]") @Size(max = 2)
            List<@NotNull @Pattern(regexp = "^P1[MY]$", message = "{hostforge.billing-period}") String> billingPeriods,

            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validUntil,

            @Schema(nullable = true) @Positive @Max(MOST_REDEMPTIONS)
            Integer maxRedemptions,

            @Schema(description = "false unless given", nullable = true)
            Boolean oncePerCustomer,

            @Schema(description = "Why, for the audit trail", nullable = true) @Size(max = 500)
            String reason) {
        CouponCode toCode() {
            return CouponCode.typed(code);
        }

        CouponTerms toTerms() {
            return new CouponTerms(
                    percent == null ? null : new BigDecimal(percent),
                    amount == null ? null : amount.toMoney(),
                    periods,
                    packageIds == null ? List.of() : packageIds,
                    tlds == null
                            ? List.of()
                            : tlds.stream()
                                    .map(tld -> new Tld(tld.strip().toLowerCase(Locale.ROOT)))
                                    .toList(),
                    billingPeriods == null
                            ? List.of()
                            : billingPeriods.stream().map(Period::parse).toList(),
                    validFrom,
                    validUntil,
                    maxRedemptions,
                    Boolean.TRUE.equals(oncePerCustomer));
        }
    }

    /** @param reason for the audit trail: others ask why a code no longer works */
    record CouponWithdrawal(@NotBlank @Size(max = 500) String reason) {}
}
