package nl.hostforge.api.admin.customer;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.testing.Browser;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.api.testing.SmallErasures;
import nl.hostforge.messages.customer.CustomerCommand.ApproveCustomer;
import nl.hostforge.messages.customer.CustomerCommand.CompleteErasureByHand;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.RetryErasureAtProvider;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.erasure.ErasureState;
import nl.hostforge.messages.erasure.Obligation;
import nl.hostforge.messages.erasure.Obligation.Kind;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.order.OrderNumber;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureAdministrationTest extends EdgeTest {
    private static final String PATH = "/api/admin/customers";
    private static final String WHY = "{\"reason\":\"asked by letter\"}";
    private static final String PLESK = "{\"provider\":\"PLESK\",\"reason\":\"removed there\"}";

    @Autowired
    private SmallCustomers customers;

    @Autowired
    private SmallErasures erasures;

    private CustomerDetails bakery;
    private String one;

    @BeforeEach
    void aCustomer() {
        bakery = customers.add(CustomerStatus.APPROVED, SmallCustomers.bakery("jan@bakkerij.example"), null);
        one = PATH + "/" + bakery.id();
    }

    @Test
    void a_customer_who_owes_nothing_is_erased() {
        var answer = act(staff(ADMIN), "/erase", WHY, "If-Match", "\"4\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"5\"");
        assertThat(answer.text("/status")).isEqualTo("ERASED");
        assertThat(answer.json().at("/details").isNull()).isTrue();
        assertThat(answer.text("/erasure/providers/0/provider")).isEqualTo("PLESK");
        assertThat(answer.text("/erasure/providers/0/state")).isEqualTo("REQUESTED");
        assertThat(last().getPayload()).isEqualTo(new EraseCustomer(bakery.id(), 4L));
        assertThat(vault.openLine((String) last().getMetaData().get(Metadata.REASON), Metadata.REASON))
                .contains("asked by letter");
    }

    @Test
    void a_customer_who_was_erased_stays_so() {
        customers.erase(bakery.id());
        assertThat(act(staff(ADMIN), "/erase", WHY).text("/status")).isEqualTo("ERASED");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void what_is_owed_refuses_with_the_list() {
        erasures.owe(order());
        erasures.owe(invoice());
        var answer = act(staff(ADMIN), "/erase", WHY);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/type")).isEqualTo("/problems/customer-has-obligations");
        assertThat(answer.text("/obligations/0/kind")).isEqualTo("LIVE_SERVICE");
        assertThat(answer.text("/obligations/0/orderNumber")).isEqualTo("HF-10001");
        assertThat(answer.text("/obligations/0/domains/0")).isEqualTo("bakkerij.example");
        assertThat(answer.text("/obligations/0/state")).isEqualTo("ACTIVE");
        assertThat(answer.text("/obligations/1/kind")).isEqualTo("OPEN_INVOICE");
        assertThat(answer.text("/obligations/1/invoiceNumber")).isEqualTo("2026-0001");
        assertThat(answer.json().at("/more").asBoolean()).isFalse();
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void what_is_owed_can_be_asked_before() {
        erasures.owe(order());
        var answer = staff(VIEWER).get(one + "/obligations");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/obligations/0/orderNumber")).isEqualTo("HF-10001");
        assertThat(staff(VIEWER).get(PATH + "/" + Ids.next() + "/obligations").status())
                .isEqualTo(404);
    }

    @Test
    void while_not_all_is_visible_nobody_is_erased() {
        domain.fallBehind();
        var answer = act(staff(ADMIN), "/erase", WHY);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void an_erasure_needs_a_reason() {
        for (var body : new String[] {"{}", "{\"reason\":\" \"}"}) {
            var answer = act(staff(ADMIN), "/erase", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/field")).isEqualTo("reason");
        }
    }

    @Test
    void who_changed_meanwhile_is_shown_instead_of_erased() {
        customers.change(bakery.id(), CustomerStatus.SUSPENDED);
        var answer = act(staff(ADMIN), "/erase", WHY, "If-Match", "\"4\"");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.text("/current/status")).isEqualTo("SUSPENDED");
    }

    @Test
    void admins_alone_erase_and_see_to_providers() {
        for (var role : List.of(SUPPORT, ACCOUNTANT, VIEWER)) {
            var other = staff(role);
            assertThat(act(other, "/erase", WHY).status()).isEqualTo(403);
            assertThat(act(other, "/erasure/retry", PLESK).status()).isEqualTo(403);
            assertThat(act(other, "/erasure/complete", PLESK).status()).isEqualTo(403);
        }
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_provider_that_failed_is_asked_again_or_was_seen_to_by_hand() {
        customers.erase(bakery.id());
        erasures.atPlesk(bakery.id(), ErasureState.FAILED);
        var admin = staff(ADMIN);
        assertThat(admin.get(one).text("/erasure/providers/0/failureWords"))
                .isEqualTo("the account still has subscriptions");
        assertThat(act(admin, "/erasure/retry", PLESK, "If-Match", "\"5\"").text("/erasure/providers/0/state"))
                .isEqualTo("REQUESTED");
        assertThat(last().getPayload()).isEqualTo(new RetryErasureAtProvider(bakery.id(), 5L, Provider.PLESK));
        assertThat(act(admin, "/erasure/complete", PLESK).status()).isEqualTo(409);
        erasures.atPlesk(bakery.id(), ErasureState.FAILED);
        assertThat(act(admin, "/erasure/complete", PLESK).text("/erasure/providers/0/state"))
                .isEqualTo("COMPLETED_BY_HAND");
        assertThat(last().getPayload()).isEqualTo(new CompleteErasureByHand(bakery.id(), null, Provider.PLESK));
    }

    @Test
    void a_provider_has_to_be_named_and_be_one() {
        var admin = staff(ADMIN);
        assertThat(act(admin, "/erasure/retry", "{}").text("/errors/0/field")).isEqualTo("provider");
        assertThat(act(admin, "/erasure/complete", "{\"provider\":\"GOOGLE\"}").status())
                .isEqualTo(400);
    }

    @Test
    void an_answer_that_is_kept_goes_with_the_customer_whom_it_tells_about() {
        act(staff(SUPPORT), "/approve", "{}");
        assertThat(last().getPayload()).isInstanceOf(ApproveCustomer.class);
        assertThat(kept()).singleElement().asString().startsWith("contact/" + bakery.id());
    }

    private List<String> kept() {
        return jdbc.sql("select body from idempotent_answer where body like ?")
                .param("contact/" + bakery.id() + "%")
                .query(String.class)
                .list();
    }

    private Answer act(Browser who, String what, String body, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Idempotency-Key";
        all[1] = newKey();
        return who.post(one + what, body, all);
    }

    private CommandMessage<?> last() {
        return domain.received().getLast();
    }

    private static Obligation order() {
        return new Obligation(
                Kind.LIVE_SERVICE,
                new OrderId(Ids.next()),
                new OrderNumber("HF-10001"),
                null,
                null,
                List.of(new DomainName("bakkerij.example")),
                "ACTIVE");
    }

    private static Obligation invoice() {
        return new Obligation(
                Kind.OPEN_INVOICE,
                new OrderId(Ids.next()),
                new OrderNumber("HF-10002"),
                new InvoiceId(Ids.next()),
                "2026-0001",
                List.of(),
                "CREDIT_FAILED");
    }
}
