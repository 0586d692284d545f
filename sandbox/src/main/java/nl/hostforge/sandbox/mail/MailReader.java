package nl.hostforge.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/** Finds the forms of a mail that people read. */
final class MailReader {
    private MailReader() {}

    static CaughtMail read(MimeMessage mail, String to, Instant at) throws MessagingException {
        return new CaughtMail(
                mail.getFrom() == null ? "" : InternetAddress.toUnicodeString(mail.getFrom()),
                to,
                mail.getSubject() == null ? "" : mail.getSubject(),
                form(mail, "text/plain"),
                form(mail, "text/html"),
                at,
                mail.getMessageID());
    }

    private static String form(Part part, String type) throws MessagingException {
        try {
            if (part.isMimeType(type)) return part.getContent().toString().replace("\r\n", "\n");
            if (!(part.getContent() instanceof Multipart parts)) return "";
            for (var index = 0; index < parts.getCount(); index++) {
                var found = form(parts.getBodyPart(index), type);
                if (!found.isEmpty()) return found;
            }
            return "";
        } catch (IOException unreadable) {
            throw new MessagingException("a part could not be read", unreadable);
        }
    }
}
