package nl.hostforge.query.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.messages.customer.CustomerFilter;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomers;
import nl.hostforge.messages.customer.CustomerSort;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.query.readmodel.Generations;
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

/** With 200,000 customers every page comes from an index, and none from sorting or reading the whole list. */
@QuerySideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerPlansTest {
    @Autowired
    Playback playback;

    @Autowired
    Generations generations;

    @Autowired
    CustomerQueries queries;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void manyCustomers() {
        playback.forgetEverything();
        database.sql("insert into customer_overview (id, status, kind, display_name, contact_name, name_order, email,"
                        + " email_verified, city, country, email_claim_id, email_claimed_at, registered_at, version)"
                        + " select md5('customer' || i)::uuid,"
                        + " (array['APPROVED', 'APPROVED', 'APPROVED', 'SUSPENDED', 'PENDING'])[1 + i % 5], 'PERSON',"
                        + " 'Voornaam ' || md5('name' || i), 'Voornaam ' || md5('name' || i),"
                        + " case when i % 7 = 0 then '1' else '0voornaam ' || md5('name' || i) end,"
                        + " md5('mail' || i) || '@mail.example', true, 'Amsterdam', 'NL', 'email-claim/' || md5('mail' || i),"
                        + " timestamptz '2026-01-01' + i * interval '1 minute',"
                        + " timestamptz '2026-01-01' + i * interval '1 minute', 5"
                        + " from generate_series(1, 200000) i")
                .update();
        database.sql("insert into customer_order (order_id, customer_id)"
                        + " select md5('order' || i)::uuid, md5('customer' || i % 100000)::uuid"
                        + " from generate_series(1, 200000) i")
                .update();
        var live = generations.live("customer-overview").orElseThrow();
        for (var view : List.of(CustomerReadModel.OVERVIEW, CustomerReadModel.ORDER))
            database.sql("vacuum analyze " + live.table(view)).update();
    }

    @AfterAll
    void noCustomers() {
        playback.forgetEverything();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_deep_in_the_list_begins_at_its_place_in_an_index(CustomerSort sort) {
        var column = sort == CustomerSort.BY_NAME ? "name_order" : "registered_at";
        for (var filter : List.of(CustomerFilter.all(), new CustomerFilter(CustomerStatus.PENDING, null))) {
            var cursor =
                    queries.answer(new FindCustomers(filter, sort, null, 500)).nextCursor();
            var plan = plan(new FindCustomers(filter, sort, cursor, 25));
            assertThat(plan).contains("Index Scan").doesNotContain("Sort", "Seq Scan");
            assertThat(plan).containsPattern("Index Cond: .*ROW\\(" + column + ", id\\) [<>]");
        }
    }

    @Test
    void a_rare_text_is_looked_up() {
        for (var text : List.of("c4ca4238", "md5@mail", "xyzzy"))
            assertThat(plan(new FindCustomers(new CustomerFilter(null, text), CustomerSort.NEWEST_FIRST, null, 25)))
                    .contains("customer_search")
                    .doesNotContain("Seq Scan");
    }

    @ParameterizedTest
    @EnumSource
    void a_text_that_most_customers_have_is_met_while_walking(CustomerSort sort) {
        for (var text : List.of("voornaam", "mail.example", "amsterdam"))
            assertThat(plan(new FindCustomers(new CustomerFilter(null, text), sort, null, 25)))
                    .contains(sort == CustomerSort.BY_NAME ? "customer_by_name" : "customer_by_time")
                    .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void a_short_word_finds_beginnings_and_does_not_read_everything() {
        for (var text : List.of("zz", "vo"))
            assertThat(plan(new FindCustomers(new CustomerFilter(null, text), CustomerSort.NEWEST_FIRST, null, 25)))
                    .containsPattern("customer_search|customer_by_time")
                    .doesNotContain("Seq Scan");
    }

    @Test
    void who_holds_an_address_comes_from_the_index_of_claims() {
        assertThat(explain(
                        "select * from customer_overview where email_claim_id = 'email-claim/' || md5('mail7')"
                                + " order by email_claimed_at desc, id desc limit 1",
                        Map.of()))
                .contains("customer_by_email_claim")
                .doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void the_orders_of_a_page_are_counted_in_an_index() {
        var page = database.sql("select id from customer_overview order by registered_at limit 25")
                .query(UUID.class)
                .list();
        assertThat(explain(
                        "select customer_id, count(*) from customer_order"
                                + " where customer_id in (:page) group by customer_id",
                        Map.of("page", page)))
                .contains("customer_order_by_customer")
                .doesNotContain("Seq Scan");
    }

    private String plan(FindCustomers query) {
        var question = CustomerQueries.question(query);
        var parameters = new HashMap<>(question.parameters());
        parameters.put("rows", 26);
        return explain(question.sql(), parameters);
    }

    private String explain(String sql, Map<String, ?> parameters) {
        return String.join(
                "\n",
                database.sql("explain " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }
}
