package nl.hostforge.app.readmodel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.hostforge.messages.ledger.LedgerQuery;
import nl.hostforge.messages.readmodel.FindRebuildSheet;
import nl.hostforge.messages.readmodel.RebuildSheet;
import nl.hostforge.messages.readmodel.RebuildSheet.Compared;
import nl.hostforge.messages.readmodel.RebuildSheet.Difference;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.query.ledger.LedgerReports;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what is shown with what a rebuild made, table by table and report by report, in one snapshot in which both are
 * at the same place in the log. Reports of the next generation are made by the very code that makes those which are
 * shown: for the time of this transaction, which is rolled back, a view of its own hides the one that everybody sees.
 */
@Component
class RebuildSheets {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Map<String, ReadModel> models;
    private final Generations generations;
    private final LogPositions positions;
    private final LedgerReports reports;
    private final JdbcTemplate database;
    private final TransactionTemplate snapshot;

    RebuildSheets(
            List<ReadModel> models,
            Generations generations,
            LogPositions positions,
            LedgerReports reports,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.models = new LinkedHashMap<>();
        models.forEach(model -> this.models.put(model.name(), model));
        this.generations = generations;
        this.positions = positions;
        this.reports = reports;
        this.database = new JdbcTemplate(database);
        this.database.setFetchSize(ROWS_AT_A_TIME);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A read model's two generations. */
    private record Pair(ReadModel model, Generation before, Generation after) {}

    @QueryHandler
    RebuildSheet answer(FindRebuildSheet query) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var pairs = query.readModels().stream().map(this::pair).toList();
            var sheet = snapshot.execute(transaction -> {
                transaction.setRollbackOnly();
                return sheet(pairs);
            });
            if (sheet != null && sheet.isPresent()) return sheet.get();
            if (System.nanoTime() > until)
                throw refused("generation-behind", "The two generations did not come to the same place in the log.");
            Thread.sleep(
                    BETWEEN_LOOKS); // nothing tells when two generations stand at one place, and no transaction is open
        }
    }

    private Pair pair(String name) {
        var model = models.get(name);
        if (model == null) throw refused("read-model-not-found", "There is no read model " + name + ".");
        var all = generations.of(name);
        var live = generations.live(name).orElseThrow();
        var next = all.getLast().generation();
        if (next.equals(live))
            throw refused("generation-not-found", "There is nothing beside what is shown of " + name + ".");
        return new Pair(model, live, next);
    }

    private static QueryExecutionException refused(String code, String why) {
        return new QueryExecutionException(why, null, Refusal.of(code, why));
    }

    /** @return empty if one of the generations is at another place in the log */
    private Optional<RebuildSheet> sheet(List<Pair> pairs) {
        var places = new LinkedHashSet<Long>();
        for (var pair : pairs) {
            places.add(positions.of(pair.before()));
            places.add(positions.of(pair.after()));
        }
        if (places.size() > 1) return Optional.empty();
        var tables = new ArrayList<Compared>();
        for (var pair : pairs) for (var view : pair.model().views()) tables.add(table(pair, view));
        var compared = new ArrayList<Compared>();
        pairs.stream()
                .filter(pair -> pair.model().name().equals(LedgerQuery.READ_MODEL))
                .forEach(pair -> compared.addAll(reports(pair, documentOfFirstDifference(tables))));
        compared.addAll(tables);
        return Optional.of(
                new RebuildSheet(firstPosition(), places.getFirst(), lastAt(places.getFirst()), List.copyOf(compared)));
    }

    private List<Compared> reports(Pair ledger, String document) {
        var before = reports.all();
        for (var view : ledger.model().views())
            database.execute("create temporary view " + view + " as select * from "
                    + ledger.after().table(view));
        database.execute("discard plans"); // a statement that was prepared before would not notice what hides its view
        var after = reports.all();
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new Comparison(document)
                        .of(
                                "report " + name,
                                before.getOrDefault(name, List.of()).iterator(),
                                after.getOrDefault(name, List.of()).iterator()))
                .toList();
    }

    private Compared table(Pair pair, String view) {
        try (var before = rows(pair.before().table(view));
                var after = rows(pair.after().table(view))) {
            return new Comparison(null)
                    .ofSorted(pair.model().name() + ": " + view, before.iterator(), after.iterator());
        }
    }

    private Stream<String> rows(String table) {
        return database.queryForStream(
                "select to_jsonb(t)::text collate \"C\" from " + table + " t order by 1",
                (row, index) -> row.getString(1));
    }

    /** The journal names it best; a report that names no document differs because of it. */
    private static String documentOfFirstDifference(List<Compared> tables) {
        return tables.stream()
                .map(Compared::firstDifference)
                .filter(difference -> difference != null && difference.document() != null)
                .map(Difference::document)
                .findFirst()
                .orElse(null);
    }

    private long firstPosition() {
        var first = database.queryForObject("select min(global_index) from domain_event_entry", Long.class);
        return first == null ? 0 : first;
    }

    private Instant lastAt(long position) {
        return database
                .queryForList(
                        "select time_stamp from domain_event_entry where global_index <= ? order by global_index desc limit 1",
                        String.class,
                        position)
                .stream()
                .map(Instant::parse)
                .findFirst()
                .orElse(null);
    }

    /** Kept apart from the answer's shape, since rows come one by one. */
    private record Comparison(String documentElsewhere) {
        /** Lines in their own order. */
        Compared of(String name, Iterator<String> before, Iterator<String> after) {
            var one = new LineDigest();
            var other = new LineDigest();
            Difference first = null;
            while (before.hasNext() || after.hasNext()) {
                var left = before.hasNext() ? one.add(before.next()) : null;
                var right = after.hasNext() ? other.add(after.next()) : null;
                if (first == null && !Objects.equals(left, right)) first = difference(left, right);
            }
            return new Compared(name, one.lines(), one.hex(), other.lines(), other.hex(), first);
        }

        /** Lines that are sorted, so that one which is missing is not taken for a change of all that follow. */
        Compared ofSorted(String name, Iterator<String> before, Iterator<String> after) {
            var one = new LineDigest();
            var other = new LineDigest();
            Difference first = null;
            var left = next(before, one);
            var right = next(after, other);
            while (left != null || right != null) {
                var order = left == null ? 1 : right == null ? -1 : byBytes(left, right);
                if (order != 0 && first == null) first = difference(order < 0 ? left : null, order > 0 ? right : null);
                if (order <= 0) left = next(before, one);
                if (order >= 0) right = next(after, other);
            }
            return new Compared(name, one.lines(), one.hex(), other.lines(), other.hex(), first);
        }

        /** As the database sorts. */
        private static int byBytes(String left, String right) {
            return Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8));
        }

        private static String next(Iterator<String> lines, LineDigest digest) {
            return lines.hasNext() ? digest.add(lines.next()) : null;
        }

        private Difference difference(String left, String right) {
            var document = DocumentOf.row(left == null ? right : left);
            return new Difference(left, right, document == null ? documentElsewhere : document);
        }
    }
}
