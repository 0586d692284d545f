package nl.hostforge.sandbox.mail;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.stream.Collectors;

/** The mailbox as people read it. A mail's HTML is shown in a frame that may do nothing but follow links. */
final class MailboxPage {
    private static final String PAGE = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Mailbox of the sandbox</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
        article { border-top: 1px solid #767676; padding: 1rem 0 }
        pre { white-space: pre-wrap; overflow-wrap: anywhere }
        iframe { width: 100%%; height: 32rem; border: 1px solid #767676 }
        </style>
        </head>
        <body>
        <main>
        <h1>Mailbox of the sandbox</h1>
        <p>Mails that were caught here, newest first. Nothing was delivered. Load the page again for news.</p>
        %s
        </main>
        </body>
        </html>
        """;
    private static final String MAIL = """
        <article>
        <h2>%1$s</h2>
        <p>From %2$s to %3$s, <time datetime="%4$s">%4$s</time></p>
        <pre>%5$s</pre>
        %6$s%7$s</article>
        """;
    private static final String HTML = """
        <details>
        <summary>As HTML</summary>
        <iframe title="%s" sandbox="allow-popups allow-top-navigation-by-user-activation" srcdoc="%s"></iframe>
        </details>
        """;

    private MailboxPage() {}

    static String of(List<CaughtMail> mails) {
        if (mails.isEmpty()) return PAGE.formatted("<p>No mail yet.</p>");
        return PAGE.formatted(mails.stream().map(MailboxPage::shown).collect(Collectors.joining()));
    }

    private static String shown(CaughtMail mail) {
        var subject = htmlEscape(mail.subject());
        var html = mail.html().isEmpty() ? "" : HTML.formatted(subject, htmlEscape(mail.html()));
        return MAIL.formatted(
                subject,
                htmlEscape(mail.from()),
                htmlEscape(mail.to()),
                mail.at(),
                htmlEscape(mail.text()),
                html,
                attachments(mail));
    }

    private static String attachments(CaughtMail mail) {
        if (mail.attachments().isEmpty()) return "";
        return mail.attachments().stream()
                .map(file -> "<li>%s (%s, %d bytes)</li>\n"
                        .formatted(htmlEscape(file.name()), htmlEscape(file.type()), file.bytes()))
                .collect(Collectors.joining("", "<h3>Attachments</h3>\n<ul>\n", "</ul>\n"));
    }
}
