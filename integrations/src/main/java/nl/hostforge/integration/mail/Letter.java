package nl.hostforge.integration.mail;

import java.util.List;

/**
 * A mail that is ready to be sent, the same words in two forms.
 *
 * @param to bare addresses
 * @param attachments what goes with it
 */
record Letter(List<String> to, String subject, String text, String html, List<Attachment> attachments) {
    Letter(List<String> to, String subject, String text, String html) {
        this(to, subject, text, html, List.of());
    }

    Letter with(Attachment attachment) {
        return new Letter(to, subject, text, html, List.of(attachment));
    }

    /** Says nothing of it: it is personal. */
    @Override
    public String toString() {
        return "letter";
    }
}
