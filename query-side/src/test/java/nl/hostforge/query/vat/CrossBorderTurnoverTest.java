package nl.hostforge.query.vat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.CrossBorderSaleCounted;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.OssThresholdCrossed;
import nl.hostforge.messages.vat.CrossBorderSalesId;
import nl.hostforge.messages.vat.VatQuery.FindOssThreshold;
import nl.hostforge.query.testing.QuerySideTest;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each test has years of its own, since they share a log. */
@QuerySideTest
class CrossBorderTurnoverTest {
    private static final Money LITTLE = Money.euro("0.01");
    private static final InvoiceId INVOICE = new InvoiceId(Ids.derived("test", "sale"));

    @Autowired
    EventStore log;

    @Autowired
    CrossBorderTurnover turnover;

    @Test
    void without_sales_a_sale_of_more_than_the_limit_crosses_it() {
        assertThat(turnover.holdsFor(LocalDate.parse("2030-06-01"), null)).isFalse();
        assertThat(turnover.holdsFor(LocalDate.parse("2030-06-01"), Money.euro("10000.00")))
                .isFalse();
        assertThat(turnover.holdsFor(LocalDate.parse("2030-06-01"), Money.euro("10000.01")))
                .isTrue();
    }

    @Test
    void what_was_sold_before_counts() {
        sold(2032, 0, "9999.00");
        sold(2032, 1, "10000.00");

        assertThat(turnover.holdsFor(LocalDate.parse("2032-06-01"), null)).isFalse();
        assertThat(turnover.holdsFor(LocalDate.parse("2032-06-01"), LITTLE)).isTrue();
        assertThat(turnover.holdsFor(LocalDate.parse("2033-06-01"), LITTLE)).isFalse();
        assertThat(turnover.answer(new FindOssThreshold(2032)).total()).isEqualTo(Money.euro("10000.00"));
        assertThat(turnover.answer(new FindOssThreshold(2032)).isObliged()).isFalse();
    }

    @Test
    void a_crossing_binds_its_year_and_the_next() {
        sold(2035, 0, "12000.00");
        happened(
                2035,
                1,
                new OssThresholdCrossed(
                        CrossBorderSalesId.of(2035), INVOICE, LocalDate.parse("2035-05-01"), Money.euro("12000.00")));

        assertThat(turnover.holdsFor(LocalDate.parse("2035-06-01"), null)).isTrue();
        assertThat(turnover.holdsFor(LocalDate.parse("2036-12-31"), LITTLE)).isTrue();
        assertThat(turnover.holdsFor(LocalDate.parse("2037-01-01"), LITTLE)).isFalse();
        assertThat(turnover.answer(new FindOssThreshold(2035)).crossedOn()).isEqualTo("2035-05-01");
        assertThat(turnover.answer(new FindOssThreshold(2036)).isObliged()).isTrue();
        assertThat(turnover.answer(new FindOssThreshold(2037)).isObliged()).isFalse();
    }

    private void sold(int year, long sequence, String total) {
        happened(
                year,
                sequence,
                new CrossBorderSaleCounted(
                        CrossBorderSalesId.of(year),
                        INVOICE,
                        LocalDate.of(year, 5, 1),
                        Money.euro(total),
                        Money.euro(total)));
    }

    private void happened(int year, long sequence, Object event) {
        log.publish(new GenericDomainEventMessage<>(
                "CrossBorderSales", CrossBorderSalesId.of(year).toString(), sequence, event));
    }
}
