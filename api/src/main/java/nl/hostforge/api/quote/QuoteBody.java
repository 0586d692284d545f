package nl.hostforge.api.quote;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import nl.hostforge.api.quote.Quotes.Priced;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.quote.QuoteProblem;

/**
 * What a cart costs.
 *
 * @param lines what can be ordered; what has a problem is not among them
 * @param problems what cannot be ordered as it is
 * @param orderable whether the whole cart can be ordered
 */
public record QuoteBody(
        List<LineBody> lines, VatBody vat, TotalsBody totals, List<CartProblem> problems, boolean orderable) {
    public static QuoteBody of(Priced priced, Language language) {
        var quote = priced.quote();
        return new QuoteBody(
                quote.lines().stream().map(line -> LineBody.of(line, language)).toList(),
                VatBody.of(quote.vatDecision(), priced.vatCheck()),
                TotalsBody.of(quote.totals()),
                quote.problems().stream().map(CartProblem::of).toList(),
                quote.isOrderable());
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
