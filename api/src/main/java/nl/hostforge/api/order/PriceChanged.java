package nl.hostforge.api.order;

import java.util.List;
import java.util.Map;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import nl.hostforge.api.quote.QuoteBody;

/** The order would cost something else than the visitor was shown: 409, with what it costs now. */
class PriceChanged extends EdgeRefusal {
    PriceChanged(QuoteBody quote) {
        super(
                ProblemType.PRICE_CHANGED,
                "The total is another one by now. Look at it, and order again if you agree.",
                List.of(),
                Map.of("quote", quote));
    }
}
