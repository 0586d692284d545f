package nl.hostforge.integration.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.hostforge.messages.customer.Language;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of the mails, in {@code resources/mails}: {@code NAME.LANGUAGE.txt}, whose first line is the subject, and
 * {@code NAME.LANGUAGE.html}, which stands in {@code layout.html}. Whatever is filled in is escaped in HTML. A name that a
 * template uses and nobody fills in is a bug, and fails.
 */
final class Templates {
    private final Mustache.Compiler text =
            Mustache.compiler().emptyStringIsFalse(true).escapeHTML(false);
    private final Mustache.Compiler html =
            Mustache.compiler().emptyStringIsFalse(true).escapeHTML(true);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    Letter letter(String name, Language language, List<String> to, Map<String, Object> model) {
        var tag = Wording.locale(language).getLanguage();
        var words = get(name + "." + tag + ".txt", text).execute(model);
        var subject = words.lines().findFirst().orElseThrow();
        var body = words.substring(words.indexOf('\n')).strip() + "\n";
        var page = new HashMap<String, Object>();
        page.put("language", tag);
        page.put("subject", subject);
        page.put("body", get(name + "." + tag + ".html", html).execute(model));
        return new Letter(to, subject, body, get("layout.html", html).execute(page));
    }

    private Template get(String file, Mustache.Compiler compiler) {
        return compiled.computeIfAbsent(file, missing -> compiler.compile(read(missing)));
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("mails/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
