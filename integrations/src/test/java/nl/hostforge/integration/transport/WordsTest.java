package nl.hostforge.integration.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_web_page_becomes_its_text() {
        assertThat(Words.plain().of("<html><style>b{}</style><body><h1>Bad</h1>\n gateway</body></html>"))
                .isEqualTo("Bad gateway");
    }

    @Test
    void an_echoed_secret_is_not_repeated() {
        assertThat(Words.without("s3cret", null, "").of("1019", "Password 's3cret' is too weak"))
                .isEqualTo("1019: Password '•••' is too weak");
    }

    @Test
    void a_novel_is_cut() {
        assertThat(Words.plain().of("x".repeat(10_000))).hasSize(500).endsWith("…");
    }
}
