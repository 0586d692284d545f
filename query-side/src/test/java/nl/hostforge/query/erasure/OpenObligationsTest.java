package nl.hostforge.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.account.AccountEvent.PaymentTaken;
import nl.hostforge.messages.account.AccountId;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.erasure.ErasureQuery.FindObligations;
import nl.hostforge.messages.erasure.Obligation;
import nl.hostforge.messages.erasure.Obligation.Kind;
import nl.hostforge.messages.erasure.Obligations;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.money.Money;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class OpenObligationsTest {
    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    OpenObligations obligations;

    @Autowired
    JdbcClient database;

    private final CustomerId customer = new CustomerId(Ids.next());

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @Test
    void an_order_that_was_placed_is_one_until_it_is_cancelled() {
        var order = new OrderStory(vault, customer, 10001);
        playback.happen(order.id, order.created());
        assertThat(owed().items())
                .singleElement()
                .returns(Kind.ORDER_IN_PROGRESS, Obligation::kind)
                .returns(order.id, Obligation::orderId)
                .returns("PENDING", Obligation::state)
                .returns("HF-10001", owed -> owed.orderNumber().value())
                .satisfies(owed -> assertThat(owed.domains()).isNotEmpty());
        set("order_overview", "status = 'CANCELLED'");
        assertThat(owed().isEmpty()).isTrue();
    }

    @Test
    void what_is_live_is_told_from_what_is_in_progress() {
        var order = new OrderStory(vault, customer, 10001);
        playback.happen(order.id, order.created());
        for (var status : List.of("ACTIVE", "SUSPENDED")) {
            set("order_overview", "status = '" + status + "'");
            assertThat(owed().items().getFirst().kind()).isEqualTo(Kind.LIVE_SERVICE);
        }
        for (var status : List.of("PROCESSING", "CANCELLING")) {
            set("order_overview", "status = '" + status + "'");
            assertThat(owed().items().getFirst().kind()).isEqualTo(Kind.ORDER_IN_PROGRESS);
        }
    }

    @Test
    void an_invoice_is_one_while_the_bookkeeping_has_still_to_make_or_credit_it() {
        for (var state : List.of("REQUESTED", "FAILED", "CREDIT_REQUESTED", "CREDIT_FAILED")) {
            playback.forgetEverything();
            invoice(1, state);
            assertThat(owed().items())
                    .as(state)
                    .singleElement()
                    .returns(Kind.OPEN_INVOICE, Obligation::kind)
                    .returns(state, Obligation::state)
                    .returns("2026-0001", Obligation::invoiceNumber)
                    .returns(List.<DomainName>of(), Obligation::domains);
        }
        for (var state : List.of("ISSUED", "SKIPPED", "CREDITED")) {
            playback.forgetEverything();
            invoice(1, state);
            assertThat(owed().isEmpty()).as(state).isTrue();
        }
    }

    @Test
    void an_invoice_that_was_issued_is_one_until_it_is_paid() {
        invoice(1, "ISSUED");
        for (var payment : List.of("OPEN", "PART_PAID")) {
            set("invoice", "payment = '" + payment + "'");
            assertThat(owed().items())
                    .as(payment)
                    .singleElement()
                    .returns(Kind.OPEN_INVOICE, Obligation::kind)
                    .returns("ISSUED", Obligation::state);
        }
        for (var payment : List.of("PAID", "OVERPAID")) {
            set("invoice", "payment = '" + payment + "'");
            assertThat(owed().isEmpty()).as(payment).isTrue();
        }
    }

    @Test
    void money_that_the_customer_has_with_us_is_one_until_it_is_spent_or_refunded() {
        var taken = new PaymentTaken(
                customer,
                PaymentId.ofAccount(Ids.next()),
                Money.euro("7.90"),
                LocalDate.parse("2026-11-29"),
                List.of(),
                Money.euro("7.90"));
        playback.happen(AccountId.of(customer), taken);
        assertThat(owed().items())
                .singleElement()
                .returns(Kind.BALANCE, Obligation::kind)
                .returns("7.90", Obligation::state);
        set("account", "balance = 0");
        assertThat(owed().isEmpty()).isTrue();
    }

    @Test
    void another_customers_are_none() {
        var order = new OrderStory(vault, new CustomerId(Ids.next()), 10001);
        playback.happen(order.id, order.created());
        assertThat(owed().isEmpty()).isTrue();
    }

    @Test
    void the_list_is_bounded_and_says_so() {
        for (var number = 1; number <= 4; number++) invoice(number, "FAILED");
        assertThat(obligations.answer(new FindObligations(customer, 3)))
                .returns(true, Obligations::more)
                .satisfies(owed -> assertThat(owed.items()).hasSize(3));
        assertThat(obligations.answer(new FindObligations(customer, 4)))
                .returns(false, Obligations::more)
                .satisfies(owed -> assertThat(owed.items()).hasSize(4));
    }

    private Obligations owed() {
        return obligations.answer(new FindObligations(customer, 10));
    }

    private void set(String view, String columns) {
        database.sql("update " + view + " set " + columns).update();
    }

    private void invoice(int number, String state) {
        database.sql("insert into invoice (id, number, reference, state, order_id, order_number, customer_id, net, vat,"
                        + " gross, currency, created_at, changed_at)"
                        + " values (?, ?, 'r', ?, ?, ?, ?, 10, 2.1, 12.1, 'EUR', now(), now())")
                .params(
                        UUID.randomUUID(),
                        "2026-000" + number,
                        state,
                        UUID.randomUUID(),
                        "HF-1000" + number,
                        customer.value())
                .update();
    }
}
