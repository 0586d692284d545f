package nl.hostforge.integration.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.hostforge.integration.transport.Lane;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.Pace.Leave;
import nl.hostforge.integration.transport.PaceLimit;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has an account of its own, so that none sees another's calls. */
class PaceInPostgresTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final byte[] SAME = {1, 2, 3};

    private static final DataSource ONE_POOL = TestDatabase.pool();
    private static final DataSource ANOTHER_POOL = TestDatabase.pool();

    private final String account = "acme-" + UUID.randomUUID();
    private final JdbcClient database = JdbcClient.create(ONE_POOL);
    private final Pace pace = new PaceInPostgres(ONE_POOL);
    private final Pace anotherNode = new PaceInPostgres(ANOTHER_POOL);

    @Test
    void a_window_has_as_many_calls_as_are_allowed_whichever_node_makes_them() {
        var limit = new PaceLimit(4, 0, HOUR, 50);
        assertThat(List.of(ask(pace, limit), ask(anotherNode, limit), ask(pace, limit), ask(anotherNode, limit)))
                .containsOnly(new Leave.Go(false));
        assertThat(ask(anotherNode, limit)).isInstanceOfSatisfying(Leave.Wait.class, wait -> {
            assertThat(wait.words()).isEqualTo("no place is free among the 4 calls of a window");
            assertThat(wait.after()).isBetween(HOUR.minusMinutes(1), HOUR);
        });
    }

    @Test
    void a_place_is_free_again_a_window_after_it_was_taken() {
        var limit = new PaceLimit(2, 0, HOUR, 50);
        ask(pace, limit);
        ask(pace, limit);
        theCallsWere("61 minutes", "30 minutes");
        assertThat(ask(pace, limit)).isEqualTo(new Leave.Go(false));
        assertThat(after(ask(pace, limit))).isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
    }

    @Test
    void whoever_moves_the_products_clock_moves_the_windows() {
        var limit = new PaceLimit(1, 0, HOUR, 50);
        ask(pace, limit);
        assertThat(ask(anotherNode, limit)).isInstanceOf(Leave.Wait.class);
        database.sql("insert into moved_time (ahead_ms) values (:ahead)")
                .param("ahead", HOUR.plusMinutes(1).toMillis())
                .update();
        try {
            assertThat(ask(anotherNode, limit)).isEqualTo(new Leave.Go(false));
        } finally {
            database.sql("delete from moved_time").update();
        }
    }

    @Test
    void work_in_masses_leaves_its_share_to_those_who_wait() {
        var limit = new PaceLimit(4, 0, HOUR, 50);
        assertThat(bulk(limit)).isEqualTo(new Leave.Go(false));
        assertThat(bulk(limit)).isEqualTo(new Leave.Go(false));
        assertThat(bulk(limit))
                .isInstanceOfSatisfying(
                        Leave.Wait.class,
                        wait -> assertThat(wait.words())
                                .isEqualTo(
                                        "no place is free among the 2 calls of a window that work in masses may use"));
        assertThat(ask(pace, limit)).isEqualTo(new Leave.Go(false));
        assertThat(ask(pace, limit)).isEqualTo(new Leave.Go(false));
        assertThat(ask(pace, limit)).isInstanceOf(Leave.Wait.class);
    }

    @Test
    void those_who_wait_may_use_everything_and_then_masses_get_nothing() {
        var limit = new PaceLimit(3, 0, HOUR, 50);
        for (var call = 0; call < 3; call++) assertThat(ask(pace, limit)).isEqualTo(new Leave.Go(false));
        assertThat(bulk(limit)).isInstanceOf(Leave.Wait.class);
    }

    @Test
    void a_piece_of_work_begins_only_where_it_finds_room_to_go_on() {
        var limit = new PaceLimit(20, 0, HOUR, 50); // ten for masses
        for (var call = 0; call < 6; call++) assertThat(bulk(limit)).isEqualTo(new Leave.Go(false));
        assertThat(beginning(limit, Lane.BULK)).isEqualTo(new Leave.Go(false)); // the seventh of ten
        assertThat(beginning(limit, Lane.BULK)).isInstanceOf(Leave.Wait.class);
        assertThat(bulk(limit)).isEqualTo(new Leave.Go(false));
        for (var call = 8; call < 17; call++)
            assertThat(beginning(limit, Lane.PROMPT)).isEqualTo(new Leave.Go(false));
        assertThat(beginning(limit, Lane.PROMPT)).isInstanceOf(Leave.Wait.class);
        assertThat(ask(pace, limit)).isEqualTo(new Leave.Go(false));
    }

    @Test
    void where_a_window_has_less_than_a_piece_of_work_takes_it_begins_when_all_is_free() {
        var limit = new PaceLimit(2, 0, HOUR, 50);
        assertThat(beginning(limit, Lane.BULK)).isEqualTo(new Leave.Go(false));
        assertThat(beginning(limit, Lane.PROMPT)).isInstanceOf(Leave.Wait.class);
        assertThat(ask(pace, limit)).isEqualTo(new Leave.Go(false));
    }

    @Test
    void only_identical_calls_count_where_those_are_limited() {
        var limit = new PaceLimit(0, 2, HOUR, 100);
        assertThat(asking(pace, limit, SAME)).isEqualTo(new Leave.Go(false));
        assertThat(asking(anotherNode, limit, SAME)).isEqualTo(new Leave.Go(false));
        assertThat(asking(pace, limit, SAME))
                .isInstanceOfSatisfying(
                        Leave.Wait.class,
                        wait -> assertThat(wait.words())
                                .isEqualTo("no place is free among the 2 identical calls of a window"));
        assertThat(asking(pace, limit, new byte[] {4})).isEqualTo(new Leave.Go(false));
    }

    @Test
    void calls_that_no_window_knows_any_more_are_cleaned_up() {
        var limit = new PaceLimit(0, 2, HOUR, 100);
        asking(pace, limit, SAME);
        asking(pace, limit, new byte[] {4});
        database.sql("update provider_same_call set last_call = last_call - interval '2 hours',"
                        + " calls = array(select call - interval '2 hours' from unnest(calls) call) where provider = ?")
                .param(account)
                .update();
        asking(pace, limit, new byte[] {5});
        assertThat(database.sql("select same from provider_same_call where provider = ?")
                        .param(account)
                        .query(byte[].class)
                        .list())
                .containsExactly(new byte[] {5});
    }

    @Test
    void a_refusal_for_too_many_calls_closes_the_account_for_every_node_and_lane() {
        pace.close(account, Duration.ofMinutes(3));
        pace.close(account, Duration.ofMinutes(1)); // an older answer, and a shorter wait
        var held = ask(anotherNode, PaceLimit.none());
        assertThat(held)
                .isInstanceOfSatisfying(
                        Leave.Wait.class, wait -> assertThat(wait.words()).isEqualTo("it said that we call too often"));
        assertThat(after(held)).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
        timePasses("3 minutes");
        assertThat(ask(anotherNode, PaceLimit.none())).isEqualTo(new Leave.Go(false));
    }

    @Test
    void what_one_node_leaves_alone_all_leave_alone_until_one_call_tries_and_is_answered() {
        pace.leaveAlone(account, Duration.ofSeconds(30), "HTTP 503");
        assertThat(ask(anotherNode, PaceLimit.none()))
                .isInstanceOfSatisfying(
                        Leave.Wait.class,
                        wait -> assertThat(wait.words()).isEqualTo("it is left alone after too many failures"));

        timePasses("30 seconds");
        var trial = UUID.randomUUID();
        assertThat(asking(anotherNode, trial)).isEqualTo(new Leave.Go(true));
        assertThat(after(ask(pace, PaceLimit.none()))).isEqualTo(Duration.ofSeconds(5));
        assertThat(asking(anotherNode, trial)).isEqualTo(new Leave.Go(false)); // the next exchange of the same call

        anotherNode.welcomeBack(account);
        assertThat(ask(pace, PaceLimit.none())).isEqualTo(new Leave.Go(false));
    }

    @Test
    void a_trying_call_that_fails_has_the_provider_left_alone_on() {
        pace.leaveAlone(account, Duration.ofSeconds(30), "HTTP 503");
        timePasses("30 seconds");
        assertThat(ask(pace, PaceLimit.none())).isEqualTo(new Leave.Go(true));
        var since = since();
        pace.leaveAlone(account, Duration.ofSeconds(30), "no connection");
        assertThat(after(ask(anotherNode, PaceLimit.none()))).isGreaterThan(Duration.ofSeconds(20));
        assertThat(since()).isEqualTo(since);
    }

    @Test
    void a_trying_call_whose_node_died_is_followed_by_another_when_its_time_is_over() {
        pace.leaveAlone(account, Duration.ofSeconds(30), "HTTP 503");
        timePasses("30 seconds");
        assertThat(ask(pace, PaceLimit.none())).isEqualTo(new Leave.Go(true));
        timePasses("20 seconds"); // what the call has left
        assertThat(ask(anotherNode, PaceLimit.none())).isEqualTo(new Leave.Go(true));
    }

    @Test
    void a_trying_call_that_asked_nobody_lets_another_try() {
        pace.leaveAlone(account, Duration.ofSeconds(30), "HTTP 503");
        timePasses("30 seconds");
        var trial = UUID.randomUUID();
        asking(pace, trial);
        pace.stillUntried(account, UUID.randomUUID()); // somebody else's
        assertThat(ask(anotherNode, PaceLimit.none())).isInstanceOf(Leave.Wait.class);
        pace.stillUntried(account, trial);
        assertThat(ask(anotherNode, PaceLimit.none())).isEqualTo(new Leave.Go(true));
    }

    @Test
    void a_failure_is_remembered_without_leaving_the_provider_alone() {
        pace.failed(account, "HTTP 503");
        assertThat(ask(pace, PaceLimit.none())).isEqualTo(new Leave.Go(false));
        assertThat(database.sql("select failure from provider_account where provider = ?")
                        .param(account)
                        .query(String.class)
                        .single())
                .isEqualTo("HTTP 503");
    }

    @Test
    void a_clock_that_was_put_back_does_not_close_the_account_for_an_hour() {
        var limit = new PaceLimit(1, 0, Duration.ofMinutes(1), 100);
        ask(pace, limit);
        theCallsWere("-60 minutes");
        assertThat(after(ask(pace, limit))).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void without_a_database_nobody_is_called_and_nothing_breaks() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/postgres");
        var blind = new PaceInPostgres(nowhere);
        assertThat(ask(blind, PaceLimit.none())).isInstanceOf(Leave.Wait.class);
        assertThatCode(() -> blind.leaveAlone(account, HOUR, "HTTP 503")).doesNotThrowAnyException();
    }

    @Test
    void sixteen_threads_of_two_nodes_never_make_more_calls_than_any_window_may_have() throws Exception {
        rememberEveryPlace();
        var window = Duration.ofMillis(400);
        var limit = new PaceLimit(25, 0, window, 60);
        var end = System.nanoTime() + Duration.ofMillis(2_600).toNanos();
        var granted = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var all = new ArrayList<Callable<Void>>();
            for (var number = 0; number < 16; number++) {
                var node = number % 2 == 0 ? pace : anotherNode;
                var lane = number % 4 == 0 ? Lane.PROMPT : Lane.BULK;
                all.add(() -> {
                    while (System.nanoTime() < end) {
                        if (asking(node, limit, lane, UUID.randomUUID(), null) instanceof Leave.Go)
                            granted.incrementAndGet();
                    }
                    return null;
                });
            }
            for (var thread : threads.invokeAll(all)) thread.get();
        }
        var places = places("");
        assertThat(places).hasSize(granted.get()).hasSizeGreaterThan(4 * 25);
        assertNoMoreThan(25, places, window);
        assertThat(places("and bulk")).isNotEmpty();
        assertNoMoreThan(15, places("and bulk"), window);
    }

    private static void assertNoMoreThan(int most, List<OffsetDateTime> places, Duration window) {
        for (var first = 0; first + most < places.size(); first++)
            assertThat(Duration.between(places.get(first), places.get(first + most)))
                    .isGreaterThanOrEqualTo(window);
    }

    /** Written by the database itself, with the row's lock held. */
    private void rememberEveryPlace() {
        database.sql("""
                create table place_taken (provider text, at timestamptz, bulk boolean);
                create function remember_place() returns trigger language plpgsql as $$
                begin
                    insert into place_taken values (new.provider, new.calls[cardinality(new.calls)],
                        new.bulk_calls[cardinality(new.bulk_calls)] = new.calls[cardinality(new.calls)]);
                    return null;
                end $$;
                create trigger remember_place after update on provider_account
                    for each row when (cardinality(new.calls) > 0) execute function remember_place()""").update();
    }

    private List<OffsetDateTime> places(String which) {
        return database.sql("select at from place_taken where provider = ? " + which + " order by at")
                .param(account)
                .query(OffsetDateTime.class)
                .list();
    }

    private Leave ask(Pace node, PaceLimit limit) {
        return asking(node, limit, Lane.PROMPT, UUID.randomUUID(), null);
    }

    private Leave bulk(PaceLimit limit) {
        return asking(pace, limit, Lane.BULK, UUID.randomUUID(), null);
    }

    private Leave asking(Pace node, PaceLimit limit, byte[] same) {
        return asking(node, limit, Lane.PROMPT, UUID.randomUUID(), same);
    }

    private Leave asking(Pace node, UUID call) {
        return asking(node, PaceLimit.none(), Lane.PROMPT, call, null);
    }

    private Leave asking(Pace node, PaceLimit limit, Lane lane, UUID call, byte[] same) {
        return node.ask(new Pace.Exchange(
                account, limit, lane, false, call, Optional.ofNullable(same), Duration.ofSeconds(20)));
    }

    private Leave beginning(PaceLimit limit, Lane lane) {
        return pace.ask(new Pace.Exchange(
                account, limit, lane, true, UUID.randomUUID(), Optional.empty(), Duration.ofSeconds(20)));
    }

    private static Duration after(Leave leave) {
        return ((Leave.Wait) leave).after();
    }

    private OffsetDateTime since() {
        return database.sql("select left_alone_since from provider_account where provider = ?")
                .param(account)
                .query(OffsetDateTime.class)
                .single();
    }

    private void theCallsWere(String... ago) {
        var moments = String.join("', now() - interval '", ago);
        database.sql("update provider_account set calls = array[now() - interval '" + moments + "'] where provider = ?")
                .param(account)
                .update();
    }

    private void timePasses(String time) {
        database.sql("update provider_account set closed_until = closed_until - interval '" + time + "',"
                        + " left_alone_until = left_alone_until - interval '" + time + "' where provider = ?")
                .param(account)
                .update();
    }
}
