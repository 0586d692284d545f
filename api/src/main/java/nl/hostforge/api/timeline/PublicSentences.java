package nl.hostforge.api.timeline;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.readmodel.TimelineEntry;

/**
 * What a visitor reads about an event. The link to an order may be passed on, so these sentences are made here of the
 * event's name, its step and the domain name that is ordered, and of nothing that anybody wrote.
 */
final class PublicSentences {
    private static final String SENTENCES = "nl.hostforge.api.timeline.public-sentences";

    private PublicSentences() {}

    static String of(TimelineEntry entry, Language language) {
        var sentences = in(language);
        var state = entry.facts().getOrDefault("state", "");
        var special = entry.eventType() + "." + state;
        var sentence = sentences.getString(sentences.containsKey(special) ? special : entry.eventType());
        return sentence.replace("{what}", what(entry.facts(), sentences));
    }

    private static ResourceBundle in(Language language) {
        var locale = switch (language) {
            case DUTCH -> Locale.of("nl");
            case ENGLISH -> Locale.ENGLISH;
        };
        return ResourceBundle.getBundle(SENTENCES, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static String what(Map<String, String> facts, ResourceBundle sentences) {
        var step = facts.get("step");
        if (step == null) return "";
        var key = "step." + step.split("[/#]")[0];
        var domain = facts.get("domain");
        return sentences.containsKey(key)
                ? sentences.getString(key).replace("{domain}", domain == null ? "" : domain)
                : "";
    }
}
