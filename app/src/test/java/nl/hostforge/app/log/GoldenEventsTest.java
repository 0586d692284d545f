package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events are for ever: one golden file per event type and revision, compared both ways. A payload that changes without a
 * new revision fails here. {@code -Dgolden.write=true} writes the files of new events; it never changes one that exists.
 */
class GoldenEventsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final StoredTypes TYPES = StoredTypes.ofHostForge();
    private static final LogSerializer SERIALIZER = LogSerializer.of(TYPES, new ReadableVault());
    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    static Stream<Class<?>> events() {
        return TYPES.all().values().stream()
                .filter(type -> type.getName().startsWith("nl.hostforge.messages."))
                .sorted(Comparator.comparing(Class::getName));
    }

    @ParameterizedTest
    @MethodSource("events")
    void stands_in_the_log_as_it_always_did(Class<?> type) throws IOException {
        var example = Examples.of(type);
        var written = PRETTY.writeValueAsString(PRETTY.readTree(payload(example)));
        var file = file(type);
        if (!Files.exists(file)) {
            if (!Boolean.getBoolean("golden.write"))
                fail("there is no golden file for " + type.getSimpleName() + "; write it with -Dgolden.write=true");
            Files.createDirectories(FOLDER);
            Files.writeString(file, written + "\n");
        }
        assertThat(written).isEqualTo(Files.readString(file).strip());
    }

    @ParameterizedTest
    @MethodSource("events")
    void is_read_back_as_what_it_was(Class<?> type) throws IOException {
        var file = file(type);
        if (!Files.exists(file)) return; // the other test says so
        var stored = new SimpleSerializedObject<>(
                Files.readAllBytes(file),
                byte[].class,
                new SimpleSerializedType(TYPES.nameOf(type).orElseThrow(), revision(type)));
        assertThat(SERIALIZER.<byte[], Object>deserialize(stored)).isEqualTo(Examples.of(type));
    }

    @org.junit.jupiter.api.Test
    void every_golden_file_is_of_a_type_that_is_still_known() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var unknown = files.map(file -> file.getFileName().toString())
                    .filter(name -> TYPES.classOf(name.replaceAll("\\.r[^.]+\\.json$", ""))
                            .isEmpty())
                    .toList();
            assertThat(unknown).isEqualTo(List.of());
        }
    }

    private static String payload(Object example) {
        var event = new GenericDomainEventMessage<>(
                "Example",
                "stream",
                0,
                example,
                MetaData.emptyInstance(),
                "00000000-0000-7000-8000-000000000001",
                Instant.EPOCH);
        SerializedObject<byte[]> payload = SealedFor.itself(event).serializePayload(SERIALIZER, byte[].class);
        return new String(payload.getData(), StandardCharsets.UTF_8);
    }

    private static Path file(Class<?> type) {
        return FOLDER.resolve(TYPES.nameOf(type).orElseThrow() + ".r" + revision(type) + ".json");
    }

    private static String revision(Class<?> type) {
        return type.getAnnotation(Revision.class).value();
    }
}
