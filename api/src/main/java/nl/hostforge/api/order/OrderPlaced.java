package nl.hostforge.api.order;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.hostforge.api.quote.TotalsBody;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderStatus;

/**
 * The answer to who placed an order, and to nobody else.
 *
 * @param secret what lets its holder follow the order
 * @param trackingUrl a page of the shop; the secret stands behind the {@code #}, so that no server's log holds it
 */
record OrderPlaced(
        @Schema(type = "string", example = "HF-10001") OrderNumber number,
        String secret,

        @Schema(example = "https://shop.example/order/HF-10001#…")
        String trackingUrl,

        OrderStatus status,

        @Schema(
                description = "Null only where a repeated request is answered before the order can be shown",
                nullable = true)
        TotalsBody totals) {
    /** It holds a secret: it is not printed. */
    @Override
    public String toString() {
        return "OrderPlaced " + number;
    }
}
