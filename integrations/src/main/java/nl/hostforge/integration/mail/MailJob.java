package nl.hostforge.integration.mail;

import java.io.Serializable;
import nl.hostforge.messages.identity.OrderId;

/**
 * What a durable job knows of its mail: which one, and how far it is. Nothing personal.
 *
 * @param orderId the order that it is about; null for none
 * @param about what it is about where that is no order: an id, and a day where one thing is written about several times
 * @param attempt the attempt that comes next, from 1
 */
record MailJob(MailKind kind, String orderId, String about, int attempt, State state) implements Serializable {
    enum State {
        WAITING,
        /** Kept for a while, so that the same event does not make the same mail again. */
        SENT,
        /** Kept until somebody looks after it. */
        GIVEN_UP
    }

    static MailJob of(MailKind kind, OrderId order) {
        return new MailJob(kind, order.toString(), null, 1, State.WAITING);
    }

    static MailJob of(MailKind kind, String about) {
        return new MailJob(kind, null, about, 1, State.WAITING);
    }

    /** @return the same for the same mail, so that it is stored once */
    String id() {
        return kind + "/" + (orderId == null ? about : orderId);
    }

    MailJob nextAttempt() {
        return new MailJob(kind, orderId, about, attempt + 1, State.WAITING);
    }

    MailJob sent() {
        return new MailJob(kind, orderId, about, attempt, State.SENT);
    }

    MailJob givenUp() {
        return new MailJob(kind, orderId, about, attempt, State.GIVEN_UP);
    }
}
