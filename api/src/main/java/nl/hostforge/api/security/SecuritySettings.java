package nl.hostforge.api.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param plainHttp for development without TLS only: cookies lose {@code Secure} and their {@code __Host-} names, and
 *     browsers are not told to insist on TLS
 * @param allowedOrigins origins of web pages that may call, for instance {@code https://shop.example}; the page's own
 *     origin needs no mention
 * @param styleHashes hashes of style elements that the user interfaces make at run time, for instance
 *     {@code sha256-…}; part of the content security policy
 */
@ConfigurationProperties("hostforge.security")
public record SecuritySettings(
        @DefaultValue("false") boolean plainHttp,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue List<String> styleHashes) {}
