package nl.hostforge.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

class ManagementPortTest {
    private final MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8080");

    @Test
    void a_management_port_of_its_own_is_told_from_the_api_s() {
        environment.setProperty("local.management.port", "9090");
        assertThat(on(9090)).isTrue();
        assertThat(on(8080)).isFalse();
    }

    @Test
    void where_management_shares_the_port_nothing_is_opened() {
        assertThat(on(8080)).isFalse();
        environment.setProperty("local.management.port", "8080");
        assertThat(on(8080)).isFalse();
    }

    private boolean on(int port) {
        var request = new MockHttpServletRequest();
        request.setLocalPort(port);
        return new ManagementPort(environment).matches(request);
    }
}
