package nl.hostforge.messages.readmodel;

import java.time.Duration;

/**
 * Waits until a read model shows all that had happened when this was asked, for who decides by what it does not show.
 * Answered with a {@code Boolean}: false if the time ran out first, or while events of it are parked.
 *
 * @param readModel the read model's name, for instance {@code order-overview}
 * @param atMost how long to wait
 */
public record AwaitCaughtUp(String readModel, Duration atMost) {}
