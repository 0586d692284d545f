package nl.hostforge.messages.drift;

import java.time.Instant;
import java.util.UUID;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.service.ServiceKind;

/**
 * The last check of a provider.
 *
 * @param kind what it compares now; null once it ended
 * @param looked how many things of the provider it has compared
 * @param differences how many differences it saw, known ones included
 * @param startedAt when it began
 * @param movedAt when it last got anywhere
 * @param endedAt when it ended; null until then
 * @param words why it waits, or why it ended early; null otherwise
 */
public record DriftCheckOverview(
        UUID checkId,
        Provider provider,
        DriftCheckState state,
        ServiceKind kind,
        long looked,
        long differences,
        Instant startedAt,
        Instant movedAt,
        Instant endedAt,
        String words) {}
