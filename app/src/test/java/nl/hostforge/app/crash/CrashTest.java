package nl.hostforge.app.crash;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Orders and approves over HTTP, and kills the product while a step is in flight, in each window in turn, in an order and
 * at calls drawn from a printed seed. Afterwards every order is active and every provider holds exactly one thing of each
 * kind, by the sandbox's own journal. {@code -Dcrash.kills=20 -Dcrash.seed=…} for the long campaign.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", CrashWindow.values().length);
    private static final long SEED = Long.getLong("crash.seed", System.currentTimeMillis());
    private static final Duration AFTER_THE_LAST_RESTART = Duration.ofSeconds(60);

    private final Random random = new Random(SEED);
    private Sandbox sandbox;
    private SandboxControl control;
    private ProductProcess product;
    private HttpShop shop;

    /** An order that was placed. */
    private record Placed(String domainName, String number, String id, String customer) {}

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + TemporaryData.folder(),
                "--sandbox.moneybird.requests-per-window=0");
        control = new SandboxControl("http://127.0.0.1:" + sandbox.port());
        product = new ProductProcess(TemporaryData.folder(), WithSandbox.settings(sandbox));
        product.start();
        shop = new HttpShop(product.address());
    }

    @AfterEach
    void stop() throws Exception {
        product.stop();
        sandbox.close();
    }

    @Test
    void nothing_is_lost_doubled_or_stuck_wherever_the_process_is_killed() throws Exception {
        System.out.printf("crash campaign: %d kills, seed %d%n", KILLS, SEED);
        var orders = new ArrayList<Placed>();
        var hits = new TreeMap<String, Integer>();
        for (var window : windows()) {
            var creation = Creation.values()[random.nextInt(Creation.values().length)];
            var order = place("kill-" + (orders.size() + 1) + ".nl");
            orders.add(order);
            killIn(window, creation, order);
            hits.merge(window + (window.isAtACall() ? " " + creation : ""), 1, Integer::sum);
        }
        System.out.println("killed in " + hits);

        var restarted = System.nanoTime();
        for (var order : orders)
            within(
                    AFTER_THE_LAST_RESTART,
                    () -> assertThat(shop.order(order.number()).text("/status"))
                            .as(order.domainName())
                            .isEqualTo("ACTIVE"));
        System.out.printf(
                "all active %d ms after the last restart%n",
                Duration.ofNanos(System.nanoTime() - restarted).toMillis());
        for (var order : orders) assertOneOfEach(order);
    }

    private Placed place(String domainName) throws Exception {
        var placed = shop.order("crash-campaign-" + domainName, domainName);
        assertThat(placed.status()).as(placed.body().toString()).isEqualTo(201);
        var number = placed.text("/number");
        within(
                Duration.ofSeconds(20),
                () -> assertThat(shop.order(number).status()).isEqualTo(200));
        var order = shop.order(number);
        return new Placed(domainName, number, order.text("/id"), order.text("/customerId"));
    }

    private void killIn(CrashWindow window, Creation creation, Placed order) throws Exception {
        var trap = new Trap(window, product, control, creation, order.id());
        trap.set();
        // The answer waits for the trap as well where the trap is a lock.
        var approval = Thread.ofVirtual().start(() -> approve(order));
        assertThat(trap.sprung()).as("caught in " + window + " " + creation).isTrue();
        product.kill();
        approval.join();
        trap.release();
        product.start();
    }

    private void approve(Placed order) {
        try {
            shop.approve(order.number());
        } catch (Exception killedMeanwhile) {
            // whether it was approved is for the log to tell
        }
    }

    private List<CrashWindow> windows() {
        var drawn = new ArrayList<CrashWindow>();
        while (drawn.size() < KILLS) {
            var round = new ArrayList<>(List.of(CrashWindow.values()));
            Collections.shuffle(round, random);
            drawn.addAll(round);
        }
        return drawn.subList(0, KILLS);
    }

    private void assertOneOfEach(Placed order) throws Exception {
        assertThat(List.of(
                        control.effects("plesk", "plesk.createCustomer", order.customer()),
                        control.effects("plesk", "plesk.createSubscription", order.id()),
                        control.effects("openprovider", "openprovider.createCustomer", order.customer()),
                        control.effects("openprovider", "openprovider.registerDomain", order.domainName()),
                        control.effects("moneybird", "moneybird.createContact", order.customer()),
                        control.effects("moneybird", "moneybird.createInvoice", order.id()),
                        control.effects("moneybird", "moneybird.sendInvoice", order.id())))
                .as(order.domainName())
                .containsOnly(1L);
    }
}
