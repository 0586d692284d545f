package nl.hostforge.app.replay;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.app.replay.ReadingClient.Sample;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.messages.readmodel.ReadModelCommand.BeginRebuild;
import nl.hostforge.messages.readmodel.ReadModelCommand.DropGeneration;
import nl.hostforge.messages.readmodel.ReadModelCommand.ShowGeneration;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The order list is rebuilt, shown, taken back and shown again, over and over, while orders come in by command and staff
 * reads over HTTP. For a minute with {@code -Dreplay.seconds=60}.
 */
@ReplayTest
class RebuildUnderLoadTest {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildUnderLoadTest.class);
    private static final String ORDERS = "order-overview";
    private static final int SECONDS = Integer.getInteger("replay.seconds", 10);
    private static final int PER_SECOND = 50;
    private static final int CLIENTS = 3;
    private static final int SAMPLES = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @LocalServerPort
    int port;

    @Autowired
    CommandGateway commands;

    @Autowired
    Projections projections;

    @Autowired
    Generations generations;

    @Autowired
    JdbcClient database;

    private double longestSwap;

    @Test
    void no_read_fails_and_every_answer_equals_the_log_up_to_where_it_says() {
        var shop = new HttpShop("http://127.0.0.1:" + port);
        var clients = new ArrayList<ReadingClient>();
        var swaps = 0;
        var begun = System.nanoTime();
        try (var load = new OrderLoad(commands, SECONDS * PER_SECOND);
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CLIENTS)
                    .forEach(client -> clients.add(new ReadingClient(
                            shop,
                            client,
                            () -> load.isDone() && samples(clients).size() >= SAMPLES)));
            load.begin(PER_SECOND);
            clients.forEach(readers::submit);
            while (!load.isDone()) swaps += rebuildShowTakeBackAndShow();
            LOG.warn("the last order came in after {} s", Math.round(load.seconds()));
            within(PATIENCE, () -> assertThat(samples(clients)).hasSizeGreaterThanOrEqualTo(SAMPLES));
            assertThat(load.failures()).isEmpty();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;

        assertThat(clients)
                .flatExtracting(client -> List.copyOf(client.failures))
                .isEmpty();
        assertThat(swaps).isPositive();
        var exact = samples(clients).stream().filter(this::equalsTheLog).count();
        within(PATIENCE, () -> assertThat(rows("status = 'CANCELLED'")).isEqualTo(SECONDS * PER_SECOND / 3));
        LOG.warn(
                "{} orders and {} reads ({} of them told to be behind) in {} s, {} swaps, the longest within {} ms; of {} samples {} hold nothing newer than the position named",
                SECONDS * PER_SECOND,
                clients.stream().mapToInt(client -> client.reads).sum(),
                clients.stream().mapToInt(client -> client.behind).sum(),
                Math.round(seconds),
                swaps,
                Math.round(longestSwap),
                samples(clients).size(),
                exact);
    }

    /** @return how many times another generation was shown */
    private int rebuildShowTakeBackAndShow() {
        var before = generations.live(ORDERS).orElseThrow();
        int number = commands.sendAndWait(new BeginRebuild(ORDERS));
        var next = new Generation(ORDERS, number);
        within(PATIENCE, () -> assertThat(projections.caughtUp(next)).isTrue());
        show(number);
        show(before.number());
        show(number);
        commands.sendAndWait(new DropGeneration(ORDERS, before.number()));
        return 3;
    }

    /** One that lags for a moment is refused; staff asks again. */
    private void show(int generation) {
        within(PATIENCE, () -> {
            var begun = System.nanoTime();
            assertThatNoException().isThrownBy(() -> commands.sendAndWait(new ShowGeneration(ORDERS, generation)));
            longestSwap = Math.max(longestSwap, (System.nanoTime() - begun) / 1e6);
        });
        assertThat(generations.live(ORDERS)).contains(new Generation(ORDERS, generation));
    }

    /** @return whether the row also holds nothing of later events, which it may where its segment was ahead */
    private boolean equalsTheLog(Sample sample) {
        var shown = OrderInTheLog.shown(sample.row());
        var due = OrderInTheLog.versionAt(database, shown.id(), sample.position());
        assertThat(shown.version())
                .as("nothing up to %s is missing", sample.position())
                .isGreaterThanOrEqualTo(due);
        assertThat(shown).isEqualTo(OrderInTheLog.after(database, shown.id(), shown.version()));
        return shown.version() == due;
    }

    private static List<Sample> samples(List<ReadingClient> clients) {
        return clients.stream().flatMap(client -> client.samples.stream()).toList();
    }

    private long rows(String condition) {
        return database.sql("select count(*) from order_overview where " + condition)
                .query(Long.class)
                .single();
    }
}
