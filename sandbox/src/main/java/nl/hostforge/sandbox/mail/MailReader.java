package nl.hostforge.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

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
                mail.getMessageID(),
                files(mail));
    }

    private static List<CaughtFile> files(Part part) throws MessagingException {
        try {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) return List.of(file(part));
            if (!(part.getContent() instanceof Multipart parts)) return List.of();
            var found = new ArrayList<CaughtFile>();
            for (var index = 0; index < parts.getCount(); index++) found.addAll(files(parts.getBodyPart(index)));
            return found;
        } catch (IOException unreadable) {
            throw new MessagingException("a part could not be read", unreadable);
        }
    }

    private static CaughtFile file(Part part) throws MessagingException, IOException {
        var content = part.getInputStream().readAllBytes();
        var type = part.getContentType().split(";", 2)[0].strip();
        return new CaughtFile(part.getFileName(), type, content.length, sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static String form(Part part, String type) throws MessagingException {
        try {
            if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) return "";
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
