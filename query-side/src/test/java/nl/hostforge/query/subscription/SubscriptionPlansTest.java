package nl.hostforge.query.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.subscription.SubscriptionFilter;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptions;
import nl.hostforge.messages.subscription.SubscriptionSort;
import nl.hostforge.messages.subscription.SubscriptionStatus;
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

/** With 200,000 subscriptions every page comes from an index, and so does a day's run. */
@QuerySideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionPlansTest {
    private static final CustomerId CUSTOMER = CustomerId.of("00000000-0000-0000-0000-000000000007");
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-01");

    @Autowired
    Playback playback;

    @Autowired
    SubscriptionQueries queries;

    @Autowired
    JdbcClient database;

    @BeforeAll
    void manySubscriptions() {
        playback.forgetEverything();
        database.sql("insert into subscription (id, customer_id, order_id, order_number, line_number, kind, status,"
                        + " domain_name, readable_name, text_nl, text_en, price, paid, currency, anchor, billing_period,"
                        + " units_at_first, number, period_from, next_from, next_until, ends_on, created_at, changed_at,"
                        + " version)"
                        + " select md5('subscription' || i)::uuid, lpad((i % 20000)::text, 32, '0')::uuid,"
                        + " md5('order' || i)::uuid, 'HF-' || (500000 + i), 1,"
                        + " (array['HOSTING', 'DOMAIN'])[1 + i % 2],"
                        + " case when i % 100 = 0 then 'SUSPENDED' else 'ACTIVE' end,"
                        + " md5('name' || i) || '.nl', md5('name' || i) || '.nl', 'tekst', 'text', 10.00, 10.00, 'EUR',"
                        + " date '2025-11-01' + i % 365, 'P1Y', 1, 0, date '2025-11-01' + i % 365,"
                        + " date '2026-11-01' + i % 365, date '2027-11-01' + i % 365,"
                        + " case when i % 500 = 0 then date '2026-11-01' + i % 365 end,"
                        + " timestamptz '2020-01-01' + i * interval '14 minutes', now(), 0"
                        + " from generate_series(1, 200000) i")
                .update();
        database.sql("insert into subscription_past select subscription.*,"
                        + " now() - row_number() over () * interval '2 minutes' from subscription")
                .update();
        var generation = database.sql("select generation from read_model_generation"
                        + " where read_model = 'subscriptions' and state = 'LIVE'")
                .query(Integer.class)
                .single();
        database.sql("vacuum analyze subscription_g" + generation).update();
        database.sql("vacuum analyze subscription_past_g" + generation).update();
    }

    @AfterAll
    void noSubscriptions() {
        playback.forgetEverything();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_deep_in_the_list_begins_at_its_place_in_an_index(SubscriptionSort sort) {
        for (var filter : List.of(
                SubscriptionFilter.all(),
                new SubscriptionFilter(SubscriptionStatus.SUSPENDED, null, null, null, null))) {
            var cursor = queries.answer(new FindSubscriptions(filter, sort, null, 500))
                    .nextCursor();
            var plan = plan(new FindSubscriptions(filter, sort, cursor, 25));
            assertThat(plan).contains("Index Scan").doesNotContain("Sort", "Seq Scan");
            assertThat(plan).containsPattern("Index Cond: .*ROW\\(created_at, id\\) [<>]");
        }
    }

    @Test
    void a_customers_come_from_an_index_of_theirs() {
        assertThat(plan(newest(new SubscriptionFilter(null, null, CUSTOMER, null, null))))
                .contains("subscription_by_customer")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_rare_name_is_looked_up() {
        for (var text : List.of("HF-623456", "c4ca4238", "xyzzy"))
            assertThat(plan(newest(new SubscriptionFilter(null, null, null, null, text))))
                    .contains("subscription_search")
                    .doesNotContain("Seq Scan");
    }

    @Test
    void what_is_due_soon_comes_from_an_index_too() {
        assertThat(plan(newest(new SubscriptionFilter(null, null, null, FIRST_DAY, null))))
                .contains("Index Scan")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_days_run_reads_what_is_due_and_no_more() {
        var plan = String.join(
                "\n",
                database.sql("explain " + SubscriptionRows.DUE)
                        .params(Map.of(
                                "date", FIRST_DAY, "ahead", FIRST_DAY, "after", new UUID(0, 0), "customers", 100))
                        .query(String.class)
                        .list());
        assertThat(plan).contains("subscription_due").doesNotContain("Seq Scan");
        var asSeen = String.join(
                "\n",
                database.sql("explain " + SubscriptionRows.DUE_AS_SEEN)
                        .params(Map.of(
                                "date",
                                FIRST_DAY,
                                "ahead",
                                FIRST_DAY,
                                "after",
                                new UUID(0, 0),
                                "customers",
                                100,
                                "seenAt",
                                Timestamp.from(Instant.now().minus(Duration.ofDays(1)))))
                        .query(String.class)
                        .list());
        assertThat(asSeen)
                .contains("subscription_due", "subscription_past_by_end")
                .doesNotContain("Seq Scan");
        var ending = String.join(
                "\n",
                database.sql("explain " + SubscriptionRows.ENDING)
                        .params(Map.of("date", FIRST_DAY, "after", new UUID(0, 0), "rows", 100))
                        .query(String.class)
                        .list());
        assertThat(ending).contains("subscription_ending").doesNotContain("Seq Scan");
    }

    @Test
    void answers_are_what_the_plans_promise() {
        assertThat(queries.answer(newest(new SubscriptionFilter(null, null, null, null, "HF-623456")))
                        .items())
                .singleElement()
                .satisfies(row -> assertThat(row.orderNumber().value()).isEqualTo("HF-623456"));
        var page = queries.answer(new FindDueRenewals(FIRST_DAY, null, null, 100));
        assertThat(page.customers()).hasSize(100);
        assertThat(page.customers())
                .allSatisfy(customer -> assertThat(customer.renewals())
                        .allSatisfy(
                                renewal -> assertThat(renewal.period().from()).isEqualTo(FIRST_DAY)));
    }

    private static FindSubscriptions newest(SubscriptionFilter filter) {
        return new FindSubscriptions(filter, SubscriptionSort.NEWEST_FIRST, null, 25);
    }

    private String plan(FindSubscriptions query) {
        var question = SubscriptionQueries.question(query);
        return String.join(
                "\n",
                database.sql("explain " + question.sql())
                        .params(question.parameters())
                        .params(Map.of("rows", 26))
                        .query(String.class)
                        .list());
    }
}
