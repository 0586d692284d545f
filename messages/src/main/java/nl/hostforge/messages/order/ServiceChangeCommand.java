package nl.hostforge.messages.order;

import nl.hostforge.messages.identity.OrderId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/**
 * What can be asked about one line of a delivered order. A repeat with the same {@code changeId} changes nothing. While
 * another change of the same line is under way it is refused ({@code change-in-progress}), and so is what the line does
 * not allow ({@code line-not-changeable}).
 */
public sealed interface ServiceChangeCommand extends OrderCommand {
    ServiceChangeId changeId();

    /**
     * Gives a hosting line of an active order another package. The package it has already is refused
     * ({@code nothing-to-change}).
     *
     * @param changeId derived from the idempotency key
     * @param line the line as it is to be: another package with its service plan, its price from the next period on, and
     *     its texts; all else as it is
     */
    record ChangeHostingPlan(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            ServiceChangeId changeId,
            OrderLine line)
            implements ServiceChangeCommand {}

    /** Takes one hosting line of an active or suspended order off line, since nobody pays for it any more. */
    record ShutHostingDown(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            ServiceChangeId changeId,
            int lineNumber)
            implements ServiceChangeCommand {}

    /**
     * Takes back a shutdown. While the whole order is suspended, the line comes on line with it; one that was not shut down
     * stays as it is.
     */
    record ReviveHosting(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            ServiceChangeId changeId,
            int lineNumber)
            implements ServiceChangeCommand {}

    /** Removes one hosting line for good, with its sites and mail. */
    record RemoveHosting(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            ServiceChangeId changeId,
            int lineNumber)
            implements ServiceChangeCommand {}

    /**
     * Renews a domain of an active or suspended order at its registry.
     *
     * @param changeId derived from the idempotency key
     * @param years from 1 to 10; another number is refused ({@code line-not-changeable})
     */
    record RenewDomain(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            ServiceChangeId changeId,
            int lineNumber,
            int years)
            implements ServiceChangeCommand {}
}
