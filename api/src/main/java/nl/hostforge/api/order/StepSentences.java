package nl.hostforge.api.order;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.order.StepState;

/** How far a step is, in words for a customer. */
final class StepSentences {
    private static final String BUNDLE = "nl.hostforge.api.order.steps";
    private static final Map<Language, ResourceBundle> WORDS =
            Map.of(Language.DUTCH, words(Locale.of("nl")), Language.ENGLISH, words(Locale.ROOT));

    private StepSentences() {}

    static String of(StepKind kind, StepState state, Language language) {
        return WORDS.get(language).getString(kind + "." + state);
    }

    /** Without this the machine's own language would stand in for English, which is the bundle without a suffix. */
    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
