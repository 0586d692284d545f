package nl.hostforge.demo;

import static nl.hostforge.demo.Tables.move;
import static nl.hostforge.demo.Tables.order;
import static nl.hostforge.demo.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.demo.StaffMove.Move;
import nl.hostforge.demo.StaffMove.When;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final int QUIET_LOOKS = 2;

    private final Progress progress = new Progress(order(
            move(When.PENDING, Move.APPROVE),
            new StaffMove(When.STALLED, 3, Move.CANCEL, null, null, null, null, null)));

    @Test
    void staff_moves_when_the_order_is_where_they_wait_for_it() {
        progress.placed("HF-10001");
        assertThat(progress.due()).isEmpty(); // not in the list yet
        progress.see(row("PENDING", false, 0));
        assertThat(progress.due().orElseThrow().move()).isEqualTo(Move.APPROVE);
        progress.moved(Move.APPROVE);
        assertThat(progress.due()).isEmpty();
        progress.see(row("PROCESSING", true, 9));
        assertThat(progress.due()).isEmpty(); // two of its steps are not finished yet
        progress.see(new OrderRow(Tables.ID, "HF-10001", "PROCESSING", "customer", true, 3, 5, 12));
        assertThat(progress.due().orElseThrow().move()).isEqualTo(Move.CANCEL);
    }

    @Test
    void an_order_is_at_rest_when_staff_is_done_and_its_status_is_final() {
        var approved = new Progress(order(move(When.PENDING, Move.APPROVE)));
        approved.placed("HF-10001");
        approved.see(row("ACTIVE", false, 20));
        assertThat(approved.isAtRest(QUIET_LOOKS)).isFalse();
        approved.moved(Move.APPROVE);
        assertThat(approved.isAtRest(QUIET_LOOKS)).isTrue();
    }

    @Test
    void an_order_that_waits_for_staff_is_at_rest_when_nothing_changed_for_some_looks() {
        var stalled = new Progress(order());
        stalled.placed("HF-10001");
        stalled.see(row("PROCESSING", true, 9));
        stalled.see(row("PROCESSING", true, 9));
        assertThat(stalled.isAtRest(QUIET_LOOKS)).isFalse();
        stalled.see(row("PROCESSING", true, 10));
        stalled.see(row("PROCESSING", true, 10));
        stalled.see(row("PROCESSING", true, 10));
        assertThat(stalled.isAtRest(QUIET_LOOKS)).isTrue();
    }

    @Test
    void nothing_is_to_come_of_an_order_that_could_not_be_placed() {
        assertThat(progress.isAtRest(QUIET_LOOKS)).isTrue();
    }
}
