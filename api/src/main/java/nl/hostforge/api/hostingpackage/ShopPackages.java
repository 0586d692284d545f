package nl.hostforge.api.hostingpackage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue, for everyone. */
@RestController
@RequestMapping("/api/v1/packages")
@Tag(name = "Shop")
class ShopPackages {
    private final PackageShelf shelf;
    private final ShopSettings settings;
    private final JsonMapper json;

    ShopPackages(PackageShelf shelf, ShopSettings settings, JsonMapper json) {
        this.shelf = shelf;
        this.settings = settings;
        this.json = json;
    }

    /** The tag is of the content itself, so that any change of words, prices or VAT makes another one. */
    @Operation(summary = "The packages that can be ordered, with their prices")
    @GetMapping
    ResponseEntity<ShopCatalogue> catalogue(
            @Parameter(description = "nl or en; goes before Accept-Language") @RequestParam(required = false)
                    String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) String accepted) {
        var language = ShopLanguage.of(lang, accepted);
        var catalogue = ShopCatalogue.of(shelf.orderable(), language, settings.vatPercentage());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(settings.cacheFor()).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .eTag(hashOf(catalogue))
                .body(catalogue);
    }

    private String hashOf(ShopCatalogue catalogue) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(catalogue).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
