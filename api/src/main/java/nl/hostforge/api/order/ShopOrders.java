package nl.hostforge.api.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.idempotency.RequiresIdempotencyKey;
import nl.hostforge.api.order.OrderPlacement.Placed;
import nl.hostforge.api.quote.TotalsBody;
import nl.hostforge.api.shop.ShopLanguage;
import nl.hostforge.api.shop.ShopSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How visitors order, and follow what they ordered without an account. */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "Orders")
class ShopOrders {
    private final OrderPlacement placement;
    private final TrackedOrders tracked;
    private final ShopSettings settings;

    ShopOrders(OrderPlacement placement, TrackedOrders tracked, ShopSettings settings) {
        this.placement = placement;
        this.tracked = tracked;
        this.settings = settings;
    }

    @Operation(summary = "Place an order; the answer holds the secret by which it can be followed")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresIdempotencyKey
    ResponseEntity<OrderPlaced> place(@Valid @RequestBody NewOrder body, IdempotencyKey key) {
        var placed = placement.place(body, key);
        var answer = ResponseEntity.created(URI.create("/api/v1/orders/" + placed.number()));
        if (placed.totals().isEmpty()) answer.header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND);
        return answer.body(new OrderPlaced(
                placed.number(),
                placed.secret().reveal(),
                trackingUrl(placed),
                placed.status(),
                placed.totals().map(TotalsBody::of).orElse(null)));
    }

    @Operation(summary = "One order, for who holds its secret")
    @GetMapping("/{number}")
    TrackedOrder one(
            @PathVariable String number,
            @Parameter(description = "As it was answered when the order was placed")
                    @RequestHeader(name = "Order-Secret", required = false)
                    String secret,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        var language = ShopLanguage.of(lang, accepted).language();
        return TrackedOrder.of(tracked.find(number, secret), language);
    }

    private String trackingUrl(Placed placed) {
        return settings.baseUrl() + "/order/" + placed.number() + "#"
                + placed.secret().reveal();
    }
}
