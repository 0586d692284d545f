package nl.hostforge.integration.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    /** The clock says 2 March 2026, 09:00:00 UTC, which is 1772442000. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30                            | PT30S",
                "1772442120                    | PT2M",
                "1772441000                    | PT0S",
                "Mon, 02 Mar 2026 09:01:30 GMT | PT1M30S",
                "9999999999                    | PT24H",
                "999999999999999               | PT24H",
                "soon                          | ",
                "-5                            | "
            })
    void reads_a_delay_a_moment_and_a_date(String value, String wait) {
        var headers = HttpHeaders.of(Map.of("Retry-After", List.of(value)), (name, text) -> true);

        assertThat(RetryAfter.in(headers, Lines.CLOCK).map(Object::toString).orElse(null))
                .isEqualTo(wait);
    }
}
