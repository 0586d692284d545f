package nl.hostforge.sandbox.mail;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it would have reached one of its recipients.
 *
 * @param to the recipient that the sender's server named, whatever the mail's own header says
 * @param text its plain form; empty where it has none
 * @param html its HTML form; empty where it has none
 * @param at when it came in
 * @param messageId the sender's own id of it
 * @param attachments what came with it
 */
record CaughtMail(
        String from,
        String to,
        String subject,
        String text,
        String html,
        Instant at,
        String messageId,
        List<CaughtFile> attachments) {}
