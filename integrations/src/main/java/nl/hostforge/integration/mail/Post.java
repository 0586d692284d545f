package nl.hostforge.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Clock;
import java.util.Date;
import nl.hostforge.messages.identity.Ids;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server. */
@Component
class Post {
    private final JavaMailSender server;
    private final MailSettings settings;
    private final Clock clock;

    Post(JavaMailSender server, MailSettings settings, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param id the same for the same letter: its message id is derived from it, so that a repeat is known as one
     * @throws org.springframework.mail.MailException if the server did not take it, or did not say so
     */
    void send(Letter letter, String id) {
        var mail = server.createMimeMessage();
        try {
            var content = new MimeMessageHelper(mail, true, "UTF-8");
            content.setFrom(settings.from());
            content.setTo(letter.to().toArray(String[]::new));
            content.setSubject(letter.subject());
            content.setText(letter.text(), letter.html());
            for (var attachment : letter.attachments())
                content.addAttachment(
                        attachment.name(), new ByteArrayDataSource(attachment.content(), attachment.type()));
            content.setSentDate(Date.from(clock.instant()));
            mail.setHeader("Message-ID", "<" + Ids.derived("mail", id) + "@" + settings.domain() + ">");
            mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answers
        } catch (MessagingException unfit) {
            throw new MailPreparationException(unfit);
        }
        server.send(mail);
    }
}
