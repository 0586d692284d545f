package nl.hostforge.sandbox.moneybird;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactsTest extends MoneybirdWire {

    @Test
    void a_contact_is_created_and_found_by_our_number() {
        var created = newContact("CUST-10042");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("id").isString()).isTrue();
        assertThat(Long.parseLong(created.at("/id"))).isGreaterThan(1L << 53);
        assertThat(created.at("/tax_number_valid")).isEqualTo("true");
        assertThat(books().get("/123/contacts/customer_id/CUST-10042.json").at("/id"))
                .isEqualTo(created.at("/id"));
        assertThat(books().get("/123/contacts/customer_id/CUST-10043.json").status())
                .isEqualTo(404);
    }

    @Test
    void a_number_that_is_taken_is_refused_with_422() {
        newContact("CUST-10042");

        var again = newContact("CUST-10042");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.at("/details/customer_id/0/error")).isEqualTo("taken");
    }

    @Test
    void without_any_name_or_with_an_unknown_delivery_it_is_refused_field_by_field() {
        var nameless = books().post("/123/contacts.json", Map.of("contact", Map.of("city", "Utrecht")));
        var pigeon = books().post(
                        "/123/contacts.json",
                        Map.of("contact", Map.of("lastname", "Janssen", "delivery_method", "Pigeon")));

        assertThat(nameless.at("/error/company_name/0")).isEqualTo("is required");
        assertThat(nameless.at("/details/firstname/0/error")).isEqualTo("is required");
        assertThat(pigeon.at("/details/delivery_method/0/error")).isEqualTo("inclusion");
        assertThat(books().post("/123/contacts.json", Map.of("company", "x")).at("/symbolic/contact"))
                .isEqualTo("required");
    }

    @Test
    void a_contact_without_a_number_gets_the_next_one() {
        newContact("41");

        var created = books().post("/123/contacts.json", Map.of("contact", Map.of("lastname", "Jansen")));

        assertThat(created.at("/customer_id")).isEqualTo("42");
    }

    @Test
    void a_change_touches_only_what_it_names_and_raises_the_version() {
        var created = newContact("CUST-1");
        var id = created.at("/id");

        var changed = books().patch("/123/contacts/" + id + ".json", Map.of("contact", Map.of("city", "Amersfoort")));

        assertThat(changed.at("/city")).isEqualTo("Amersfoort");
        assertThat(changed.at("/company_name")).isEqualTo("Janssen Fietsen B.V.");
        assertThat(changed.json().path("version").asLong())
                .isGreaterThan(created.json().path("version").asLong());
    }

    @Test
    void contacts_are_searched_paged_and_synchronised() {
        for (var number = 1; number <= 3; number++) newContact("CUST-" + number);

        var page = books().get("/123/contacts.json?per_page=2&page=1");

        assertThat(page.json()).hasSize(2);
        assertThat(page.header("X-Total-Count")).isEqualTo("3");
        assertThat(page.header("Link")).contains("page=2&per_page=2", "rel=\"next\"");
        assertThat(books().get("/123/contacts.json?query=cust-2").json()).hasSize(1);
        assertThat(books().get("/123/contacts.json?per_page=101").at("/error"))
                .isEqualTo("per_page does not have a valid value");
        var versions = books().get("/123/contacts/synchronization.json");
        assertThat(versions.json()).hasSize(3);
        assertThat(books().post("/123/contacts/synchronization.json", Map.of("ids", List.of(versions.at("/1/id"))))
                        .at("/0/customer_id"))
                .isEqualTo("CUST-2");
    }

    @Test
    void an_archived_contact_is_out_of_sight_and_cannot_be_archived_again() {
        var id = newContact("CUST-1").at("/id");

        assertThat(books().patch("/123/contacts/" + id + "/archive.json", null).status())
                .isEqualTo(204);

        assertThat(books().get("/123/contacts.json").json()).isEmpty();
        assertThat(books().get("/123/contacts.json?include_archived=true").json())
                .hasSize(1);
        assertThat(books().patch("/123/contacts/" + id + "/archive.json", null).at("/symbolic/id"))
                .isEqualTo("can_not_be_archived");
    }

    @Test
    void a_contact_with_documents_can_only_be_archived() {
        var used = newContact("CUST-1").at("/id");
        newInvoice(used, "INV-1", line("x", "1", "1", VAT_21));
        var unused = newContact("CUST-2").at("/id");

        assertThat(books().unjudged("the document knows only 204 and 404 here")
                        .delete("/123/contacts/" + used + ".json")
                        .status())
                .isEqualTo(400);
        assertThat(books().delete("/123/contacts/" + unused + ".json").status()).isEqualTo(204);
        assertThat(books().get("/123/contacts/" + unused + ".json").status()).isEqualTo(404);
    }
}
