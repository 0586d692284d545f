package nl.hostforge.integration.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void only_a_good_ending_goes_on() {
        assertThat(Outcome.done(2).flatMap(two -> Outcome.done(two * 21))).isEqualTo(Outcome.done(42));
        assertThat(Outcome.<Integer>unknown("no answer").map(two -> two * 21)).isEqualTo(Outcome.unknown("no answer"));
    }

    @Test
    void a_pause_and_whether_anyone_was_asked_survive() {
        var later = new TryLater<Integer>("closed", Optional.of(Duration.ofSeconds(5)), false);

        assertThat(later.map(Object::toString))
                .isEqualTo(new TryLater<String>("closed", Optional.of(Duration.ofSeconds(5)), false));
    }

    @Test
    void removing_what_is_gone_counts_as_done() {
        var gone = Outcome.<String>refused(RefusalCode.NOT_FOUND, "1013: no such thing");

        assertThat(gone.countingAsDone(RefusalCode.NOT_FOUND, "gone")).isEqualTo(Outcome.done("gone"));
        assertThat(gone.countingAsDone(RefusalCode.NO_FUNDS, "gone")).isEqualTo(gone);
    }

    @Test
    void finding_nothing_is_an_answer_and_any_other_refusal_is_not() {
        assertThat(Outcome.noneWhenNotFound(Outcome.<List<String>>refused(RefusalCode.NOT_FOUND, "none")))
                .isEqualTo(Outcome.done(List.of()));
        assertThat(Outcome.emptyWhenNotFound(Outcome.<String>refused(RefusalCode.NOT_PERMITTED, "no")))
                .isEqualTo(Outcome.refused(RefusalCode.NOT_PERMITTED, "no"));
    }
}
