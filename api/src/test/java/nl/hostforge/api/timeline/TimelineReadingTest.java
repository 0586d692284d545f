package nl.hostforge.api.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.hostforge.api.security.StaffRole;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallHistories;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.order.OrderStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class TimelineReadingTest extends EdgeTest {
    @Autowired
    SmallHistories histories;

    @BeforeEach
    void nothingHappened() {
        histories.reset();
    }

    @Test
    void an_order_s_timeline_names_who_why_and_what_changed() {
        var order = histories.place("HF-10001");
        var member = newStaffMember(StaffRole.SUPPORT);
        histories.happen(
                order,
                "order.OrderApproved",
                OrderStatus.PROCESSING,
                Map.of("steps", "5"),
                ActorKind.STAFF,
                member.id().toString());
        histories.happen(
                order,
                "order.OrderProvisioned",
                OrderStatus.PROCESSING,
                Map.of(),
                ActorKind.STAFF,
                Ids.next().toString());
        for (var named : new String[] {"HF-10001", order.toString()}) {
            var entries = staff(StaffRole.VIEWER)
                    .get("/api/admin/orders/" + named + "/timeline")
                    .json()
                    .at("/entries");
            assertThat(entries).hasSize(3);
            var approved = entries.get(1);
            assertThat(approved.at("/sequence").asInt()).isEqualTo(1);
            assertThat(approved.at("/actorKind").asString()).isEqualTo("STAFF");
            assertThat(approved.at("/actorName").asString()).isEqualTo(member.email());
            assertThat(approved.at("/reason").asString()).isEqualTo("Bekende klant");
            assertThat(approved.at("/facts/steps").asString()).isEqualTo("5");
            assertThat(approved.at("/changes/0").toString())
                    .isEqualTo("{\"field\":\"address.city\",\"before\":\"Amsterdam\",\"after\":null}");
            assertThat(entries.get(2).at("/actorName").isNull()).isTrue();
        }
    }

    @Test
    void a_customer_s_timeline_is_in_the_language_asked_for() {
        var customer = new CustomerId(Ids.next());
        histories.happen(customer, "customer.CustomerApproved", null, Map.of());
        var path = "/api/admin/customers/" + customer + "/timeline";
        var browser = staff(StaffRole.SUPPORT);
        assertThat(browser.get(path, "Accept-Language", "en-GB,nl;q=0.5").status())
                .isEqualTo(200);
        assertThat(histories.asked()).isEqualTo(Language.ENGLISH);
        assertThat(browser.get(path + "?lang=nl", "Accept-Language", "en")
                        .json()
                        .at("/entries/0/eventType")
                        .asString())
                .isEqualTo("customer.CustomerApproved");
        assertThat(histories.asked()).isEqualTo(Language.DUTCH);
        assertThat(browser.get(path + "?lang=fr").status()).isEqualTo(400);
    }

    @Test
    void an_invoice_has_a_timeline_of_its_own() {
        var invoice = new InvoiceId(Ids.next());
        histories.happen(invoice, "invoice.InvoiceDrafted", null, Map.of());
        var answer = staff(StaffRole.ACCOUNTANT).get("/api/admin/invoices/" + invoice + "/timeline?lang=en");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/entries/0/eventType")).isEqualTo("invoice.InvoiceDrafted");
        assertThat(histories.asked()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void an_account_has_a_timeline_too_and_nothing_in_it_where_it_was_never_used() {
        var customer = new CustomerId(Ids.next());
        var path = "/api/admin/customers/" + customer + "/account/timeline?lang=en";
        assertThat(staff(StaffRole.VIEWER).get(path).json().at("/entries").isEmpty())
                .isTrue();
        histories.happen(AccountId.of(customer), "account.PaymentTaken", null, Map.of());
        assertThat(staff(StaffRole.VIEWER).get(path).text("/entries/0/eventType"))
                .isEqualTo("account.PaymentTaken");
    }

    @Test
    void what_is_not_there_is_404() {
        var browser = staff(StaffRole.ADMIN);
        assertThat(browser.get("/api/admin/orders/HF-99999/timeline").status()).isEqualTo(404);
        assertThat(browser.get("/api/admin/orders/" + Ids.next() + "/timeline").status())
                .isEqualTo(404);
        assertThat(browser.get("/api/admin/orders/" + Ids.next() + "/events", "Accept", "text/event-stream")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/api/admin/customers/" + Ids.next() + "/timeline")
                        .status())
                .isEqualTo(404);
        assertThat(browser.get("/api/admin/invoices/" + Ids.next() + "/timeline")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    void every_role_may_read(StaffRole role) {
        histories.place("HF-10001");
        assertThat(staff(role).get("/api/admin/orders/HF-10001/timeline").status())
                .isEqualTo(200);
    }

    @Test
    void who_is_not_signed_in_may_not() {
        histories.place("HF-10001");
        assertThat(visitor().get("/api/admin/orders/HF-10001/timeline").status())
                .isEqualTo(401);
        assertThat(visitor().get("/api/admin/orders/HF-10001/events").status()).isEqualTo(401);
    }
}
