package nl.hostforge.messages.readmodel;

import java.time.Duration;

/**
 * Waits until a read model shows the last event of a stream, so that a client reads what it just wrote. Answered with a
 * {@code Boolean}: false if the time ran out first.
 *
 * @param readModel the read model's name, for instance {@code hosting-package-overview}
 * @param aggregateId the stream
 * @param atMost how long to wait
 */
public record AwaitVisible(String readModel, String aggregateId, Duration atMost) {}
