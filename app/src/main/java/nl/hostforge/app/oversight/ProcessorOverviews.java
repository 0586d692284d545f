package nl.hostforge.app.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.hostforge.app.oversight.Processors.Processor;
import nl.hostforge.app.readmodel.StoredTokens;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.processing.ProcessorOverview.Segment;
import nl.hostforge.saga.provisioning.Faults;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far every processor has come: of the segments that this node works on as they know it themselves, of the others as
 * their stored tokens say. A token is stored with each batch, and every few seconds while only events of others pass.
 */
@Component
class ProcessorOverviews {
    private static final int NOT_AT_ALL = 0;
    private static final Duration CLAIM_LASTS = Duration.ofSeconds(30);

    private final Processors processors;
    private final DeadLetters letters;
    private final EventStore log;
    private final JdbcClient database;
    private final StoredTokens tokens;
    private final Faults faults;
    private final Clock clock;

    ProcessorOverviews(
            Processors processors,
            DeadLetters letters,
            EventStore log,
            JdbcClient database,
            StoredTokens tokens,
            Faults faults,
            Clock clock) {
        this.processors = processors;
        this.letters = letters;
        this.log = log;
        this.database = database;
        this.tokens = tokens;
        this.faults = faults;
        this.clock = clock;
    }

    List<ProcessorOverview> all() {
        var head = position(log.createHeadToken());
        var end = head == null ? 0 : head;
        var stored = storedTokens();
        var parked = letters.counts();
        return processors.all().stream()
                .map(processor -> overview(
                        processor,
                        stored.getOrDefault(processor.name(), Map.of()),
                        end,
                        parked.getOrDefault(processor.name(), 0L)))
                .sorted(Comparator.comparing(ProcessorOverview::kind).thenComparing(ProcessorOverview::name))
                .toList();
    }

    private record Stored(String node, TrackingToken token) {}

    private ProcessorOverview overview(Processor processor, Map<Integer, Stored> stored, long head, long parked) {
        var segments = new ArrayList<Segment>();
        TrackingToken least = null;
        var begun = !stored.isEmpty();
        for (var entry : stored.entrySet()) {
            var working = processor.working().get(entry.getKey());
            var token = working == null ? entry.getValue().token() : working.getTrackingToken();
            var position = position(token);
            if (position == null) begun = false;
            else if (least == null || position < position(least)) least = token;
            segments.add(new Segment(entry.getKey(), entry.getValue().node(), position, error(working)));
        }
        var position = begun ? position(least) : null;
        var lag = head - (position == null ? 0 : position);
        var from = begun ? least : null;
        return new ProcessorOverview(
                processor.name(),
                processor.kind(),
                processor.generation(),
                processor.here(),
                position,
                head,
                Math.max(0, lag),
                lag > 0 ? oldestBehind(from) : Duration.ZERO,
                lag <= 0,
                parked,
                List.copyOf(segments));
    }

    private String error(EventTrackerStatus working) {
        return working != null && working.isErrorState() ? faults.describe(working.getError()) : null;
    }

    private Duration oldestBehind(TrackingToken token) {
        // while a processor handles the log again, its token also tells how far it was before
        try (var events = log.openStream(WrappedToken.unwrapLowerBound(token))) {
            if (!events.hasNextAvailable(NOT_AT_ALL, TimeUnit.MILLISECONDS)) return Duration.ZERO;
            var waits = events.peek()
                    .map(event -> Duration.between(event.getTimestamp(), clock.instant()))
                    .orElse(Duration.ZERO);
            return waits.isNegative() ? Duration.ZERO : waits;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        }
    }

    private Map<String, Map<Integer, Stored>> storedTokens() {
        var stored = new HashMap<String, Map<Integer, Stored>>();
        database.sql("select processor_name, segment, owner, time_stamp, token_type, token from token_entry")
                .query(row -> {
                    stored.computeIfAbsent(row.getString("processor_name"), name -> new TreeMap<>())
                            .put(
                                    row.getInt("segment"),
                                    new Stored(
                                            owner(row.getString("owner"), row.getString("time_stamp")),
                                            tokens.read(row.getString("token_type"), row.getBytes("token"))));
                });
        return stored;
    }

    /** A node that ended without a word still stands there; one that works renews its claim every few seconds. */
    private String owner(String node, String claimedAt) {
        var silentFor = Duration.between(Instant.parse(claimedAt), AbstractTokenEntry.clock.instant());
        return silentFor.compareTo(CLAIM_LASTS) > 0 ? null : node;
    }

    private static Long position(TrackingToken token) {
        var position = token == null ? OptionalLong.empty() : token.position();
        return position.isPresent() ? position.getAsLong() : null;
    }
}
