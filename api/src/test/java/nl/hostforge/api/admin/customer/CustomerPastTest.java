package nl.hostforge.api.admin.customer;

import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerPastTest extends EdgeTest {
    @Autowired
    private SmallCustomers customers;

    private String path;

    @BeforeEach
    void aCustomerWhoMoved() {
        var bakery = customers.add(CustomerStatus.APPROVED, SmallCustomers.bakery("jan@bakkerij.example"), null);
        path = "/api/admin/customers/" + bakery.id();
    }

    @Test
    void a_customer_is_shown_as_they_were_after_an_event_or_at_a_time() {
        var first = staff(VIEWER).get(path + "/as-of?event=0");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/status")).isEqualTo("PENDING");
        assertThat(first.text("/details/address/city")).isEqualTo("Berlin");
        assertThat(staff(VIEWER).get(path + "/as-of?event=3").text("/status")).isEqualTo("APPROVED");
        assertThat(staff(VIEWER).get(path + "/as-of?at=1970-01-01T00:00:00Z").status())
                .isEqualTo(404);
    }

    @Test
    void what_changed_between_two_events_is_told_field_by_field() {
        var answer = staff(VIEWER).get(path + "/difference?from=0&to=3");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()
                        .at("/changes")
                        .valueStream()
                        .map(change -> change.at("/field").asString()))
                .contains("status", "details.address.city", "details.address.country")
                .doesNotContain("version", "details.email");
        assertThat(answer.text("/changes/0/before")).isEqualTo("PENDING");
        assertThat(answer.text("/changes/0/after")).isEqualTo("APPROVED");
    }

    @Test
    void a_moment_that_is_none_is_400_and_says_so() {
        assertThat(staff(VIEWER).get(path + "/as-of").text("/errors/0/code")).isEqualTo("required");
        assertThat(staff(VIEWER)
                        .get(path + "/as-of?event=1&at=2026-01-01T00:00:00Z")
                        .text("/errors/0/field"))
                .isEqualTo("at");
        assertThat(staff(VIEWER).get(path + "/as-of?event=-1").status()).isEqualTo(400);
        assertThat(staff(VIEWER).get(path + "/as-of?at=yesterday").status()).isEqualTo(400);
        assertThat(staff(VIEWER).get(path + "/difference?from=0").status()).isEqualTo(400);
    }

    @Test
    void who_is_not_there_is_404_and_who_is_not_staff_is_401() {
        var nobody = "/api/admin/customers/" + new CustomerId(Ids.next());
        assertThat(staff(VIEWER).get(nobody + "/as-of?event=0").status()).isEqualTo(404);
        assertThat(staff(VIEWER).get(nobody + "/difference?from=0&to=1").status())
                .isEqualTo(404);
        assertThat(visitor().get(path + "/as-of?event=0").status()).isEqualTo(401);
    }
}
