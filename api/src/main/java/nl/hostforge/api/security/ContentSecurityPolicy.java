package nl.hostforge.api.security;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What pages of ours may load and run (Content Security Policy, level 3): our own files only, and nothing inline but
 * the style elements whose hashes are named.
 */
final class ContentSecurityPolicy {
    private ContentSecurityPolicy() {}

    /** @param styleHashes for instance {@code sha256-…}, without quotes */
    static String of(List<String> styleHashes) {
        var styles = styleHashes.stream().map(hash -> " '" + hash + "'").collect(Collectors.joining());
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'" + styles,
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
