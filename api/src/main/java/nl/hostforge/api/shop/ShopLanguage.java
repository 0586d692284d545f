package nl.hostforge.api.shop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.customer.Language;

/** The languages that the shop speaks. */
public enum ShopLanguage {
    NL,
    EN;

    /**
     * @param asked what the page asks for by name, or null
     * @param accepted the browser's {@code Accept-Language}, or null
     * @return the language asked for; else the best one that is accepted; else Dutch
     * @throws InvalidRequest if a language was asked for that the shop does not speak
     */
    public static ShopLanguage of(String asked, String accepted) {
        if (asked != null)
            return named(asked)
                    .orElseThrow(() -> new InvalidRequest("lang", "unknown-language", "The shop speaks nl and en."));
        return accepted == null ? NL : bestOf(accepted);
    }

    /** @return ISO 639-1 code */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return the same language in the words of messages */
    public Language language() {
        return this == NL ? Language.DUTCH : Language.ENGLISH;
    }

    private static ShopLanguage bestOf(String accepted) {
        try {
            var ranges = Locale.LanguageRange.parse(accepted);
            var tags = Arrays.stream(values()).map(ShopLanguage::tag).toList();
            return Optional.ofNullable(Locale.lookupTag(ranges, tags))
                    .flatMap(ShopLanguage::named)
                    .orElse(NL);
        } catch (IllegalArgumentException unreadable) {
            return NL; // a preference that can't be read is none (RFC 9110, section 12.5.4)
        }
    }

    private static Optional<ShopLanguage> named(String tag) {
        return List.of(values()).stream()
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }
}
