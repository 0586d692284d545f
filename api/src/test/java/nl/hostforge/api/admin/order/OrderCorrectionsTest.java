package nl.hostforge.api.admin.order;

import static nl.hostforge.api.security.StaffRole.ACCOUNTANT;
import static nl.hostforge.api.security.StaffRole.SUPPORT;
import static nl.hostforge.api.security.StaffRole.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.api.testing.Browser.Answer;
import nl.hostforge.api.testing.EdgeTest;
import nl.hostforge.api.testing.SmallCustomers;
import nl.hostforge.api.testing.SmallOrders;
import nl.hostforge.api.testing.SmallShop;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.domain.DomainClaimCommand.ClaimDomain;
import nl.hostforge.messages.domain.DomainClaimId;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.CorrectOrder;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.TransferCode;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderCorrectionsTest extends EdgeTest {
    private static final String KEPT = "{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"bakkerij.nl\"}";
    private static final String MORE = "{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"Brood.nl\"}";
    private static final String TRANSFER = "{\"kind\":\"DOMAIN_TRANSFER\",\"domain\":\"taart.nl\"}";
    private static final String CODED = TRANSFER.replace("}", ",\"transferCode\":\" s3cret \"}");

    @Autowired
    private SmallCustomers customers;

    @Autowired
    private SmallOrders orders;

    private CustomerDetails bakery;
    private OrderDetails order;

    @BeforeEach
    void aPendingOrder() {
        customers.reset();
        orders.reset();
        bakery = customers.add(CustomerStatus.APPROVED, SmallCustomers.bakery("jan@bakkerij.example"), null);
        order = orders.add(OrderStatus.PENDING, bakery.id(), false, bakery.details(), null);
    }

    @Test
    void an_order_is_corrected_at_todays_prices_and_only_new_names_are_claimed() {
        var answer = correct(order, KEPT + "," + MORE, "If-Match", "\"2\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.text("/lines/1/domain")).isEqualTo("brood.nl");
        assertThat(answer.text("/totals/net/amount")).isEqualTo("15.98");
        assertThat(commands().getFirst()).isEqualTo(new ClaimDomain(claim("brood.nl"), order.id(), clock.instant()));
        assertThat(shop.sent()).containsExactly("ClaimDomain", "CorrectOrder");
        assertThat(((CorrectOrder) commands().getLast()).expectedVersion()).isEqualTo(2);
    }

    @Test
    void what_a_correction_would_cost_is_what_it_then_costs_with_a_code_that_expired_since() {
        orders.change(order.id(), OrderCorrectionsTest::withExpiredCode);
        var quote = quote(order, KEPT + "," + MORE);
        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.text("/coupon/code")).isEqualTo("EXPIRED");
        assertThat(quote.text("/coupon/problem")).isNull();
        assertThat(domain.received()).isEmpty();
        var corrected = correct(order, KEPT + "," + MORE);
        assertThat(corrected.text("/totals/gross/amount")).isEqualTo(quote.text("/totals/gross/amount"));
        assertThat(quote.text("/totals/net/amount")).isEqualTo("7.98"); // half of two names, each rounded
    }

    @Test
    void what_cannot_be_ordered_is_part_of_the_answer_to_what_it_would_cost() {
        var quote = quote(order, KEPT + ",{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"bakkerij.bread\"}");
        assertThat(quote.status()).isEqualTo(200);
        assertThat(quote.text("/problems/0/code")).isEqualTo("tld-not-offered");
        assertThat(quote.text("/totals/net/amount")).isEqualTo("7.99");
        assertThat(quote(order, "").text("/errors/0/field")).isEqualTo("items");
    }

    @Test
    void it_is_taxed_as_the_customer_ordered_with_the_vat_number_checked() {
        shop.vatNumber("DE123456789", VatCheckOutcome.VALID);
        var german = SmallCustomers.abroad(bakery.details(), "DE", "10115");
        var abroad = orders.add(OrderStatus.PENDING, bakery.id(), false, german, "DE123456789");
        correct(abroad, MORE);
        assertThat(shop.asked()).containsExactly("DE123456789");
        var command = (CorrectOrder) commands().getLast();
        assertThat(command.vat().categoryCode()).isEqualTo("AE");
        assertThat(command.totals().vat().isZero()).isTrue();
    }

    @Test
    void a_new_transfer_needs_its_code_which_is_sealed() {
        var missing = correct(order, KEPT + "," + TRANSFER);
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text("/errors/0/field")).isEqualTo("items[1].transferCode");
        assertThat(domain.received()).isEmpty();
        assertThat(correct(order, KEPT + "," + CODED).status()).isEqualTo(200);
        assertThat(((CorrectOrder) commands().getLast()).transferCodes())
                .containsExactly(new TransferCode(2, Personal.of(KeyRef.contact(bakery.id()), "s3cret")));
        assertThat(correct(order, TRANSFER).status()).isEqualTo(200);
        assertThat(((CorrectOrder) commands().getLast()).transferCodes()).isEmpty();
    }

    @Test
    void what_cannot_be_ordered_is_400_on_its_item() {
        var answer = correct(order, KEPT + ",{\"kind\":\"DOMAIN_REGISTRATION\",\"domain\":\"bakkerij.bread\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo("items[1].domain");
        assertThat(answer.text("/errors/0/code")).isEqualTo("tld-not-offered");
        assertThat(correct(order, "").text("/errors/0/field")).isEqualTo("items");
        assertThat(correct(order, "{\"domain\":\"a.nl\"}").text("/errors/0/field"))
                .isEqualTo("items[0].kind");
        assertThat(domain.received()).isEmpty();
    }

    @Test
    void a_name_of_another_order_is_409_on_its_item_with_the_present_state() {
        shop.claim(claim("brood.nl"), new OrderId(Ids.next()));
        var answer = correct(order, KEPT + "," + MORE);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("domain-already-ordered");
        assertThat(answer.text("/errors/0/field")).isEqualTo("items[1].domain");
        assertThat(answer.text("/current/lines/0/domain")).isEqualTo("bakkerij.nl");
        assertThat(shop.sent()).doesNotContain("CorrectOrder");
    }

    @Test
    void an_order_that_is_no_longer_pending_is_409_and_claims_nothing() {
        var active = orders.add(OrderStatus.ACTIVE, bakery.id(), false, bakery.details(), null);
        var answer = correct(active, MORE);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("invalid-order-state");
        assertThat(answer.text("/current/status")).isEqualTo("ACTIVE");
        assertThat(shop.sent()).containsExactly("CorrectOrder");
    }

    @Test
    void what_has_changed_since_is_412_and_without_a_condition_409() {
        assertThat(correct(order, MORE, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(domain.received()).isEmpty();
        domain.justBeforeTheNext(() -> orders.change(order.id(), present -> present));
        var late = correct(order, MORE);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("conflict");
        assertThat(late.json().at("/current/version").asLong()).isEqualTo(3);
    }

    @Test
    void an_order_of_someone_who_was_erased_is_409_and_an_unknown_one_404() {
        orders.change(order.id(), SmallOrders::erased);
        assertThat(correct(order, MORE).problem()).isEqualTo("customer-erased");
        assertThat(quote(order, MORE).problem()).isEqualTo("customer-erased");
        assertThat(staff(SUPPORT)
                        .patch("/api/admin/orders/HF-99999", "{\"items\":[" + MORE + "]}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_correction_that_the_read_model_does_not_show_yet_is_answered_as_it_will_be() {
        domain.fallBehind();
        var answer = correct(order, MORE);
        assertThat(answer.header("HostForge-Projection")).isEqualTo("behind");
        assertThat(answer.text("/lines/0/domain")).isEqualTo("brood.nl");
        assertThat(answer.text("/totals/net/amount")).isEqualTo("7.99");
    }

    @Test
    void who_only_looks_corrects_nothing() {
        var body = "{\"items\":[" + MORE + "]}";
        for (var role : List.of(VIEWER, ACCOUNTANT)) {
            assertThat(staff(role)
                            .patch("/api/admin/orders/" + order.id(), body)
                            .status())
                    .isEqualTo(403);
            assertThat(staff(role).post(quotes(order), body).status()).isEqualTo(403);
        }
        assertThat(domain.received()).isEmpty();
    }

    private Answer correct(OrderDetails about, String items, String... headers) {
        var body = "{\"items\":[" + items + "],\"reason\":\"by phone\"}";
        return staff(SUPPORT).patch("/api/admin/orders/" + about.id(), body, headers);
    }

    private Answer quote(OrderDetails about, String items) {
        return staff(SUPPORT).post(quotes(about), "{\"items\":[" + items + "]}");
    }

    private static String quotes(OrderDetails about) {
        return "/api/admin/orders/" + about.id() + "/correction-quotes";
    }

    private static OrderDetails withExpiredCode(OrderDetails order) {
        return SmallOrders.withLines(
                order,
                order.lines().stream().map(line -> line.less(SmallShop.EXPIRED)).toList());
    }

    private DomainClaimId claim(String name) {
        return DomainClaimId.of(vault, new DomainName(name));
    }

    private List<Object> commands() {
        return domain.received().stream()
                .<Object>map(CommandMessage::getPayload)
                .toList();
    }
}
