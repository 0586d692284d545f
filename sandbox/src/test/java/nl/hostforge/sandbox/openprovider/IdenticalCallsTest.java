package nl.hostforge.sandbox.openprovider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdenticalCallsTest extends OpenproviderWire {

    @Test
    void the_301st_identical_call_in_300_seconds_is_refused_and_another_is_not() {
        for (var call = 1; call <= 300; call++)
            assertThat(registrar.get("/v1beta/domains?full_name=a.nl").at("/code"))
                    .isEqualTo("0");

        var refused = registrar.get("/v1beta/domains?full_name=a.nl");

        assertThat(refused.at("/code")).isEqualTo("10005");
        assertThat(registrar.get("/v1beta/domains?full_name=b.nl").at("/code")).isEqualTo("0");
        assertThat(control().get("/traffic").at("/openprovider/turnedAway")).isEqualTo("1");
    }
}
