package nl.hostforge.app.crash;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.sandbox.Sandbox;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Orders of every kind on two nodes, with providers that fail in every way, staff that clicks twice and visitors who
 * follow; and all the while nodes are killed in each window in turn, or stopped across their lease. Then everything rests,
 * is audited, read anew from the log, and audited again. It stands among this module's tests since the processes, the
 * database server and the sandbox that it drives are theirs; the browser has no part in it.
 */
final class Campaign {
    private static final int AT_ONCE = 12;
    /** How many orders are tried until one comes into a window, since faults can keep it from getting there. */
    private static final int TRIES = 3;

    private static final String MISSED = "missed, ";
    /** A node's hold on a job ends this long after its last sign of life, and the others look every few seconds. */
    private static final Duration BEYOND_A_LEASE = Duration.ofSeconds(16);

    private static final Duration TO_REST = Duration.ofSeconds(120);

    private final CampaignSettings settings;
    private final Random random;
    private final Sandbox sandbox;
    private final SandboxControl control;
    private final Postman postman;
    private final Nodes nodes;
    private final Clicks clicks;
    private final Payer payer;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<OrderRun> runs = new ArrayList<>();
    private final List<Future<?>> underWay = new ArrayList<>();
    private final Map<String, Integer> kills = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();
    private final long begun = System.nanoTime();

    Campaign(CampaignSettings settings) throws IOException, SQLException {
        this.settings = settings;
        this.random = new Random(settings.seed());
        this.sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + TemporaryData.folder(),
                "--sandbox.moneybird.requests-per-window=0",
                "--sandbox.openprovider.balance=1000000.00",
                "--sandbox.openprovider.token-lifetime=30s",
                "--sandbox.openprovider.registration-time=3s",
                "--sandbox.openprovider.transfer-time=3s");
        this.control = new SandboxControl("http://127.0.0.1:" + sandbox.port());
        this.postman = new Postman();
        this.nodes = new Nodes(impatient(WithSandbox.settings(sandbox), postman.address()));
        postman.deliverTo(nodes);
        this.clicks = new Clicks(nodes);
        this.payer = new Payer(clicks, control);
    }

    /** Calls end after four seconds; what they may still bring about is there well before it counts as settled. */
    private static Map<String, Object> impatient(Map<String, Object> usual, String noticesTo) {
        var all = new HashMap<>(usual);
        for (var provider : List.of("plesk", "openprovider", "moneybird")) {
            all.put("hostforge." + provider + ".connect-timeout", "2s");
            all.put("hostforge." + provider + ".call-deadline", "4s");
            all.put("hostforge." + provider + ".look-up-deadline", "4s");
            all.put("hostforge." + provider + ".sign-in-pause", "1s");
            all.put("hostforge." + provider + ".breaker.open-for", "1s");
            all.put("hostforge.provisioning.settling-time." + provider, "10s");
        }
        all.put("hostforge.provisioning.look-every", "500ms");
        all.put("hostforge.notices.public-url", noticesTo);
        all.put("hostforge.notices.check-every", "5s");
        all.put("hostforge.notices.shortest-pause", "500ms");
        all.put("hostforge.notices.look-every", "1s");
        return all;
    }

    /** @return what came of it; the findings are empty where all is as it has to be */
    CampaignReport run() throws Exception {
        nodes.start();
        tell("both nodes are ready");
        UnaryOperator<String> packageIdOf = packageIds();
        FaultMix.add(control, settings.faults(), settings.seed());
        var catches = settings.kills() + settings.stops();
        var mixed = PlannedOrder.mix(catches + 1, Math.max(1, settings.orders() - catches), random);
        if (settings.orders() == catches) mixed = List.of();
        var windows = windows();
        for (var number = 1; number <= catches; number++) {
            share(mixed, number, catches).forEach(plan -> begin(plan, packageIdOf));
            var caught = false;
            for (var again = 0; !caught && again < TRIES; again++) {
                var run = added(
                        PlannedOrder.toBeCaught(number + again * settings.orders(), number % 2 == 0), packageIdOf);
                run.place();
                caught = number <= settings.kills() ? kill(windows.get(number - 1), run) : stopAcrossItsLease(run);
            }
        }
        if (catches == 0) mixed.forEach(plan -> begin(plan, packageIdOf));
        for (var one : underWay) await(one);
        tell("every order is at its end");
        runs.removeIf(run -> run.placed() == null); // it was said why
        nodes.awaitBoth();
        var struck = FaultMix.struck(control);
        for (var fault : control.faults()) control.remove(fault.path("id").asString());
        rest();
        tell("at rest");
        runs.forEach(run -> run.follower().stop());

        findings.addAll(clicks.wrongAnswers().stream().map("answered: "::concat).toList());
        var audit = new Audit(runs, nodes, control);
        findings.addAll(audit.findings());
        tell("audited");
        findings.addAll(new Replay(nodes, control, this::rest).findings());
        findings.addAll(audit.findings());
        tell("replayed and audited again");
        return new CampaignReport(
                settings,
                runs,
                kills,
                struck,
                audit.effects(),
                postman.delivered(),
                elapsed(),
                List.copyOf(new LinkedHashSet<>(findings)));
    }

    private void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException failure) {
            findings.add("somebody gave up: " + failure.getCause());
        }
    }

    private UnaryOperator<String> packageIds() throws IOException, InterruptedException {
        var ids = new HashMap<String, String>();
        for (var slug : List.of("web", "start"))
            ids.put(slug, nodes.get(0).people().packageId(slug));
        return ids::get;
    }

    /** @return the orders that begin before a catch, so that there is always something under way */
    private static List<PlannedOrder> share(List<PlannedOrder> all, int catchNumber, int catches) {
        return all.subList(all.size() * (catchNumber - 1) / catches, all.size() * catchNumber / catches);
    }

    private OrderRun added(PlannedOrder plan, UnaryOperator<String> packageIdOf) {
        var run = new OrderRun(plan, clicks, nodes, packageIdOf, payer, settings.patience());
        runs.add(run);
        return run;
    }

    private void begin(PlannedOrder plan, UnaryOperator<String> packageIdOf) {
        var run = added(plan, packageIdOf);
        underWay.add(people.submit(() -> {
            atOnce.acquire();
            try {
                run.place();
                return finish(run);
            } finally {
                atOnce.release();
            }
        }));
    }

    private Void finish(OrderRun run) throws Exception {
        run.bringToItsEnd();
        return null;
    }

    /** @return whether a node came into the window in time */
    private boolean kill(CrashWindow window, OrderRun run) throws Exception {
        nodes.awaitBoth();
        var trap = new Trap(window, nodes, control, anyCreation(), run.placed());
        try {
            trap.set();
            underWay.add(people.submit(() -> finish(run)));
            var caught = trap.caught();
            if (caught.isPresent()) {
                var victim = nodes.named(caught.get());
                nodes.kill(victim);
                nodes.restart(victim);
            }
            count((caught.isPresent() ? "killed, " : MISSED) + window);
            return caught.isPresent();
        } finally {
            trap.release();
        }
    }

    /** The worker is stopped in the middle of a call, loses its job to the other node, and goes on as if nothing were. */
    private boolean stopAcrossItsLease(OrderRun run) throws Exception {
        nodes.awaitBoth();
        var window = random.nextBoolean()
                ? CrashWindow.JOB_CLAIMED_CALL_NOT_SENT
                : CrashWindow.PROVIDER_DONE_ANSWER_NOT_READ;
        var trap = new Trap(window, nodes, control, anyCreation(), run.placed());
        try {
            trap.set();
            underWay.add(people.submit(() -> finish(run)));
            var caught = trap.caught();
            if (caught.isPresent()) {
                var victim = nodes.named(caught.get()).process();
                victim.freeze();
                trap.release();
                try {
                    Thread.sleep(BEYOND_A_LEASE); // time itself is tried here: nothing tells of a lease that ends
                } finally {
                    victim.thaw();
                }
            }
            count((caught.isPresent() ? "stopped across its lease, " : MISSED) + window);
            return caught.isPresent();
        } finally {
            trap.release();
        }
    }

    private Creation anyCreation() {
        return Creation.values()[random.nextInt(Creation.values().length)];
    }

    private void count(String what) {
        tell(what + ", " + runs.size() + " orders");
        kills.merge(what, 1, Integer::sum);
    }

    private void tell(String what) {
        System.out.printf("campaign: after %d s %s%n", elapsed().toSeconds(), what);
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private List<CrashWindow> windows() {
        var drawn = new ArrayList<CrashWindow>();
        while (drawn.size() < settings.kills()) {
            var round = new ArrayList<>(List.of(CrashWindow.values()));
            Collections.shuffle(round, random);
            drawn.addAll(round);
        }
        return drawn;
    }

    /** Until every processor is at the end of the log and no job has anything left to do. */
    private void rest() {
        try {
            within(TO_REST, () -> {
                var trouble = nodes.get(0).people().asAdmin("GET", "/api/admin/trouble", null);
                assertThat(trouble.body().path("jobs")).allMatch(jobs -> jobs.asInt() == 0);
                var processors = nodes.get(0).people().asAdmin("GET", "/api/admin/processors", null);
                assertThat(processors.body().path("processors"))
                        .isNotEmpty()
                        .allMatch(processor -> processor.path("caughtUp").asBoolean());
            });
        } catch (ConditionTimeoutException restless) {
            findings.add("no rest: " + restless.getMessage());
        }
    }

    /** Whatever was started is ended. */
    void end() throws Exception {
        people.shutdownNow();
        nodes.end();
        postman.close();
        sandbox.close();
    }
}
