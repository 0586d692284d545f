package nl.hostforge.integration.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.mailtemplate.MailPreview.Fault;
import nl.hostforge.messages.mailtemplate.MailTemplateText;

/** Finds out, before anybody is written to, whether what an admin wrote can be filled in, wherever something may be absent. */
final class TemplateCheck {
    /** What is filled in unescaped, other templates, and other braces. */
    private static final Pattern NOT_ALLOWED = Pattern.compile("\\{\\{\\{|\\{\\{\\s*[&=><$]");

    private TemplateCheck() {}

    static List<Fault> faults(String name, Language language, MailTemplateText text) {
        var faults = new ArrayList<Fault>();
        if (text.subject().strip().lines().count() > 1) faults.add(new Fault("subject", "one-line", ""));
        faults.addAll(faults("subject", text.subject(), Filling.TEXT, name, language));
        faults.addAll(faults("text", text.text(), Filling.TEXT, name, language));
        faults.addAll(faults("html", text.html(), Filling.HTML, name, language));
        return faults;
    }

    private static List<Fault> faults(
            String field, String words, Mustache.Compiler compiler, String name, Language language) {
        if (words.isBlank()) return List.of(new Fault(field, "not-blank", ""));
        var forbidden = NOT_ALLOWED.matcher(words);
        if (forbidden.find()) return List.of(new Fault(field, "not-allowed", forbidden.group()));
        try {
            var template = compiler.strictSections(true).compile(words);
            var used = new Names();
            template.visit(used);
            var unknown = used.without(Mails.words(name));
            if (!unknown.isEmpty())
                return unknown.stream()
                        .map(variable -> new Fault(field, "unknown-variable", variable))
                        .toList();
            template.execute(Mails.full(name, language));
            template.execute(Mails.bare(name, language));
            return List.of();
        } catch (MustacheException.Context elsewhere) {
            return List.of(new Fault(field, "not-here", elsewhere.key));
        } catch (MustacheException unreadable) {
            return List.of(new Fault(field, "syntax", String.valueOf(unreadable.getMessage())));
        }
    }

    /** Every name that a template uses, whether it is reached or not. */
    private static final class Names implements Mustache.Visitor {
        private final Set<String> used = new TreeSet<>();

        private List<String> without(Set<String> known) {
            return used.stream().filter(name -> !known.contains(name)).toList();
        }

        @Override
        public void visitText(String text) {
            // names nothing
        }

        @Override
        public void visitVariable(String name) {
            used.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            used.add(name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            used.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            used.add(name);
            return true;
        }
    }
}
