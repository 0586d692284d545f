package nl.hostforge.app.crash;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.HttpShop.Answer;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Fifty submits of one order at once, with one idempotency key, and the process killed among them at a moment drawn from
 * a printed seed; whoever got no answer asks again. {@code -Dcrash.rounds=10 -Dcrash.seed=…} for more of them.
 */
class OneKeyOneOrderIT {
    private static final int SUBMITS = 50;
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 2);
    private static final long SEED = Long.getLong("crash.seed", System.currentTimeMillis());
    private static final int LATEST_KILL_MILLIS = 400;
    private static final Duration LEASE = Duration.ofSeconds(3);

    private Sandbox sandbox;
    private ProductProcess product;
    private HttpShop shop;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start("--server.port=0", "--sandbox.data=" + TemporaryData.folder());
        var settings = new HashMap<>(WithSandbox.settings(sandbox));
        settings.put("hostforge.idempotency.lease", LEASE.toSeconds() + "s");
        product = new ProductProcess(TemporaryData.folder(), settings);
        product.start();
        shop = new HttpShop(product.address());
    }

    @AfterEach
    void stop() throws Exception {
        product.stop();
        sandbox.close();
    }

    @Test
    void fifty_submits_with_one_key_make_one_order() throws Exception {
        var numbers = accepted(submits("fifty-at-once-and-no-kill", "vijftig.nl", () -> null));
        assertThat(numbers).isNotEmpty().containsOnly(numbers.getFirst());
        assertThat(ordersFor("vijftig.nl")).isEqualTo(1);
    }

    @Test
    void and_so_they_do_when_the_process_is_killed_among_them() throws Exception {
        System.out.printf("submits and kills: %d rounds, seed %d%n", ROUNDS, SEED);
        var random = new Random(SEED);
        for (var round = 1; round <= ROUNDS; round++) {
            var key = "killed-among-submits-" + round;
            var domain = "onder-het-mes-" + round + ".nl";
            var killAfter = random.nextInt(LATEST_KILL_MILLIS);
            var before = accepted(submits(key, domain, () -> {
                Thread.sleep(killAfter);
                product.kill();
                return null;
            }));
            product.start();
            // the lease of the run that was killed has to end first
            within(
                    LEASE.multipliedBy(10),
                    () -> assertThat(shop.order(key, domain).status()).isEqualTo(201));
            var after = accepted(submits(key, domain, () -> null));
            System.out.printf(
                    "round %d: killed after %d ms, %d were answered before%n", round, killAfter, before.size());
            assertThat(after).isNotEmpty().containsOnly(after.getFirst());
            assertThat(before).allMatch(after.getFirst()::equals);
            assertThat(ordersFor(domain)).isEqualTo(1);
        }
    }

    /** Sends all at once and does something else meanwhile; who got no answer is left out. */
    private List<Answer> submits(String key, String domain, Callable<?> meanwhile) throws Exception {
        var items = shop.hostingAndDomain(domain);
        var total = shop.total(items);
        var ready = new CountDownLatch(SUBMITS + 1);
        var answers = new ArrayList<Answer>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<java.util.concurrent.Future<Answer>>();
            for (var number = 0; number < SUBMITS; number++)
                sent.add(senders.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return shop.order(key, items, total);
                }));
            ready.countDown();
            ready.await();
            meanwhile.call();
            for (var answer : sent) {
                try {
                    answers.add(answer.get());
                } catch (java.util.concurrent.ExecutionException unanswered) {
                    assertThat(unanswered).hasCauseInstanceOf(IOException.class);
                }
            }
        }
        return answers;
    }

    /** Who was answered got the order, or was told that the same request is still being handled. */
    private static List<String> accepted(List<Answer> answers) {
        assertThat(answers)
                .allMatch(answer -> answer.status() == 201
                        || answer.text("/type").equals("/problems/request-in-progress")
                        || answer.status() == 503);
        return answers.stream()
                .filter(answer -> answer.status() == 201)
                .map(answer -> answer.text("/number"))
                .toList();
    }

    private long ordersFor(String domain) throws SQLException, IOException {
        try (var connection = product.database();
                var query = connection.prepareStatement("select count(*) from domain_event_entry"
                        + " where payload_type = 'order.OrderCreated' and convert_from(payload, 'UTF8') like ?")) {
            query.setString(1, "%" + domain + "%");
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }
}
