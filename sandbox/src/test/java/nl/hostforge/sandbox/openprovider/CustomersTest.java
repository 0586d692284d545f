package nl.hostforge.sandbox.openprovider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomersTest extends OpenproviderWire {

    @Test
    void a_handle_is_made_of_initials_number_and_country() {
        assertThat(handle).isEqualTo("MJ904716-NL");
        assertThat(registrar.get("/v1beta/customers/" + handle).at("/data/email"))
                .isEqualTo("mila@janssenfietsen.example");
    }

    @Test
    void the_same_person_again_is_another_handle() {
        var twin = registrar.post("/v1beta/customers", person("ref:cust-1"));

        assertThat(twin.at("/data/handle")).isEqualTo("MJ904717-NL");
        assertThat(registrar.get("/v1beta/customers?comment_pattern=ref:cust-1").at("/data/total"))
                .isEqualTo("2");
    }

    @Test
    void a_pattern_finds_parts_too_so_one_has_to_look_closely() {
        registrar.post("/v1beta/customers", person("ref:cust-10"));

        assertThat(registrar.get("/v1beta/customers?comment_pattern=ref:cust-1").at("/data/total"))
                .isEqualTo("2");
        assertThat(registrar.get("/v1beta/customers?comment_pattern=ref:*-10").at("/data/total"))
                .isEqualTo("1");
        assertThat(registrar.get("/v1beta/customers?email_pattern=mila@*").at("/data/total"))
                .isEqualTo("2");
        assertThat(registrar
                        .get("/v1beta/customers?comment_pattern=ref:cust-2")
                        .json()
                        .at("/data")
                        .has("results"))
                .isFalse();
    }

    @Test
    void a_change_of_address_is_kept_and_one_of_name_silently_ignored() {
        var changes = Map.of("email", "new@janssen.example", "company_name", "Ander B.V.");

        var changed = registrar
                .unjudged("the document has no company_name here, and the vendor ignores it")
                .put("/v1beta/customers/" + handle, changes);

        assertThat(changed.at("/data/success")).isEqualTo("true");
        var read = registrar.get("/v1beta/customers/" + handle);
        assertThat(read.at("/data/email")).isEqualTo("new@janssen.example");
        assertThat(read.at("/data/company_name")).isEqualTo("Janssen Fietsen B.V.");
    }

    @Test
    void a_handle_that_a_domain_uses_stays() {
        register("janssenfietsen.nl", "ref:dom-1");

        assertThat(code(registrar.delete("/v1beta/customers/" + handle))).isEqualTo("187");

        var unused = registrar.post("/v1beta/customers", person("x")).at("/data/handle");
        assertThat(registrar.delete("/v1beta/customers/" + unused).at("/data/success"))
                .isEqualTo("true");
        assertThat(code(registrar.get("/v1beta/customers/" + unused))).isEqualTo("176");
    }

    @Test
    void without_a_name_or_an_address_there_is_no_handle() {
        assertThat(code(registrar.post("/v1beta/customers", Map.of("email", "a@b.example"))))
                .isEqualTo("170");
    }
}
