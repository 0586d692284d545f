package nl.hostforge.sandbox.journal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.hostforge.sandbox.journal.JournalLine.Changed;
import nl.hostforge.sandbox.journal.JournalLine.Handled;
import nl.hostforge.sandbox.journal.JournalLine.Manner;
import nl.hostforge.sandbox.journal.JournalLine.Touched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sandbox's memory: one file of JSON lines to which everything is appended. Each line reaches the operating system
 * before the caller goes on, so that it survives the death of this process (not that of the machine).
 */
@Component
public class Journal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Journal.class);
    private static final ScopedValue<Working> WORKING = ScopedValue.newInstance();
    private static final ScopedValue<Instant> BLIND_SINCE = ScopedValue.newInstance();

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Path file;
    private final Clock clock;
    private final Recollection recollection = new Recollection();
    private final List<Shelf<?>> shelves = new ArrayList<>();
    private BufferedWriter writer;
    private long seq;

    Journal(JournalSettings settings, Clock clock) throws IOException {
        this.file = Files.createDirectories(settings.data()).resolve("journal.jsonl");
        this.clock = clock;
        if (Files.exists(file)) recall();
        this.writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        if (endsInTheMiddleOfALine()) writer.newLine();
    }

    /** The objects of one kind, as the journal remembers them; to be asked once per kind. */
    public synchronized <T> Shelf<T> shelf(String provider, String kind, Class<T> type, Function<T, String> idOf) {
        var shelf = new Shelf<>(this, provider, kind, idOf);
        recollection.take(provider, kind, (id, object) -> {
            if (object == null) shelf.rememberNumber(id);
            else shelf.remember(id, json.treeToValue(object, type));
        });
        shelves.add(shelf);
        return shelf;
    }

    /** Does this work, and says what it changed beside what it answered. */
    public <T> Worked<T> during(String request, Supplier<T> work) {
        var working = new Working(request, new ArrayList<>());
        var answer = ScopedValue.where(WORKING, working).call(work::get);
        return new Worked<>(answer, List.copyOf(working.touched()));
    }

    /** Does this work without seeing what was made in the last while. */
    public <T> T blindTo(Duration lastWhile, Supplier<T> work) {
        return ScopedValue.where(BLIND_SINCE, clock.instant().minus(lastWhile)).call(work::get);
    }

    /** Whether what was made then can be seen by the work at hand. */
    boolean shows(Instant made) {
        return made == null || !BLIND_SINCE.isBound() || made.isBefore(BLIND_SINCE.get());
    }

    Instant now() {
        return clock.instant();
    }

    /** Appends what became of a call; the line gets the next number. */
    public void handled(LongFunction<Handled> line) {
        append(line);
    }

    void changed(String provider, String kind, String id, Manner manner, Object now) {
        JsonNode tree = now == null ? null : json.valueToTree(now);
        var request = WORKING.isBound() ? WORKING.get().request() : null;
        append(number -> new Changed(number, clock.instant(), provider, kind, id, request, tree));
        if (WORKING.isBound()) WORKING.get().touched().add(new Touched(kind, id, manner));
    }

    /**
     * Calls of the past, oldest first. The stream reads the file and has to be closed.
     *
     * @param after the number of the last line that the caller has seen; 0 for all
     */
    public Stream<Handled> calls(long after) {
        try {
            return Files.lines(file)
                    .filter(line -> line.contains("\"type\":\"call\""))
                    .flatMap(line -> read(line).stream())
                    .filter(line -> line.seq() > after)
                    .map(Handled.class::cast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything, on disk too. */
    public synchronized void wipe() {
        try {
            writer.close();
            writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            seq = 0;
            shelves.forEach(Shelf::forget);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }

    private synchronized void append(LongFunction<? extends JournalLine> line) {
        try {
            writer.write(json.writeValueAsString(line.apply(++seq)));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void recall() throws IOException {
        try (var lines = Files.lines(file)) {
            lines.flatMap(line -> read(line).stream()).forEach(line -> {
                seq = line.seq();
                if (line instanceof Changed changed) recollection.add(changed);
            });
        }
    }

    private Optional<JournalLine> read(String line) {
        try {
            return Optional.of(json.readValue(line, JournalLine.class));
        } catch (JacksonException halfALine) {
            log.warn("A line of {} cannot be read; the process was probably killed while writing it", file);
            return Optional.empty();
        }
    }

    private boolean endsInTheMiddleOfALine() throws IOException {
        try (var bytes = Files.newByteChannel(file)) {
            if (bytes.size() == 0) return false;
            var last = ByteBuffer.allocate(1);
            bytes.position(bytes.size() - 1).read(last);
            return last.get(0) != '\n';
        }
    }

    /** What some work answered, and what it changed. */
    public record Worked<T>(T answer, List<Touched> changes) {}

    private record Working(String request, List<Touched> touched) {}
}
