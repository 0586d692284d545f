package nl.hostforge.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class ClientAddressTest {
    @Test
    void without_trusted_proxies_only_the_socket_counts() {
        assertThat(address(List.of(), "203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
    }

    @Test
    void behind_a_trusted_proxy_its_word_counts() {
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.5", "198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @Test
    void what_the_caller_wrote_itself_does_not_count() {
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.5", "1.2.3.4, 198.51.100.1, 10.0.0.6"))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void an_address_that_is_none_ends_the_chain() {
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.5", "evil.example")).isEqualTo("10.0.0.5");
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.5", "evil.example, 10.0.0.6"))
                .isEqualTo("10.0.0.6");
    }

    @Test
    void a_proxy_that_adds_nothing_is_the_caller() {
        assertThat(address(List.of("10.0.0.0/8"), "10.0.0.5", null)).isEqualTo("10.0.0.5");
    }

    @Test
    void newer_addresses_work_too() {
        assertThat(address(List.of("::1"), "0:0:0:0:0:0:0:1", "2001:db8::7")).isEqualTo("2001:db8::7");
    }

    private static String address(List<String> proxies, String socket, String forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(socket);
        if (forwarded != null) request.addHeader("X-Forwarded-For", forwarded);
        return new ClientAddress(new RequestSettings(
                        DataSize.ofKilobytes(64), DataSize.ofMegabytes(1), Duration.ofSeconds(1), proxies))
                .of(request);
    }
}
