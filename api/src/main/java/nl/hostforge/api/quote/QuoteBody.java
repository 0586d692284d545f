package nl.hostforge.api.quote;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.hostforge.api.quote.Quotes.Priced;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.quote.QuoteProblem;
import nl.hostforge.messages.quote.QuotedCoupon;

/**
 * What a cart costs.
 *
 * @param lines what can be ordered; what has a problem is not among them
 * @param problems what cannot be ordered as it is
 * @param coupon what became of the code that came with the cart; null where none did
 * @param orderable whether the whole cart can be ordered
 */
public record QuoteBody(
        List<LineBody> lines,
        VatBody vat,
        TotalsBody totals,
        List<CartProblem> problems,
        @Schema(nullable = true) CouponAnswer coupon,
        boolean orderable) {
    public static QuoteBody of(Priced priced, Language language) {
        var quote = priced.quote();
        return new QuoteBody(
                quote.lines().stream().map(line -> LineBody.of(line, language)).toList(),
                VatBody.of(quote.vatDecision(), priced.vatCheck()),
                TotalsBody.of(quote.totals()),
                quote.problems().stream().map(CartProblem::of).toList(),
                CouponAnswer.of(quote.coupon()),
                quote.isOrderable());
    }

    /** What became of a code. One that cannot be used takes nothing off, and keeps nobody from ordering. */
    public record CouponAnswer(
            @Schema(description = "As it is kept", example = "WELCOME")
            String code,

            @Schema(
                    description = "Why nothing is taken off: unknown-coupon, coupon-not-yet-valid, coupon-expired,"
                            + " coupon-withdrawn, coupon-used-up or coupon-not-for-these; null where something is. An"
                            + " order repeated after such an answer leaves the code out",
                    example = "coupon-expired",
                    nullable = true)
            String problem,

            @Schema(example = "This code has expired.", nullable = true)
            String detail) {
        static CouponAnswer of(QuotedCoupon coupon) {
            return coupon == null ? null : new CouponAnswer(coupon.code().value(), coupon.problem(), coupon.detail());
        }
    }

    /** Why something in a cart cannot be ordered as it is. */
    public record CartProblem(
            @Schema(description = "Place in the cart, from 0; null where it is about the whole cart", nullable = true)
            Integer item,

            @Schema(description = "Stable; what a client decides on", example = "tld-not-offered")
            String code,

            @Schema(example = "We do not sell names under this extension.")
            String detail) {
        static CartProblem of(QuoteProblem problem) {
            return new CartProblem(problem.item(), problem.code(), problem.detail());
        }
    }
}
