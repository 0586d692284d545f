package nl.hostforge.api.shop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers that are the same for everybody, which browsers may show for a while without asking again. */
@Component
public class CacheablePage {
    private final ShopSettings settings;
    private final JsonMapper json;

    CacheablePage(ShopSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /**
     * The tag is of the content itself, so that any change of words, prices or VAT makes another one; it is weak, since
     * the same content may be sent compressed (RFC 9110, section 8.8.1).
     */
    public <T> ResponseEntity<T> of(T content, ShopLanguage language) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(settings.cacheFor()).cachePublic())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .eTag("W/\"" + hashOf(content) + "\"")
                .body(content);
    }

    private String hashOf(Object content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
