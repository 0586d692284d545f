package nl.hostforge.integration.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void who_says_nothing_is_prompt() {
        assertThat(Lane.present().lane()).isEqualTo(Lane.PROMPT);
    }

    @Test
    void a_lane_holds_for_all_that_its_work_does_and_no_longer() {
        var seen = new ArrayList<Lane>();
        Lane.BULK.run(() -> {
            seen.add(Lane.present().lane());
            Lane.PROMPT.run(() -> {
                seen.add(Lane.present().lane());
            });
            seen.add(Lane.present().lane());
        });
        assertThat(seen).containsExactly(Lane.BULK, Lane.PROMPT, Lane.BULK);
        assertThat(Lane.present().lane()).isEqualTo(Lane.PROMPT);
    }

    @Test
    void a_piece_of_work_has_begun_once_a_call_of_it_has_left() {
        assertThat(Lane.present().hasBegun()).isTrue(); // a question of one call
        Lane.BULK.run(() -> {
            assertThat(Lane.present().hasBegun()).isFalse();
            Lane.present().begin();
            assertThat(Lane.present().hasBegun()).isTrue();
        });
        Lane.BULK.run(() -> {
            assertThat(Lane.present().hasBegun()).isFalse();
        });
    }

    @Test
    void work_may_have_a_result_or_fail() {
        assertThat(Lane.BULK.run(() -> Lane.present().lane())).isEqualTo(Lane.BULK);
        assertThatThrownBy(() -> Lane.BULK.run(() -> {
                    throw new IllegalStateException("as expected");
                }))
                .hasMessage("as expected");
    }
}
