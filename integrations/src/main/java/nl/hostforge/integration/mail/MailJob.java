package nl.hostforge.integration.mail;

import java.io.Serializable;
import nl.hostforge.messages.identity.OrderId;

/**
 * What a durable job knows of its mail: which one, and how far it is. Nothing personal.
 *
 * @param attempt the attempt that comes next, from 1
 */
record MailJob(MailKind kind, String orderId, int attempt, State state) implements Serializable {
    enum State {
        WAITING,
        /** Kept for a while, so that the same event does not make the same mail again. */
        SENT,
        /** Kept until somebody looks after it. */
        GIVEN_UP
    }

    static MailJob of(MailKind kind, OrderId order) {
        return new MailJob(kind, order.toString(), 1, State.WAITING);
    }

    /** @return the same for the same mail, so that it is stored once */
    String id() {
        return kind + "/" + orderId;
    }

    MailJob nextAttempt() {
        return new MailJob(kind, orderId, attempt + 1, State.WAITING);
    }

    MailJob sent() {
        return new MailJob(kind, orderId, attempt, State.SENT);
    }

    MailJob givenUp() {
        return new MailJob(kind, orderId, attempt, State.GIVEN_UP);
    }
}
