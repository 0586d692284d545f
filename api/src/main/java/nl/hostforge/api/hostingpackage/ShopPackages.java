package nl.hostforge.api.hostingpackage;

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

/** The catalogue, for everyone. */
@RestController
@RequestMapping("/api/v1/packages")
@Tag(name = "Shop")
class ShopPackages {
    private final PackageShelf shelf;
    private final ShopSettings settings;
    private final CacheablePage page;

    ShopPackages(PackageShelf shelf, ShopSettings settings, CacheablePage page) {
        this.shelf = shelf;
        this.settings = settings;
        this.page = page;
    }

    @Operation(summary = "The packages that can be ordered, with their prices")
    @GetMapping
    ResponseEntity<ShopCatalogue> catalogue(
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        var language = ShopLanguage.of(lang, accepted);
        var catalogue = ShopCatalogue.of(shelf.orderable(), language, settings.vatPercentage());
        return page.of(catalogue, language);
    }
}
