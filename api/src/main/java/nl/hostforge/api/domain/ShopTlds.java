package nl.hostforge.api.domain;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.hostforge.api.shop.CacheablePage;
import nl.hostforge.api.shop.ShopLanguage;
import nl.hostforge.api.shop.ShopSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The price list of domain names, for everyone. */
@RestController
@RequestMapping("/api/v1/tlds")
@Tag(name = "Shop")
class ShopTlds {
    private final OfferedTlds tlds;
    private final ShopSettings settings;
    private final CacheablePage page;

    ShopTlds(OfferedTlds tlds, ShopSettings settings, CacheablePage page) {
        this.tlds = tlds;
        this.settings = settings;
        this.page = page;
    }

    @Operation(summary = "The extensions under which names can be ordered, with their prices for a year")
    @GetMapping
    ResponseEntity<ShopTldList> priceList(
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        return page.of(ShopTldList.of(tlds.all(), settings.vatPercentage()), ShopLanguage.of(lang, accepted));
    }
}
