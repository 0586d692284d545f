package nl.hostforge.sandbox.openprovider;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The vendor's search patterns, with {@code *} for anything. No pattern fits everything. */
final class Pattern {
    private Pattern() {}

    /** The pattern covers the whole text. */
    static boolean fits(Optional<String> pattern, String text) {
        return pattern.map(wanted -> compiled(wanted).matcher(text).matches()).orElse(true);
    }

    /** The pattern covers a part of the text: "full or partial" is what the vendor says of comments and addresses. */
    static boolean contains(Optional<String> pattern, String text) {
        return pattern.map(wanted -> compiled(wanted).matcher(text).find()).orElse(true);
    }

    private static java.util.regex.Pattern compiled(String pattern) {
        var parts = Arrays.stream(pattern.split("\\*", -1)).map(java.util.regex.Pattern::quote);
        return java.util.regex.Pattern.compile(
                parts.collect(Collectors.joining(".*")), java.util.regex.Pattern.CASE_INSENSITIVE);
    }
}
