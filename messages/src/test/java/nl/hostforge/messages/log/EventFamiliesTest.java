package nl.hostforge.messages.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Every event can be stored for ever: it has a name of its own and a revision, and its family is sealed. */
class EventFamiliesTest {
    private final List<Class<?>> families = families();

    @Test
    void the_families_are_found_and_sealed() {
        assertThat(families).isNotEmpty().allSatisfy(family -> {
            assertThat(family.isSealed()).as("%s is sealed", family).isTrue();
            assertThat(family.getPermittedSubclasses())
                    .as("events of %s", family)
                    .isNotEmpty();
        });
    }

    @Test
    void every_event_is_a_record_with_a_stable_name_and_a_revision() {
        assertThat(events()).allSatisfy(event -> {
            assertThat(event.isRecord()).as("%s is a record", event).isTrue();
            assertThat(event.getAnnotation(StoredAs.class))
                    .as("@StoredAs of %s", event)
                    .isNotNull();
            assertThat(event.getAnnotation(Revision.class))
                    .as("@Revision of %s", event)
                    .isNotNull();
        });
    }

    @Test
    void a_stable_name_is_the_family_s_subject_and_the_event_s_own_name() {
        assertThat(events())
                .allSatisfy(event -> assertThat(name(event)).matches("[a-z]+(-[a-z]+)*\\." + event.getSimpleName()));
        assertThat(families)
                .allSatisfy(family -> assertThat(
                                events(family).map(EventFamiliesTest::subject).distinct())
                        .as("subjects of %s", family)
                        .hasSize(1));
    }

    @Test
    void no_two_events_share_a_name_and_no_two_families_a_subject() {
        assertThat(events().stream().map(EventFamiliesTest::name)).doesNotHaveDuplicates();
        assertThat(families.stream().map(family -> subject(family.getPermittedSubclasses()[0])))
                .doesNotHaveDuplicates();
    }

    private List<Class<?>> events() {
        return families.stream().flatMap(EventFamiliesTest::events).toList();
    }

    /** The events of a family, those of the families within it included. */
    private static Stream<Class<?>> events(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(member -> member.isSealed() ? events(member) : Stream.of(member));
    }

    private static String name(Class<?> event) {
        return event.getAnnotation(StoredAs.class).value();
    }

    private static String subject(Class<?> event) {
        return name(event).substring(0, name(event).indexOf('.'));
    }

    /** The interfaces of this module that are named for events, wherever they stand, but for those within a family. */
    private static List<Class<?>> families() {
        try {
            var classes = Path.of(StoredAs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.endsWith("Event.class") && !file.contains("$"))
                        .<Class<?>>map(EventFamiliesTest::load)
                        .filter(family -> family.getInterfaces().length == 0)
                        .toList();
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException("the compiled classes cannot be listed", unreadable);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.'));
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(file, impossible);
        }
    }
}
