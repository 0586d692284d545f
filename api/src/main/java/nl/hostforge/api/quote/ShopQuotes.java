package nl.hostforge.api.quote;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import nl.hostforge.api.quote.Quotes.Coupon;
import nl.hostforge.api.shop.ShopLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a cart costs. It changes nothing; it is a POST since VAT numbers do not belong in addresses. */
@RestController
@RequestMapping("/api/v1/quotes")
@Tag(name = "Shop")
class ShopQuotes {
    private final Quotes quotes;

    ShopQuotes(Quotes quotes) {
        this.quotes = quotes;
    }

    @Operation(summary = "What a cart costs, to the cent as an order of it would; problems are part of the answer")
    @PostMapping
    ResponseEntity<QuoteBody> quote(
            @Valid @RequestBody CartBody cart,
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        var language = ShopLanguage.of(lang, accepted);
        var priced = quotes.price(cart.items(), cart.customer(), Coupon.typed(cart.couponCode()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(QuoteBody.of(priced, language.language()));
    }
}
