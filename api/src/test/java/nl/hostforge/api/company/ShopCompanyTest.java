package nl.hostforge.api.company;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.testing.EdgeTest;
import org.junit.jupiter.api.Test;

class ShopCompanyTest extends EdgeTest {
    @Test
    void everyone_can_see_who_sells() {
        var answer = visitor().get("/api/v1/company");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/name")).isEqualTo("HostForge (voorbeeld)");
        assertThat(answer.text("/registrationNumber")).isEqualTo("00000000");
        assertThat(answer.text("/vatNumber")).isEqualTo("NL000000000B00");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=3600, public");
    }

    @Test
    void a_company_without_a_telephone_names_none() {
        assertThat(visitor().get("/api/v1/company").json().has("phone")).isFalse();
    }
}
