package nl.hostforge.command.order;

import static nl.hostforge.command.Outcome.refused;
import static nl.hostforge.command.order.Orders.DUTCH_VAT;
import static nl.hostforge.command.order.Orders.NUMBER;
import static nl.hostforge.command.order.Orders.after;
import static nl.hostforge.command.order.Orders.create;
import static nl.hostforge.command.order.Orders.created;
import static nl.hostforge.command.order.Orders.fee;
import static nl.hostforge.command.order.Orders.fresh;
import static nl.hostforge.command.order.Orders.hosting;
import static nl.hostforge.command.order.Orders.lines;
import static nl.hostforge.command.order.Orders.registration;
import static nl.hostforge.command.order.Orders.sealed;
import static nl.hostforge.command.order.Orders.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.TransferCode;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlacingAnOrderTest {
    @Test
    void an_order_is_placed_with_its_priced_lines_and_answers_its_number() {
        fresh().when(create("digest", lines())).expectEvents(created()).expectResultMessagePayload(NUMBER);
    }

    @Test
    void the_same_order_placed_again_answers_the_number_of_the_first_time() {
        after(created()).when(create("digest", lines())).expectNoEvents().expectResultMessagePayload(NUMBER);
    }

    @Test
    void a_repeat_is_recognised_by_what_was_asked_even_if_prices_changed_meanwhile() {
        after(created())
                .when(create("digest", List.of(registration(1, "example.nl"))))
                .expectNoEvents()
                .expectResultMessagePayload(NUMBER);
    }

    @Test
    void another_order_under_the_same_id_is_refused() {
        refused(after(created()).when(create("other digest", lines())), "order-exists");
    }

    @Test
    void vat_is_rounded_once_over_the_whole_order() {
        // 21 % of 0.31 is 0.0651: rounded on each of three lines it would be 0.21, of the 0.1953 that it is
        var cheap = Stream.of(1, 2, 3)
                .map(number -> priced(registration(number, "example" + number + ".nl"), "0.31", 1, "0.31"))
                .toList();
        assertThat(OrderTotals.of(cheap, DUTCH_VAT))
                .isEqualTo(new OrderTotals(Money.euro("0.93"), Money.euro("0.20"), Money.euro("1.13")));
    }

    @Test
    void totals_that_do_not_follow_from_the_lines_are_refused() {
        var honest = OrderTotals.of(lines(), DUTCH_VAT);
        refused(
                fresh().when(create("digest", lines(), new OrderTotals(honest.net(), Money.noEuro(), honest.net()))),
                "order-totals-wrong");
        refused(
                fresh().when(create(
                        "digest", lines(), new OrderTotals(Money.euro("1.00"), honest.vat(), honest.gross()))),
                "order-totals-wrong");
        refused(
                fresh().when(create(
                        "digest", lines(), new OrderTotals(honest.net(), honest.vat(), Money.euro("1.00")))),
                "order-totals-wrong");
    }

    @ParameterizedTest
    @MethodSource("linesThatCannotBe")
    void lines_that_cannot_be_delivered_or_invoiced_are_refused(List<OrderLine> lines) {
        refused(fresh().when(create("digest", lines)), "invalid-order-lines");
    }

    static Stream<Named<List<OrderLine>>> linesThatCannotBe() {
        var hosting = hosting(1, "example.nl");
        var registration = registration(1, "example.nl");
        return Stream.of(
                Named.of("no lines", List.of()),
                Named.of("numbers that do not start at 1", List.of(hosting(2, "example.nl"))),
                Named.of("a number twice", List.of(hosting, fee(1))),
                Named.of("one name twice", List.of(registration, transfer(2, "example.nl"))),
                Named.of("one name with two packages", List.of(hosting, hosting(2, "example.nl"))),
                Named.of("none of it", List.of(priced(hosting, "7.50", 0, "0.00"))),
                Named.of("a negative price", List.of(priced(hosting, "-7.50", 1, "-7.50"))),
                Named.of("a net that is not price times quantity", List.of(priced(hosting, "7.50", 2, "7.50"))),
                Named.of("hosting without a domain name", List.of(without(hosting, "domain"))),
                Named.of("hosting without a package", List.of(without(hosting, "package"))),
                Named.of("hosting without a service plan", List.of(without(hosting, "plan"))),
                Named.of("hosting without a period", List.of(without(hosting, "period"))),
                Named.of("hosting without a renewal price", List.of(without(hosting, "renewal"))),
                Named.of("a domain without a name", List.of(without(registration, "domain"))),
                Named.of("a domain without an extension", List.of(without(registration, "tld"))),
                Named.of(
                        "a fee that comes back",
                        List.of(new OrderLine(
                                1,
                                LineKind.SETUP_FEE,
                                hosting.hostingPackageId(),
                                null,
                                null,
                                null,
                                hosting.billingPeriod(),
                                1,
                                hosting.unitPrice(),
                                hosting.net(),
                                null,
                                "",
                                ""))));
    }

    @Test
    void a_transfer_code_belongs_to_a_transfer() {
        var lines = List.of(transfer(1, "example.nl"), registration(2, "example.com"));
        fresh().when(withCode(lines, 1)).expectSuccessfulHandlerExecution();
        refused(fresh().when(withCode(lines, 2)), "invalid-order-lines");
        refused(fresh().when(withCode(lines, 3)), "invalid-order-lines");
    }

    private static CreateOrder withCode(List<OrderLine> lines, int lineNumber) {
        var order = create("digest", lines);
        return new CreateOrder(
                order.orderId(),
                order.number(),
                order.contentDigest(),
                order.customerId(),
                order.attachedToExisting(),
                order.orderedBy(),
                order.vatNumber(),
                order.lines(),
                order.vat(),
                order.totals(),
                order.language(),
                order.trackingSecretHash(),
                List.of(new TransferCode(lineNumber, sealed("code"))),
                order.note());
    }

    private static OrderLine priced(OrderLine line, String unitPrice, int quantity, String net) {
        return new OrderLine(
                line.number(),
                line.kind(),
                line.hostingPackageId(),
                line.servicePlan(),
                line.domainName(),
                line.tld(),
                line.billingPeriod(),
                quantity,
                Money.euro(unitPrice),
                Money.euro(net),
                line.renewalPrice(),
                line.textNl(),
                line.textEn());
    }

    private static OrderLine without(OrderLine line, String what) {
        return new OrderLine(
                line.number(),
                line.kind(),
                what.equals("package") ? null : line.hostingPackageId(),
                what.equals("plan") ? null : line.servicePlan(),
                what.equals("domain") ? null : line.domainName(),
                what.equals("tld") ? null : line.tld(),
                what.equals("period") ? null : line.billingPeriod(),
                line.quantity(),
                line.unitPrice(),
                line.net(),
                what.equals("renewal") ? null : line.renewalPrice(),
                line.textNl(),
                line.textEn());
    }
}
