package nl.hostforge.api.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.customer.Language;

/** In which language somebody wants to read. */
final class AskedLanguage {
    private static final Map<String, Language> BY_TAG = Map.of("nl", Language.DUTCH, "en", Language.ENGLISH);

    private AskedLanguage() {}

    /**
     * @param asked what the page asks for by name, or null
     * @param accepted the browser's {@code Accept-Language}, or null
     * @return the language asked for; else the best one that is accepted; else Dutch
     * @throws InvalidRequest if a language was asked for that we do not speak
     */
    static Language of(String asked, String accepted) {
        if (asked == null) return accepted == null ? Language.DUTCH : bestOf(accepted);
        var language = BY_TAG.get(asked.toLowerCase(Locale.ROOT));
        if (language == null) throw new InvalidRequest("lang", "unknown-language", "Timelines are in nl and en.");
        return language;
    }

    private static Language bestOf(String accepted) {
        try {
            var best = Locale.lookupTag(Locale.LanguageRange.parse(accepted), List.of("nl", "en"));
            return BY_TAG.getOrDefault(best, Language.DUTCH);
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            return Language.DUTCH; // a preference that can't be read is none (RFC 9110, section 12.5.4)
        }
    }
}
