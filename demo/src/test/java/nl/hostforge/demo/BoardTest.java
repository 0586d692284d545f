package nl.hostforge.demo;

import static nl.hostforge.demo.Tables.order;
import static nl.hostforge.demo.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final Progress progress = new Progress(order());

    @Test
    void a_line_tells_how_far_each_step_is_and_what_went_wrong() {
        progress.placed("HF-10001");
        progress.see(row("PENDING", false, 0));
        progress.hear(new News(2, "order.ProvisioningStepStarted", "Begun.", "SYNC_CUSTOMER", "STARTED", "PROCESSING"));
        progress.hear(
                new News(3, "order.ProvisioningStepCompleted", "Done.", "SYNC_CUSTOMER", "COMPLETED", "PROCESSING"));
        progress.hear(
                new News(4, "order.ProvisioningStepStarted", "Begun.", "PROVISION_HOSTING/1", "STARTED", "PROCESSING"));
        progress.hear(new News(
                5, "order.ProvisioningStepFailed", "Plesk is away.", "PROVISION_HOSTING/1", "WAITING", "PROCESSING"));
        assertThat(Board.line(progress))
                .matches(" +3 +HF-10001 +Mila Janssen +hosting +PROCESSING +C✓ H~ · +2 +Plesk is away\\.");
    }

    @Test
    void in_a_file_an_order_is_printed_again_only_when_something_of_it_changed() {
        var board = new Board(out, false, 200);
        board.show(List.of(progress));
        board.show(List.of(progress));
        progress.placed("HF-10001");
        board.show(List.of(progress));
        assertThat(text().lines().filter(line -> line.contains("Mila Janssen"))).hasSize(2);
        assertThat(text()).doesNotContain("\033");
    }

    @Test
    void in_a_terminal_the_table_is_drawn_again_in_place_and_no_line_is_wider_than_it() {
        var board = new Board(out, true, 40);
        board.show(List.of(progress));
        board.show(List.of(progress));
        assertThat(text()).contains("\033[3A");
        assertThat(text().replaceAll("\033\\[\\w+|\r", "").lines()).allMatch(line -> line.length() <= 40);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
