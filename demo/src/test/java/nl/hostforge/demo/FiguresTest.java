package nl.hostforge.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.demo.Figures.Month;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Month JANUARY = new Month(2, "10.00", "2.10", "12.10");

    @Test
    void figures_that_are_the_same_differ_in_nothing() {
        assertThat(figures(24, JANUARY).differences(figures(24, JANUARY))).isEmpty();
    }

    @Test
    void each_difference_is_told_with_both_sides() {
        assertThat(figures(24, JANUARY).differences(figures(25, new Month(2, "10.00", "2.11", "12.11"))))
                .containsExactly(
                        "renewals: expected 24, found 25",
                        "month 1: expected " + JANUARY + ", found " + new Month(2, "10.00", "2.11", "12.11"));
    }

    @Test
    void a_month_that_is_missing_is_told() {
        assertThat(figures(1, JANUARY, JANUARY).differences(figures(1, JANUARY)))
                .containsExactly("number of months: expected 2, found 1");
    }

    private static Figures figures(int renewals, Month... months) {
        return new Figures(9, 24, renewals, 1, 1, 1, 0, 9, 8, 8, 8, List.of(months));
    }
}
