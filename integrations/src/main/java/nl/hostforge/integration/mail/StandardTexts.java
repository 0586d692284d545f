package nl.hostforge.integration.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailTemplateText;
import org.springframework.core.io.ClassPathResource;

/**
 * The product's own words, in {@code resources/mails}: {@code NAME.LANGUAGE.txt}, whose first line is the subject, and
 * {@code NAME.LANGUAGE.html}, which stands in {@code layout.html}.
 */
final class StandardTexts {
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private StandardTexts() {}

    static MailTemplateText of(String name, Language language) {
        var file = name + "." + Wording.locale(language).getLanguage();
        var words = read(file + ".txt");
        var end = words.indexOf('\n');
        return new MailTemplateText(
                words.substring(0, end), words.substring(end).strip() + "\n", read(file + ".html"));
    }

    static String layout() {
        return read("layout.html");
    }

    private static String read(String file) {
        return READ.computeIfAbsent(file, missing -> {
            try {
                return new ClassPathResource("mails/" + missing).getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
