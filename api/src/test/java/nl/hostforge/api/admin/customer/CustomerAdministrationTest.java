package nl.hostforge.api.admin.customer;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.ReinstateCustomer;
import nl.hostforge.messages.customer.CustomerCommand.SuspendCustomer;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerFilter;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomers;
import nl.hostforge.messages.customer.CustomerSort;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.log.Metadata;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/customers";

    @Autowired
    private SmallCustomers customers;

    private CustomerDetails bakery;
    private String one;

    @BeforeEach
    void aCustomer() {
        customers.reset();
        bakery = customers.add(CustomerStatus.PENDING, SmallCustomers.bakery("jan@bakkerij.example"), "NL123456789B01");
        one = PATH + "/" + bakery.id();
    }

    @Test
    void customers_are_listed_a_page_at_a_time() {
        var answer = staff(VIEWER).get(PATH);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/items/0/id")).isEqualTo(bakery.id().toString());
        assertThat(answer.text("/items/0/displayName")).isEqualTo("Bakkerij de Vries B.V.");
        assertThat(answer.json().at("/items/0/orders").asLong()).isEqualTo(2);
        assertThat(answer.json().at("/items/0/version").asLong()).isEqualTo(4);
        assertThat(answer.text("/nextCursor")).isEqualTo("where the next page begins");
        assertThat(customers.lastList())
                .isEqualTo(new FindCustomers(CustomerFilter.all(), CustomerSort.NEWEST_FIRST, null, 25));
    }

    @Test
    void a_list_is_filtered_sorted_and_taken_up_where_it_ended() {
        staff(VIEWER).get(PATH + "?status=SUSPENDED&q=vries%20adam&sort=BY_NAME&cursor=abc&limit=100");
        assertThat(customers.lastList())
                .isEqualTo(new FindCustomers(
                        new CustomerFilter(CustomerStatus.SUSPENDED, "vries adam"), CustomerSort.BY_NAME, "abc", 100));
    }

    @Test
    void a_filter_that_does_not_exist_is_400_and_tells_what_does() {
        var answer = staff(VIEWER).get(PATH + "?status=ASLEEP");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("status");
        assertThat(answer.text("/errors/0/code")).isEqualTo("wrong-type");
        assertThat(answer.text("/errors/0/message")).contains("PENDING, APPROVED, SUSPENDED, ERASED");
        assertThat(staff(VIEWER).get(PATH + "?sort=BY_AGE").text("/errors/0/message"))
                .contains("NEWEST_FIRST, OLDEST_FIRST, BY_NAME");
    }

    @Test
    void a_page_that_is_too_long_or_a_search_that_is_too_long_is_400() {
        var viewer = staff(VIEWER);
        for (var limit : new String[] {"0", "101", "many"})
            assertThat(viewer.get(PATH + "?limit=" + limit).text("/errors/0/field"))
                    .isEqualTo("limit");
        assertThat(viewer.get(PATH + "?q=" + "x".repeat(100)).status()).isEqualTo(200);
        var answer = viewer.get(PATH + "?q=" + "x".repeat(101));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("q");
    }

    @Test
    void a_cursor_that_is_none_is_400() {
        var answer = staff(VIEWER).get(PATH + "?cursor=nowhere");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("cursor");
        assertThat(answer.text("/errors/0/code")).isEqualTo("invalid-cursor");
    }

    @Test
    void one_customer_is_shown_with_all_that_is_known_and_its_etag() {
        var answer = staff(ACCOUNTANT).get(one);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
        assertThat(answer.text("/status")).isEqualTo("PENDING");
        assertThat(answer.text("/details/email")).isEqualTo("jan@bakkerij.example");
        assertThat(answer.text("/details/address/city")).isEqualTo("Amsterdam");
        assertThat(answer.text("/details/language")).isEqualTo("nl");
        assertThat(answer.text("/vatNumber")).isEqualTo("NL123456789B01");
        assertThat(answer.text("/vatCheck")).isEqualTo("VALID");
        assertThat(answer.text("/pleskClientId")).isEqualTo("17");
        assertThat(answer.text("/openproviderHandle")).isEqualTo("HF000123-NL");
        assertThat(staff(VIEWER).get(one, "If-None-Match", "\"4\"").status()).isEqualTo(304);
    }

    @Test
    void an_erased_customer_is_shown_without_what_was_erased() {
        customers.erase(bakery.id());
        var answer = staff(VIEWER).get(one);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/status")).isEqualTo("ERASED");
        assertThat(answer.json().at("/details").isNull()).isTrue();
    }

    @Test
    void a_customer_who_does_not_exist_is_404_and_an_id_that_is_none_400() {
        var nowhere = PATH + "/" + Ids.next();
        assertThat(staff(SUPPORT).get(nowhere).status()).isEqualTo(404);
        for (var what : operations())
            assertThat(act(staff(SUPPORT), nowhere + what).status()).isEqualTo(404);
        assertThat(staff(SUPPORT).get(PATH + "/bakery").text("/errors/0/field")).isEqualTo("id");
    }

    @Test
    void a_customer_is_approved_suspended_and_reinstated() {
        var support = staff(SUPPORT);
        var approved = act(support, one + "/approve", "If-Match", "\"4\"");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.text("/status")).isEqualTo("APPROVED");
        assertThat(approved.header("ETag")).isEqualTo("\"5\"");
        assertThat(act(support, one + "/suspend").text("/status")).isEqualTo("SUSPENDED");
        assertThat(act(support, one + "/reinstate").text("/status")).isEqualTo("PENDING");
        assertThat(commands())
                .containsExactly(
                        new ApproveCustomer(bakery.id(), 4L),
                        new SuspendCustomer(bakery.id(), null),
                        new ReinstateCustomer(bakery.id(), null));
    }

    @Test
    void what_is_done_says_why() {
        act(staff(SUPPORT), one + "/suspend");
        var reason = domain.received().getFirst().getMetaData().get(Metadata.REASON);
        assertThat(vault.openLine(reason.toString(), Metadata.REASON)).contains("as agreed");
    }

    @Test
    void what_the_domain_refuses_is_409_with_the_present_state() {
        customers.change(bakery.id(), CustomerStatus.SUSPENDED);
        var answer = act(staff(SUPPORT), one + "/approve");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("customer-suspended");
        assertThat(answer.text("/current/status")).isEqualTo("SUSPENDED");
        assertThat(answer.header("ETag")).isEqualTo("\"5\"");
    }

    @Test
    void nothing_can_be_done_about_an_erased_customer() {
        customers.erase(bakery.id());
        for (var what : operations())
            assertThat(act(staff(SUPPORT), one + what).problem()).isEqualTo("customer-erased");
    }

    @Test
    void deciding_about_what_has_changed_since_is_412_with_the_present_state() {
        for (var what : operations()) {
            var answer = act(staff(SUPPORT), one + what, "If-Match", "\"3\"");
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.json().at("/current/version").asLong()).isEqualTo(4);
        }
        assertThat(domain.received()).isEmpty();
        domain.justBeforeTheNext(() -> customers.change(bakery.id(), CustomerStatus.SUSPENDED));
        var answer = act(staff(SUPPORT), one + "/suspend", "If-Match", "\"4\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/current/status")).isEqualTo("SUSPENDED");
    }

    @Test
    void what_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        var answer = act(staff(SUPPORT), one + "/approve");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.text("/status")).isEqualTo("APPROVED");
        assertThat(answer.json().has("version")).isFalse();
    }

    @Test
    void deciding_needs_an_idempotency_key_and_a_reason_of_some_length() {
        for (var what : operations()) {
            assertThat(staff(SUPPORT).post(one + what, null).problem()).isEqualTo("idempotency-key-missing");
            var tooLong = "{\"reason\":\"" + "x".repeat(501) + "\"}";
            assertThat(staff(SUPPORT)
                            .post(one + what, tooLong, "Idempotency-Key", newKey())
                            .text("/errors/0/field"))
                    .isEqualTo("reason");
        }
    }

    @Test
    void all_staff_looks_and_support_and_admins_decide() {
        for (var role : List.of(VIEWER, ACCOUNTANT)) {
            assertThat(staff(role).get(PATH).status()).isEqualTo(200);
            assertThat(staff(role).get(one).status()).isEqualTo(200);
            for (var what : operations())
                assertThat(act(staff(role), one + what).status()).isEqualTo(403);
        }
        assertThat(domain.received()).isEmpty();
        for (StaffRole role : List.of(SUPPORT, ADMIN))
            assertThat(act(staff(role), one + "/approve").status()).isEqualTo(200);
        assertThat(visitor().get(PATH).status()).isEqualTo(401);
        assertThat(visitor().get(one).status()).isEqualTo(401);
    }

    private static List<String> operations() {
        return List.of("/approve", "/suspend", "/reinstate");
    }

    private static Answer act(Browser who, String path, String... headers) {
        var all = Stream.concat(Stream.of(headers), Stream.of("Idempotency-Key", newKey()));
        return who.post(path, "{\"reason\":\"as agreed\"}", all.toArray(String[]::new));
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
