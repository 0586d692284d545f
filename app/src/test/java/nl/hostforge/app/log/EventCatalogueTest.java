package nl.hostforge.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} says what the code does; {@code -Dcatalogue.write=true} writes it anew. */
class EventCatalogueTest {
    private static final Path CHECKED_IN = Path.of("..", "docs", "events.md");

    @Test
    void the_catalogue_is_what_the_code_says() throws IOException {
        var now = new EventCatalogue(Path.of("src", "test", "resources", "golden")).text();
        if (Boolean.getBoolean("catalogue.write")) Files.writeString(CHECKED_IN, now);
        assertThat(now).isEqualTo(Files.readString(CHECKED_IN));
    }
}
