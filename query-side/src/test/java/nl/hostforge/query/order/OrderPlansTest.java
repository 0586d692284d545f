package nl.hostforge.query.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.order.OrderFilter;
import nl.hostforge.messages.order.OrderQuery.FindOrders;
import nl.hostforge.messages.order.OrderSort;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.query.readmodel.ListQuestion;
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

/** With 200,000 orders every page comes from an index, and none from sorting or reading the whole list. */
@QuerySideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPlansTest {
    private static final CustomerId CUSTOMER = CustomerId.of("00000000-0000-0000-0000-000000000007");

    @Autowired
    Playback playback;

    @Autowired
    OrderQueries queries;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void manyOrders() {
        playback.forgetEverything();
        database.sql("insert into order_overview (id, number, status, customer_id, customer_name, contact_name, email,"
                        + " erased, attached_to_existing, domains, domain_words, gross, currency, needs_attention, parked,"
                        + " steps_finished, steps_planned, tracking_secret_hash, created_at, changed_at, version)"
                        + " select md5('order' || i)::uuid, 'HF-' || (10000 + i),"
                        + " (array['ACTIVE', 'ACTIVE', 'ACTIVE', 'CANCELLED', 'PENDING'])[1 + i % 5],"
                        + " lpad((i % 20000)::text, 32, '0')::uuid, 'Voornaam ' || md5('name' || i), 'Voornaam ' || md5('name' || i),"
                        + " md5('mail' || i) || '@mail.example', false, false, md5('domain' || i) || '.nl',"
                        + " md5('domain' || i) || '.nl', 5 + (i * 7919) % 100, 'EUR', i % 5000 = 0, false, 0, 0, 'hash',"
                        + " timestamptz '2026-01-01' + i * interval '1 minute', now(), 5"
                        + " from generate_series(1, 200000) i")
                .update();
        database.sql("analyze order_overview_g"
                        + database.sql("select generation from read_model_generation"
                                        + " where read_model = 'order-overview' and state = 'LIVE'")
                                .query(Integer.class)
                                .single())
                .update();
    }

    @AfterAll
    void noOrders() {
        playback.forgetEverything();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_deep_in_the_list_begins_at_its_place_in_an_index(OrderSort sort) {
        var column = sort.name().contains("TOTAL") ? "gross" : "created_at";
        for (var filter : List.of(OrderFilter.all(), new OrderFilter(OrderStatus.PENDING, null, null))) {
            var plan = plan(new FindOrders(filter, sort, cursorAfter(filter, sort), 25));
            assertThat(plan).contains("Index Scan").doesNotContain("Sort", "Seq Scan");
            assertThat(plan).containsPattern("Index Cond: .*ROW\\(" + column + ", id\\) [<>]");
        }
    }

    @Test
    void a_customers_orders_come_from_the_customers_index() {
        assertThat(plan(new FindOrders(new OrderFilter(null, null, CUSTOMER), OrderSort.NEWEST_FIRST, null, 25)))
                .contains("order_by_customer")
                .doesNotContain("Seq Scan");
    }

    @Test
    void orders_in_need_come_from_an_index_of_these_alone() {
        assertThat(plan(new FindOrders(new OrderFilter(null, null, null, true), OrderSort.OLDEST_FIRST, null, 25)))
                .contains("order_in_need")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_rare_text_is_looked_up() {
        for (var text : List.of("HF-123456", "c4ca4238", "md5@mail", "xyzzy"))
            assertThat(plan(new FindOrders(new OrderFilter(null, text, null), OrderSort.NEWEST_FIRST, null, 25)))
                    .contains("order_search")
                    .doesNotContain("Seq Scan");
    }

    @Test
    void a_text_that_most_orders_have_is_met_while_walking() {
        for (var text : List.of("voornaam", "mail.example", ".nl"))
            assertThat(plan(new FindOrders(new OrderFilter(null, text, null), OrderSort.NEWEST_FIRST, null, 25)))
                    .contains("order_by_time")
                    .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void a_short_word_finds_beginnings_and_does_not_read_everything() {
        for (var text : List.of("zz", "vo"))
            assertThat(plan(new FindOrders(new OrderFilter(null, text, null), OrderSort.NEWEST_FIRST, null, 25)))
                    .containsPattern("order_search|order_by_time")
                    .doesNotContain("Seq Scan");
    }

    @Test
    void answers_are_what_the_plans_promise() {
        var found = queries.answer(
                new FindOrders(new OrderFilter(null, "HF-123456", null), OrderSort.NEWEST_FIRST, null, 25));
        assertThat(found.items())
                .singleElement()
                .satisfies(order -> assertThat(order.number().value()).isEqualTo("HF-123456"));
    }

    private String cursorAfter(OrderFilter filter, OrderSort sort) {
        return queries.answer(new FindOrders(filter, sort, null, 500)).nextCursor();
    }

    private String plan(FindOrders query) {
        var question = OrderQueries.question(query);
        return String.join("\n", explain(question.sql(), question));
    }

    private List<String> explain(String sql, ListQuestion question) {
        return database.sql("explain " + sql)
                .params(question.parameters())
                .params(Map.of("rows", 26))
                .query(String.class)
                .list();
    }
}
