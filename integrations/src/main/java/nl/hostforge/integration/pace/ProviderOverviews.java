package nl.hostforge.integration.pace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.hostforge.integration.transport.PaceLimit;
import nl.hostforge.integration.transport.ProviderLine;
import nl.hostforge.messages.processing.BreakerState;
import nl.hostforge.messages.processing.ProviderOverview;
import nl.hostforge.messages.processing.ProviderOverview.Calls;
import nl.hostforge.messages.processing.ProviderOverview.Limited;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how each provider is doing. Limits, and calls under way, are those of the node that reads. */
@Component
public class ProviderOverviews {
    private final List<ProviderLine> lines;
    private final List<WaitingWork> waiting;
    private final JdbcClient database;

    ProviderOverviews(List<ProviderLine> lines, List<WaitingWork> waiting, JdbcClient database) {
        this.lines = lines.stream()
                .sorted(Comparator.comparing(line -> line.settings().provider()))
                .toList();
        this.waiting = waiting;
        this.database = database;
    }

    /** All of them, by name. */
    public List<ProviderOverview> all() {
        var jobs = waiting.stream().map(WaitingWork::byProvider).toList();
        return lines.stream()
                .map(line -> overview(
                        line,
                        jobs.stream()
                                .mapToLong(counts ->
                                        counts.getOrDefault(line.settings().provider(), 0L))
                                .sum()))
                .toList();
    }

    private ProviderOverview overview(ProviderLine line, long jobsWaiting) {
        var settings = line.settings();
        var limit = settings.pace();
        var account = account(settings.provider(), limit);
        return new ProviderOverview(
                settings.provider(),
                account.breaker(),
                account.leftAloneSince(),
                account.leftAloneUntil(),
                account.closedUntil(),
                account.failure(),
                account.failedAt(),
                limit.calls() == 0
                        ? null
                        : new Calls(
                                account.calls().size(),
                                limit.calls(),
                                account.bulkCalls(),
                                limit.bulkCalls(),
                                limit.within()),
                limit.sameCalls() == 0 ? null : new Limited(account.sameCalls(), limit.sameCalls(), limit.within()),
                account.nextFree(limit),
                line.callsUnderWay(),
                settings.bulkhead().calls(),
                jobsWaiting);
    }

    private Account account(String provider, PaceLimit limit) {
        return database.sql("""
                        select left_alone_since, left_alone_until, trial, failure, failed_at,
                               case when closed_until > at then closed_until end as closed_until,
                               calls_since(calls, at - span, at) as calls,
                               cardinality(calls_since(bulk_calls, at - span, at)) as bulk_calls,
                               (select coalesce(max(cardinality(calls_since(same.calls, at - span, at))), 0)
                                from provider_same_call same where same.provider = account.provider) as same_calls
                        from provider_account account,
                             (select cast(:span as interval) as span, product_time() as at offset 0) as limits
                        where provider = :provider""")
                .param("provider", provider)
                .param("span", limit.within().toMillis() + " milliseconds")
                .query(ProviderOverviews::row)
                .optional()
                .orElse(Account.NEVER_CALLED);
    }

    private static Account row(ResultSet row, int index) throws SQLException {
        var since = instant(row, "left_alone_since");
        return new Account(
                since == null
                        ? BreakerState.CLOSED
                        : row.getObject("trial") == null ? BreakerState.OPEN : BreakerState.TRYING,
                since,
                instant(row, "left_alone_until"),
                instant(row, "closed_until"),
                row.getString("failure"),
                instant(row, "failed_at"),
                Arrays.stream((Timestamp[]) row.getArray("calls").getArray())
                        .map(Timestamp::toInstant)
                        .toList(),
                row.getInt("bulk_calls"),
                row.getInt("same_calls"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private record Account(
            BreakerState breaker,
            Instant leftAloneSince,
            Instant leftAloneUntil,
            Instant closedUntil,
            String failure,
            Instant failedAt,
            List<Instant> calls,
            int bulkCalls,
            int sameCalls) {

        static final Account NEVER_CALLED =
                new Account(BreakerState.CLOSED, null, null, null, null, null, List.of(), 0, 0);

        Instant nextFree(PaceLimit limit) {
            var full = limit.calls() > 0 && calls.size() >= limit.calls();
            var placeFree = full ? calls.get(calls.size() - limit.calls()).plus(limit.within()) : null;
            return Stream.of(leftAloneUntil, closedUntil, placeFree)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
