package nl.hostforge.app.privacy;

import static nl.hostforge.app.privacy.KeyStore.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.TransientDataAccessResourceException;

class ErasureListTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void it_has_a_line_for_each_customer_once_and_nothing_personal() throws IOException {
        var list = new ErasureList(file());
        list.add(customer(1), NOON);
        list.add(customer(2), NOON);
        list.add(customer(1), NOON.plusSeconds(9));
        assertThat(Files.readString(file()))
                .isEqualTo("2026-11-28T12:00:00Z " + customer(1) + "\n2026-11-28T12:00:00Z " + customer(2) + "\n");
        assertThat(new ErasureList(file()).customers()).containsExactly(customer(1), customer(2));
    }

    @Test
    void a_line_that_a_crash_cut_short_is_nobody_and_spoils_no_other() throws IOException {
        var list = new ErasureList(file());
        list.add(customer(1), NOON);
        Files.writeString(file(), "2026-11-28T12:00:00Z 0192", StandardOpenOption.APPEND);
        assertThat(list.customers()).containsExactly(customer(1));
        list.add(customer(2), NOON);
        assertThat(list.customers()).containsExactly(customer(1), customer(2));
    }

    @Test
    void nodes_take_turns() throws Exception {
        var one = new ErasureList(file());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(number -> threads.submit(() -> one.add(customer(number / 2), NOON)));
        }
        assertThat(Files.readAllLines(file())).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void what_cannot_be_written_may_pass_and_is_refused_at_start() throws IOException {
        var list = new ErasureList(Files.createDirectory(folder.resolve("a-folder")));
        assertThatThrownBy(() -> list.add(customer(1), NOON)).isInstanceOf(TransientDataAccessResourceException.class);
        assertThatThrownBy(list::refuseUnlessWritable).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_a_file_nothing_is_kept() {
        var list = new ErasureList(null);
        list.refuseUnlessWritable();
        list.add(customer(1), NOON);
        assertThat(list.customers()).isEmpty();
    }

    private Path file() {
        return folder.resolve("erasures.list");
    }
}
