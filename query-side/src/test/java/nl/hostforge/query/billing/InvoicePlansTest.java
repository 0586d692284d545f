package nl.hostforge.query.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With 200,000 invoices every page comes from an index, none from reading the whole list, and a month from itself. */
@QuerySideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvoicePlansTest {
    private static final CustomerId CUSTOMER = CustomerId.of("00000000-0000-0000-0000-000000000007");

    @Autowired
    Playback playback;

    @Autowired
    InvoiceQueries queries;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void manyInvoices() {
        playback.forgetEverything();
        database.sql("insert into invoice (id, number, reference, state, order_id, order_number, customer_id,"
                        + " customer_name, payment, net, vat, gross, currency, issued_on, credited_on, created_at, changed_at)"
                        + " select md5('invoice' || i)::uuid, '2026-' || (100000 + i), 'inv-' || i,"
                        + " (array['ISSUED', 'ISSUED', 'ISSUED', 'CREDITED', 'FAILED'])[1 + i % 5],"
                        + " md5('order' || i)::uuid, 'HF-' || (500000 + i),"
                        + " lpad((i % 20000)::text, 32, '0')::uuid, 'Voornaam ' || md5('name' || i),"
                        + " (array['PAID', 'PAID', 'PAID', 'OPEN'])[1 + i % 4], 10.00, 2.10, 12.10,"
                        + " 'EUR', case when i % 5 < 4 then date '2020-01-01' + i / 100 end,"
                        + " case when i % 5 = 3 then date '2020-01-05' + i / 100 end,"
                        + " timestamptz '2020-01-01' + i * interval '14 minutes', now()"
                        + " from generate_series(1, 200000) i")
                .update();
        database.sql("vacuum analyze invoice_g"
                        + database.sql("select generation from read_model_generation"
                                        + " where read_model = 'invoice' and state = 'LIVE'")
                                .query(Integer.class)
                                .single())
                .update();
    }

    @AfterAll
    void noInvoices() {
        playback.forgetEverything();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_deep_in_the_list_begins_at_its_place_in_an_index(InvoiceSort sort) {
        for (var filter : List.of(
                InvoiceFilter.all(),
                new InvoiceFilter(InvoiceState.FAILED, null, null, null, null),
                new InvoiceFilter(null, null, null, null, PaymentState.OPEN))) {
            var cursor =
                    queries.answer(new FindInvoices(filter, sort, null, 500)).nextCursor();
            var plan = plan(new FindInvoices(filter, sort, cursor, 25));
            assertThat(plan).contains("Index Scan").doesNotContain("Sort", "Seq Scan");
            assertThat(plan).containsPattern("Index Cond: .*ROW\\(created_at, id\\) [<>]");
        }
    }

    @Test
    void the_invoices_of_a_customer_or_an_order_come_from_an_index_of_theirs() {
        assertThat(plan(newest(new InvoiceFilter(null, null, CUSTOMER, null, null))))
                .contains("invoice_by_customer")
                .doesNotContain("Seq Scan");
        assertThat(plan(newest(new InvoiceFilter(null, null, null, OrderId.of(CUSTOMER.toString()), null))))
                .contains("invoice_by_order")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_rare_text_is_looked_up() {
        for (var text : List.of("HF-623456", "2026-223456", "c4ca4238", "xyzzy"))
            assertThat(plan(newest(new InvoiceFilter(null, text, null, null, null))))
                    .contains("invoice_search")
                    .doesNotContain("Seq Scan");
    }

    @Test
    void a_text_that_most_invoices_have_is_met_while_walking() {
        for (var text : List.of("voornaam", "2026-"))
            assertThat(plan(newest(new InvoiceFilter(null, text, null, null, null))))
                    .contains("invoice_by_time")
                    .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void a_month_is_summed_up_from_its_own_part_of_two_indexes() {
        var month = LocalDate.parse("2023-06-01");
        var plan = String.join(
                "\n",
                database.sql("explain " + MonthlyRevenue.SUMS)
                        .params(Map.of("before", month.minusMonths(1), "month", month, "after", month.plusMonths(1)))
                        .query(String.class)
                        .list());
        assertThat(plan)
                .contains("Index Only Scan using invoice_issued", "Index Only Scan using invoice_credited")
                .doesNotContain("Seq Scan");
    }

    @Test
    void answers_are_what_the_plans_promise() {
        assertThat(queries.answer(newest(new InvoiceFilter(null, "HF-623456", null, null, null)))
                        .items())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.number()).isEqualTo("2026-223456"));
        var june = queries.answer(new RevenueOfMonth(YearMonth.of(2023, 6)));
        assertThat(june.ofMonth().getFirst().issued().invoices()).isEqualTo(30 * 80);
        assertThat(june.ofMonth().getFirst().credited().invoices()).isEqualTo(30 * 20);
        assertThat(june.ofMonthBefore().getFirst().issued().invoices()).isEqualTo(31 * 80);
    }

    private static FindInvoices newest(InvoiceFilter filter) {
        return new FindInvoices(filter, InvoiceSort.NEWEST_FIRST, null, 25);
    }

    private String plan(FindInvoices query) {
        var question = InvoiceQueries.question(query);
        return String.join(
                "\n",
                database.sql("explain " + question.sql())
                        .params(question.parameters())
                        .params(Map.of("rows", 26))
                        .query(String.class)
                        .list());
    }
}
