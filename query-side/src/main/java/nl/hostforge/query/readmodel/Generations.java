package nl.hostforge.query.readmodel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which generations of each read model exist and which one is live. Making, swapping and dropping are one
 * transaction each, tables and views included.
 */
@Component
public class Generations {
    /** Serialises changes of one read model's generations between nodes. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('generations/' || :readModel, 0))";

    /** Two transactions that create one extension at a time collide, even with {@code if not exists}. */
    private static final String EXTENSIONS_LOCK =
            "select pg_advisory_xact_lock(hashtextextended('read-model-extensions', 0))";

    private final JdbcClient database;
    private final Clock clock;

    Generations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a generation is for. */
    public enum State {
        /** Being filled; not shown yet. */
        BUILDING,
        /** Shown by the views. */
        LIVE,
        /** Shown before, and kept up to date so that it can be shown again. */
        STANDBY
    }

    /**
     * @param generation which one
     * @param state what it is for
     * @param shape digest of the definition it was made from
     * @param begunAt when its tables were made
     * @param shownAt when it was shown last; null if never
     */
    public record Entry(Generation generation, State state, String shape, Instant begunAt, Instant shownAt) {}

    /** @return all generations of a read model, oldest first */
    public List<Entry> of(String readModel) {
        return database.sql("select generation, state, shape, created_at, live_since from read_model_generation"
                        + " where read_model = :readModel order by generation")
                .param("readModel", readModel)
                .query((row, index) -> new Entry(
                        new Generation(readModel, row.getInt("generation")),
                        State.valueOf(row.getString("state")),
                        row.getString("shape"),
                        row.getTimestamp("created_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("live_since"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    /** Makes the first generation and shows it, if there is none yet; begins another if the definition has changed. */
    @Transactional
    public void ensure(ReadModel model) {
        lock(model);
        var existing = of(model.name());
        if (existing.isEmpty()) {
            var first = new Generation(model.name(), 1);
            make(model, first, State.BUILDING);
            show(model, first);
        } else if (existing.stream().noneMatch(entry -> entry.shape().equals(shape(model)))) {
            make(model, existing.getLast().generation().next(), State.BUILDING);
        }
    }

    /**
     * Begins a rebuild: makes the tables of the next generation.
     *
     * @throws IllegalStateException if a rebuild of this read model is under way already
     */
    @Transactional
    public Generation begin(ReadModel model) {
        lock(model);
        var existing = of(model.name());
        if (existing.stream().anyMatch(entry -> entry.state() == State.BUILDING))
            throw new IllegalStateException(model.name() + " is being rebuilt already");
        var next = existing.stream()
                .map(Entry::generation)
                .max(Comparator.comparingInt(Generation::number))
                .orElseThrow()
                .next();
        make(model, next, State.BUILDING);
        return next;
    }

    /**
     * Shows a generation from now on; the one shown so far stays on standby. Serves a swap and the way back.
     *
     * @return the one shown so far
     */
    @Transactional
    public Optional<Generation> show(ReadModel model, Generation generation) {
        lock(model);
        var before = live(model.name());
        setState(before, State.STANDBY);
        setState(Optional.of(generation), State.LIVE);
        for (var view : model.views()) {
            database.sql("drop view if exists " + view).update();
            database.sql("create view " + view + " as select * from " + generation.table(view))
                    .update();
        }
        return before;
    }

    /**
     * Drops a generation's tables, and what its processor kept.
     *
     * @throws IllegalStateException if it is the live one
     */
    @Transactional
    public void drop(ReadModel model, Generation generation) {
        lock(model);
        if (live(model.name()).filter(generation::equals).isPresent())
            throw new IllegalStateException(generation.processor() + " is live");
        for (var view : model.views())
            database.sql("drop table if exists " + generation.table(view) + " cascade")
                    .update();
        for (var kept : List.of("token_entry where processor_name", "dead_letter_entry where processing_group"))
            database.sql("delete from " + kept + " = :processor")
                    .param("processor", generation.processor())
                    .update();
        database.sql("delete from read_model_generation where read_model = :readModel and generation = :number")
                .param("readModel", generation.readModel())
                .param("number", generation.number())
                .update();
    }

    public Optional<Generation> live(String readModel) {
        return of(readModel).stream()
                .filter(entry -> entry.state() == State.LIVE)
                .map(Entry::generation)
                .findFirst();
    }

    /** @return whether a generation was made from the definition that the running code has */
    public static boolean fits(Entry entry, ReadModel model) {
        return entry.shape().equals(shape(model));
    }

    private void make(ReadModel model, Generation generation, State state) {
        database.sql("insert into read_model_generation (read_model, generation, shape, state, created_at)"
                        + " values (:readModel, :number, :shape, :state, :now)")
                .param("readModel", generation.readModel())
                .param("number", generation.number())
                .param("shape", shape(model))
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (!model.extensions().isEmpty())
            database.sql(EXTENSIONS_LOCK).query((row, index) -> 0).list();
        for (var extension : model.extensions())
            database.sql("create extension if not exists " + extension).update();
        for (var statement :
                model.definition().replace("{g}", "g" + generation.number()).split(";"))
            if (!statement.isBlank()) database.sql(statement).update();
    }

    private void setState(Optional<Generation> generation, State state) {
        generation.ifPresent(it -> database.sql("update read_model_generation set state = :state,"
                        + " live_since = case when :state = 'LIVE' then :now else live_since end"
                        + " where read_model = :readModel and generation = :number")
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("readModel", it.readModel())
                .param("number", it.number())
                .update());
    }

    private void lock(ReadModel model) {
        database.sql(LOCK)
                .param("readModel", model.name())
                .query((row, index) -> 0)
                .list();
    }

    private static String shape(ReadModel model) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(model.definition().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
