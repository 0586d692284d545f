package nl.hostforge.app.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.hostforge.app.HostForgeTest;
import nl.hostforge.integration.pace.ProviderOverviews;
import nl.hostforge.messages.processing.BreakerState;
import nl.hostforge.messages.processing.ProviderOverview;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the providers are doing, as staff, health and meters tell it. */
@HostForgeTest
class ProvidersTest {
    @Autowired
    ProviderOverviews providers;

    @Autowired
    ProvidersHealth health;

    @Autowired
    ProviderMetrics metrics;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from provider_account").update();
        database.sql("delete from provider_same_call").update();
        database.sql("delete from scheduled_tasks where task_instance = 'waits'")
                .update();
    }

    @Test
    void one_that_was_never_called_is_there_and_well() {
        forget();
        assertThat(providers.all())
                .extracting(ProviderOverview::name)
                .containsExactly("moneybird", "openprovider", "plesk", "vies");
        assertThat(provider("plesk"))
                .returns(BreakerState.CLOSED, ProviderOverview::breaker)
                .returns(null, ProviderOverview::calls)
                .returns(null, ProviderOverview::nextFreeAt)
                .returns(16, ProviderOverview::atATime);
        assertThat(provider("openprovider").sameCalls())
                .isEqualTo(new ProviderOverview.Limited(0, 280, Duration.ofSeconds(310)));
        eventually(() -> {
            forget();
            assertThat(provider("moneybird").calls())
                    .isEqualTo(new ProviderOverview.Calls(0, 140, 0, 84, Duration.ofSeconds(310)));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void one_that_is_left_alone_is_told_of_everywhere() {
        store(
                "plesk",
                "left_alone_since = now() - interval '3 minutes', left_alone_until = now() + interval '20 s',"
                        + " failure = 'no connection in time', failed_at = now()");
        assertThat(provider("plesk"))
                .returns(BreakerState.OPEN, ProviderOverview::breaker)
                .returns("no connection in time", ProviderOverview::failure)
                .satisfies(plesk -> assertThat(plesk.nextFreeAt()).isEqualTo(plesk.leftAloneUntil()));
        assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        assertThat(health.health().getDetails()).containsKey("plesk").doesNotContainKeys("openprovider", "vies");
        metrics.measure();
        assertThat(gauge("left.alone", "plesk")).isEqualTo(1);
        assertThat(gauge("left.alone", "vies")).isZero();

        store("plesk", "trial = gen_random_uuid()");
        assertThat(provider("plesk").breaker()).isEqualTo(BreakerState.TRYING);
    }

    @Test
    void calls_count_for_a_window_and_a_full_one_says_when_there_is_room() {
        eventually(
                () -> { // the node itself asks Moneybird now and then whether it still tells of payments
                    store(
                            "moneybird",
                            "calls = array(select now() - interval '1 hour' from generate_series(1, 50))"
                                    + " || array(select now() - interval '300 seconds' from generate_series(1, 140)),"
                                    + " bulk_calls = array(select now() - interval '300 seconds' from generate_series(1, 84)),"
                                    + " left_alone_since = null, left_alone_until = null");
                    var moneybird = provider("moneybird");
                    assertThat(moneybird.calls())
                            .isEqualTo(new ProviderOverview.Calls(140, 140, 84, 84, Duration.ofSeconds(310)));
                    var now = database.sql("select now()")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant();
                    assertThat(Duration.between(now, moneybird.nextFreeAt()))
                            .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(11));
                    metrics.measure();
                    assertThat(gauge("calls", "moneybird")).isEqualTo(140);
                    assertThat(gauge("calls.most", "moneybird")).isEqualTo(140);
                    assertThat(health.health().getStatus()).isEqualTo(Status.UP); // a limit is no trouble
                });
    }

    @Test
    void the_identical_call_that_was_made_most_counts() {
        store("openprovider", "closed_until = now() + interval '1 minute'");
        for (var made : new int[] {3, 7})
            database.sql("insert into provider_same_call values ('openprovider', ?,"
                            + " array(select now() from generate_series(1, ?)), now())")
                    .params(new byte[] {(byte) made}, made)
                    .update();
        assertThat(provider("openprovider").sameCalls().made()).isEqualTo(7);
        assertThat(provider("openprovider").closedUntil()).isNotNull();
        assertThat(health.health().getDetails()).containsKey("openprovider").doesNotContainKeys("plesk", "vies");
    }

    @Test
    void jobs_that_wait_are_counted_for_whom_they_are_to_call() {
        var before = provider("plesk").jobsWaiting();
        var job = "{\"orderId\":\"" + UUID.randomUUID() + "\",\"kind\":\"PROVISION_HOSTING\"}";
        database.sql(
                        "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                                + " values ('provisioning', 'waits', ?, '2999-01-01', false, 1)")
                .param(job.getBytes(UTF_8))
                .update();
        assertThat(provider("plesk").jobsWaiting()).isEqualTo(before + 1);
        metrics.measure();
        assertThat(gauge("jobs.waiting", "plesk")).isEqualTo(before + 1);
    }

    private ProviderOverview provider(String name) {
        return providers.all().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private double gauge(String name, String provider) {
        return meters.get("hostforge.provider." + name)
                .tag("provider", provider)
                .gauge()
                .value();
    }

    private void store(String provider, String values) {
        database.sql("insert into provider_account (provider) values (?) on conflict do nothing")
                .param(provider)
                .update();
        database.sql("update provider_account set " + values + " where provider = ?")
                .param(provider)
                .update();
    }
}
