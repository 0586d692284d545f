package nl.hostforge.integration.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void who_says_nothing_is_prompt() {
        assertThat(Lane.present()).isEqualTo(Lane.PROMPT);
    }

    @Test
    void a_lane_holds_for_all_that_its_work_does_and_no_longer() {
        var seen = new ArrayList<Lane>();
        Lane.BULK.run(() -> {
            seen.add(Lane.present());
            Lane.PROMPT.run(() -> {
                seen.add(Lane.present());
            });
            seen.add(Lane.present());
        });
        assertThat(seen).containsExactly(Lane.BULK, Lane.PROMPT, Lane.BULK);
        assertThat(Lane.present()).isEqualTo(Lane.PROMPT);
    }

    @Test
    void work_may_have_a_result_or_fail() {
        assertThat(Lane.BULK.run(Lane::present)).isEqualTo(Lane.BULK);
        assertThatThrownBy(() -> Lane.BULK.run(() -> {
                    throw new IllegalStateException("as expected");
                }))
                .hasMessage("as expected");
    }
}
