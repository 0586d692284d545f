package nl.hostforge.api.admin.customer;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.ADMIN;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hostforge.api.auth.AccessJournal;
import nl.hostforge.api.auth.AccessKind;
import nl.hostforge.api.auth.AccessRecord;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.api.testing.SmallErasures;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccessRequestTest extends EdgeTest {
    private static final String PATH = "/api/admin/customers";

    @Autowired
    private SmallCustomers customers;

    @Autowired
    private SmallErasures erasures;

    @Autowired
    private AccessJournal journal;

    private CustomerDetails bakery;
    private String data;

    @BeforeEach
    void aCustomer() {
        bakery = customers.add(CustomerStatus.APPROVED, SmallCustomers.bakery("jan@bakkerij.example"), null);
        data = PATH + "/" + bakery.id() + "/personal-data";
    }

    @Test
    void all_that_is_held_is_given_as_a_file_that_nobody_keeps() {
        var order = new OrderId(Ids.next());
        erasures.ordered(bakery.id(), List.of(order));
        staff(SUPPORT).post(PATH + "/" + bakery.id() + "/suspend", "{}", "Idempotency-Key", newKey());
        var answer = staff(ADMIN).get(data);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"personal-data-" + bakery.id() + ".json\"");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text("/customer/details/email")).isEqualTo("jan@bakkerij.example");
        assertThat(answer.text("/customer/openproviderHandle")).isEqualTo("HF000123-NL");
        assertThat(answer.text("/history/0/type")).isEqualTo("customer.CustomerRegistered");
        assertThat(answer.text("/history/0/ip")).isEqualTo("198.51.100.7");
        assertThat(answer.text("/history/0/reason")).isEqualTo("because");
        assertThat(answer.text("/history/0/content/details/email")).isEqualTo("marker@example.nl");
        assertThat(answer.text("/orders/0/id")).isEqualTo(order.toString());
        assertThat(answer.text("/orders/0/letters/0/to")).isEqualTo("marker@example.nl");
        assertThat(answer.text("/orders/0/letters/0/state")).isEqualTo("SENT");
        assertThat(answer.text("/keys/0/name")).isEqualTo("contact/" + bakery.id());
        assertThat(answer.text("/others/0/kind")).isEqualTo("ACCOUNT");
        assertThat(answer.text("/others/0/history/0/type")).isEqualTo("account.PaymentTaken");
        assertThat(answer.json().at("/keptAnswers/count").asLong()).isEqualTo(1);
        assertThat(answer.json().at("/nextFrom").isNull()).isTrue();
    }

    @Test
    void very_many_orders_come_in_parts() {
        var orders = Stream.generate(() -> new OrderId(Ids.next())).limit(201).toList();
        erasures.ordered(bakery.id(), orders);
        var admin = staff(ADMIN);
        var first = admin.get(data);
        assertThat(first.json().at("/orders").size()).isEqualTo(200);
        assertThat(first.json().at("/nextFrom").asInt()).isEqualTo(200);
        var second = admin.get(data + "?from=200");
        assertThat(first.json().at("/others").size()).isOne();
        assertThat(second.json().at("/others").size()).isZero();
        assertThat(second.text("/orders/0/id")).isEqualTo(orders.getLast().toString());
        assertThat(second.json().at("/nextFrom").isNull()).isTrue();
        assertThat(admin.get(data + "?from=-1").status()).isEqualTo(400);
    }

    @Test
    void each_call_is_noted_with_who_and_about_whom() {
        var admin = newStaffMember(ADMIN);
        signedIn(admin).get(data);
        assertThat(journal.about(admin.id(), 1))
                .singleElement()
                .returns(AccessKind.PERSONAL_DATA_DISCLOSED, AccessRecord::kind)
                .returns(Optional.of(bakery.id()), AccessRecord::customer);
    }

    @Test
    void admins_alone_get_it() {
        for (var role : List.of(SUPPORT, ACCOUNTANT, VIEWER))
            assertThat(staff(role).get(data).status()).isEqualTo(403);
    }

    @Test
    void who_does_not_exist_is_404_and_what_cannot_all_be_seen_503() {
        var admin = staff(ADMIN);
        assertThat(admin.get(PATH + "/" + Ids.next() + "/personal-data").status())
                .isEqualTo(404);
        domain.fallBehind();
        assertThat(admin.get(data).status()).isEqualTo(503);
    }
}
