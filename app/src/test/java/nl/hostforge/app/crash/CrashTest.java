package nl.hostforge.app.crash;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.sandbox.Sandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Kills the product while a step is in flight, in each window in turn, in an order drawn from a printed seed. Afterwards
 * every order is active and every provider holds exactly one thing of each kind, by the sandbox's own journal.
 * {@code -Dcrash.kills=20 -Dcrash.seed=…} for the long campaign.
 */
class CrashTest {
    private static final int KILLS = Integer.getInteger("crash.kills", CrashWindow.values().length);
    private static final long SEED = Long.getLong("crash.seed", System.currentTimeMillis());
    private static final Duration AFTER_THE_LAST_RESTART = Duration.ofSeconds(60);

    private Sandbox sandbox;
    private SandboxControl control;
    private Victim victim;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + TemporaryData.folder(),
                "--sandbox.moneybird.requests-per-window=0");
        control = new SandboxControl("http://127.0.0.1:" + sandbox.port());
        victim = new Victim(TemporaryData.folder(), WithSandbox.settings(sandbox));
        victim.start();
    }

    @AfterEach
    void stop() throws Exception {
        victim.stop();
        sandbox.close();
    }

    @Test
    void nothing_is_lost_doubled_or_stuck_wherever_the_process_is_killed() throws Exception {
        System.out.printf("crash campaign: %d kills, seed %d%n", KILLS, SEED);
        var names = new ArrayList<String>();
        var hits = new EnumMap<CrashWindow, Integer>(CrashWindow.class);
        for (var window : windows()) {
            var name = "kill-" + (names.size() + 1) + ".nl";
            names.add(name);
            killIn(window, name);
            hits.merge(window, 1, Integer::sum);
        }
        System.out.println("killed in " + hits);

        for (var name : names)
            within(
                    AFTER_THE_LAST_RESTART,
                    () -> assertThat(isActive(name)).as(name).isTrue());
        for (var name : names) assertOneOfEach(name);
    }

    private void killIn(CrashWindow window, String name) throws Exception {
        var trap = new Trap(window, victim, control, "plesk.createCustomer");
        trap.set();
        victim.order(name);
        victim.awaitApproval();
        assertThat(trap.sprung()).as("caught in " + window).isTrue();
        victim.kill();
        trap.release();
        victim.start();
    }

    private static List<CrashWindow> windows() {
        var random = new Random(SEED);
        var drawn = new ArrayList<CrashWindow>();
        while (drawn.size() < KILLS) {
            var round = new ArrayList<>(List.of(CrashWindow.values()));
            Collections.shuffle(round, random);
            drawn.addAll(round);
        }
        return drawn.subList(0, KILLS);
    }

    private boolean isActive(String name) throws Exception {
        try (var connection = victim.database();
                var query = connection.prepareStatement("select count(*) from domain_event_entry"
                        + " where aggregate_identifier = ? and payload_type = 'order.OrderActivated'")) {
            query.setString(1, order(name));
            try (var answer = query.executeQuery()) {
                answer.next();
                return answer.getLong(1) == 1;
            }
        } catch (SQLException notReachable) {
            return false;
        }
    }

    private void assertOneOfEach(String name) throws Exception {
        var customer = PlacedOrders.customerOf(name).toString();
        var order = order(name);
        assertThat(List.of(
                        control.effects("plesk", "plesk.createCustomer", customer),
                        control.effects("plesk", "plesk.createSubscription", order),
                        control.effects("moneybird", "moneybird.createContact", customer),
                        control.effects("moneybird", "moneybird.createInvoice", order),
                        control.effects("moneybird", "moneybird.sendInvoice", order)))
                .as(name)
                .containsOnly(1L);
    }

    private static String order(String name) {
        return Ids.derived("test-order", name).toString();
    }
}
