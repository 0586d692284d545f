package nl.hostforge.api.admin.customer;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.messages.customer.CustomerCommand.ChangeCustomerDetails;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.EmailClaimCommand.ClaimEmail;
import nl.hostforge.messages.customer.EmailClaimCommand.ReleaseEmail;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerChangesTest extends EdgeTest {
    private static final String OLD = "jan@bakkerij.example";
    private static final String NEW = "piet@bakkerij.example";
    private static final String SAME = """
            {"customer": {"kind": "COMPANY", "firstName": "Jan", "lastName": "de Vries",
                          "companyName": "Bakkerij de Vries B.V.", "registrationNumber": "12345678",
                          "email": "jan@bakkerij.example", "phone": "+31201234567",
                          "address": {"street": "Damrak", "houseNumber": "1", "postalCode": "1012 LG",
                                      "city": "Amsterdam", "country": "NL"},
                          "vatNumber": "NL123456782B12"},
             "reason": "by phone"}""";
    private static final String MOVED = SAME.replace(OLD, NEW);

    @Autowired
    private SmallCustomers customers;

    private CustomerDetails bakery;
    private String one;

    @BeforeEach
    void aCustomer() {
        customers.reset();
        bakery = customers.add(CustomerStatus.APPROVED, SmallCustomers.bakery(OLD), "NL123456782B12");
        one = "/api/admin/customers/" + bakery.id();
    }

    @Test
    void details_are_replaced_and_the_language_stays() {
        var answer = change(SAME.replace("Damrak", "Rokin"), "If-Match", "\"4\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"5\"");
        assertThat(answer.text("/details/address/street")).isEqualTo("Rokin");
        assertThat(answer.text("/details/language")).isEqualTo("nl");
        assertThat(shop.sent()).containsExactly("ChangeCustomerDetails");
        var command = (ChangeCustomerDetails) commands().getFirst();
        assertThat(command.expectedVersion()).isEqualTo(4);
        assertThat(command.details().orElse(null).address().street()).isEqualTo("Rokin");
        assertThat(command.details().key().value()).isEqualTo("contact/" + bakery.id());
    }

    @Test
    void the_language_changes_if_it_is_given() {
        change(SAME.replace("\"reason\"", "\"language\": \"en\", \"reason\""));
        assertThat(customers.written(bakery.id()).details().language()).isEqualTo(Language.ENGLISH);
        var unknown = change(SAME.replace("\"reason\"", "\"language\": \"fr\", \"reason\""));
        assertThat(unknown.text("/errors/0/field")).isEqualTo("language");
        assertThat(unknown.text("/errors/0/message")).contains("nl, en");
    }

    @Test
    void a_new_address_is_claimed_before() {
        var answer = change(MOVED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/details/email")).isEqualTo(NEW);
        assertThat(commands().getFirst()).isEqualTo(new ClaimEmail(claim(NEW), bakery.id()));
        assertThat(shop.sent()).containsExactly("ClaimEmail", "ChangeCustomerDetails");
    }

    @Test
    void an_address_that_differs_in_capitals_only_is_no_new_one() {
        assertThat(change(SAME.replace(OLD, "Jan@Bakkerij.example")).status()).isEqualTo(200);
        assertThat(shop.sent()).containsExactly("ChangeCustomerDetails");
    }

    @Test
    void an_address_of_another_customer_is_409_and_changes_nothing() {
        shop.claim(claim(NEW), new CustomerId(Ids.next()));
        var answer = change(MOVED);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("email-in-use");
        assertThat(answer.text("/errors/0/field")).isEqualTo("customer.email");
        assertThat(answer.text("/current/details/email")).isEqualTo(OLD);
        assertThat(shop.sent()).containsExactly("ClaimEmail");
    }

    @Test
    void a_change_that_fails_gives_the_new_address_back() {
        domain.justBeforeTheNext(() -> customers.change(bakery.id(), CustomerStatus.SUSPENDED));
        var answer = change(MOVED, "If-Match", "\"4\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/current/status")).isEqualTo("SUSPENDED");
        assertThat(commands().getLast()).isEqualTo(new ReleaseEmail(claim(NEW), bakery.id()));
    }

    @Test
    void a_change_that_fails_since_another_moved_there_too_leaves_the_address() {
        domain.justBeforeTheNext(() -> customers.moveTo(bakery.id(), SmallCustomers.bakery(NEW)));
        assertThat(change(MOVED, "If-Match", "\"4\"").status()).isEqualTo(412);
        assertThat(shop.sent()).containsExactly("ClaimEmail", "ChangeCustomerDetails");
    }

    @Test
    void a_change_whose_outcome_is_unclear_keeps_the_address() {
        shop.dieAfter(1);
        assertThat(change(MOVED).status()).isEqualTo(500);
        assertThat(shop.sent()).doesNotContain("ReleaseEmail");
        assertThat(change(MOVED).status()).isEqualTo(200);
    }

    @Test
    void a_new_vat_number_is_checked_and_the_answer_recorded() {
        shop.vatNumber("DE123456789", VatCheckOutcome.VALID);
        var answer = change(SAME.replace("NL123456782B12", "de 123.456.789"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/vatNumber")).isEqualTo("DE123456789");
        var check = shop.vatChecks().getFirst();
        assertThat(check.customerId()).isEqualTo(bakery.id());
        assertThat(check.vatNumber().orElse(null)).isEqualTo("DE123456789");
        assertThat(check.outcome()).isEqualTo(VatCheckOutcome.VALID);
        assertThat(check.vatNumberHash())
                .isEqualTo(((ChangeCustomerDetails) commands().getFirst()).vatNumberHash());
    }

    @Test
    void a_number_that_stays_is_not_checked_again_unless_it_never_was() {
        change(SAME);
        assertThat(shop.vatChecks()).isEmpty();
        customers.reset();
        var other = customers.add(CustomerStatus.APPROVED, SmallCustomers.bakery(OLD), null);
        one = "/api/admin/customers/" + other.id();
        change(SAME);
        change(SAME); // the fake remembers no check: as if the first request had died before it
        assertThat(shop.sent()).filteredOn("RecordVatNumberCheck"::equals).hasSize(2);
    }

    @Test
    void details_at_fault_are_400_and_named() {
        var answer = change(MOVED.replace(NEW, "piet").replace("\"Jan\"", "\"\""));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactlyInAnyOrder("customer.email", "customer.firstName");
        assertThat(change("{}").text("/errors/0/field")).isEqualTo("customer");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void an_erased_customer_is_409_and_an_unknown_one_404() {
        customers.erase(bakery.id());
        assertThat(change(SAME).problem()).isEqualTo("customer-erased");
        one = "/api/admin/customers/" + Ids.next();
        assertThat(change(SAME).status()).isEqualTo(404);
    }

    @Test
    void what_has_changed_since_is_412_before_anything_is_claimed() {
        assertThat(change(MOVED, "If-Match", "\"3\"").status()).isEqualTo(412);
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_change_that_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        var answer = change(MOVED);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.text("/details/email")).isEqualTo(NEW);
        assertThat(answer.json().has("version")).isFalse();
    }

    @Test
    void who_only_looks_changes_nothing() {
        for (var role : List.of(VIEWER, ACCOUNTANT))
            assertThat(staff(role).patch(one, SAME).status()).isEqualTo(403);
        assertThat(domain.received()).isEmpty();
    }

    private Answer change(String body, String... headers) {
        return staff(SUPPORT).patch(one, body, headers);
    }

    private EmailClaimId claim(String address) {
        return EmailClaimId.of(vault, address);
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
