package nl.hostforge.integration.mail;

import java.util.List;

/**
 * A mail that is ready to be sent, the same words in two forms.
 *
 * @param to bare addresses
 */
record Letter(List<String> to, String subject, String text, String html) {
    /** Says nothing of it: it is personal. */
    @Override
    public String toString() {
        return "letter";
    }
}
