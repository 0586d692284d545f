package nl.hostforge.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.hostforge.messages.customer.Language;

/** The fixed words of a document, in one language. */
final class Labels {
    private static final Labels DUTCH = read("nl");
    private static final Labels ENGLISH = read("en");

    private final Properties words;

    private Labels(Properties words) {
        this.words = words;
    }

    static Labels in(Language language) {
        return language == Language.DUTCH ? DUTCH : ENGLISH;
    }

    /** @throws IllegalArgumentException if there is no such word */
    String get(String key) {
        var word = words.getProperty(key);
        if (word == null) throw new IllegalArgumentException("no word for " + key);
        return word;
    }

    private static Labels read(String language) {
        try (var file = Labels.class.getResourceAsStream("/document/labels." + language + ".properties")) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Labels(words);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
