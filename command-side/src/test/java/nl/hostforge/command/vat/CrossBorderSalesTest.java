package nl.hostforge.command.vat;

import java.time.LocalDate;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.CrossBorderSalesCommand.CountCrossBorderSale;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.CrossBorderSaleCounted;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.OssThresholdCrossed;
import nl.hostforge.messages.vat.CrossBorderSalesId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class CrossBorderSalesTest {
    private static final CrossBorderSalesId ID = CrossBorderSalesId.of(2026);
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    private final AggregateTestFixture<CrossBorderSales> sales = new AggregateTestFixture<>(CrossBorderSales.class);

    @Test
    void a_sale_is_counted() {
        sales.givenNoPriorActivity()
                .when(count(1, "75.00"))
                .expectEvents(counted(1, "75.00", "75.00"))
                .expectResultMessagePayload(false);
    }

    @Test
    void ten_thousand_euros_are_allowed() {
        sales.given(counted(1, "9999.99", "9999.99"))
                .when(count(2, "0.01"))
                .expectEvents(counted(2, "0.01", "10000.00"))
                .expectResultMessagePayload(false);
    }

    @Test
    void the_sale_that_crosses_the_threshold_is_told_so() {
        sales.given(counted(1, "10000.00", "10000.00"))
                .when(count(2, "0.01"))
                .expectEvents(
                        counted(2, "0.01", "10000.01"),
                        new OssThresholdCrossed(ID, invoice(2), DAY, Money.euro("10000.01")))
                .expectResultMessagePayload(true);
    }

    @Test
    void a_sale_is_counted_once() {
        sales.given(counted(1, "75.00", "75.00"))
                .when(count(1, "75.00"))
                .expectNoEvents()
                .expectResultMessagePayload(false);
    }

    @Test
    void a_credit_note_takes_back_what_was_counted() {
        sales.given(counted(1, "9000.00", "9000.00"), counted(2, "-4000.00", "5000.00"))
                .when(count(3, "4000.00"))
                .expectEvents(counted(3, "4000.00", "9000.00"))
                .expectResultMessagePayload(false);
    }

    @Test
    void nothing_undoes_a_crossing_and_nothing_is_counted_after_it() {
        var crossed = new OssThresholdCrossed(ID, invoice(1), DAY, Money.euro("12000.00"));
        sales.given(counted(1, "12000.00", "12000.00"), crossed)
                .when(count(2, "-12000.00"))
                .expectNoEvents()
                .expectResultMessagePayload(true);
        sales.given(counted(1, "12000.00", "12000.00"), crossed)
                .when(count(1, "12000.00"))
                .expectNoEvents()
                .expectResultMessagePayload(true);
    }

    private static CountCrossBorderSale count(int sale, String net) {
        return new CountCrossBorderSale(ID, invoice(sale), DAY, Money.euro(net));
    }

    private static CrossBorderSaleCounted counted(int sale, String net, String total) {
        return new CrossBorderSaleCounted(ID, invoice(sale), DAY, Money.euro(net), Money.euro(total));
    }

    private static InvoiceId invoice(int sale) {
        return new InvoiceId(Ids.derived("test", Integer.toString(sale)));
    }
}
