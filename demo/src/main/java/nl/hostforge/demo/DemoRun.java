package nl.hostforge.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Places the table's orders, does what the table says that staff does, watches each order by its stream, and when nothing
 * more is to come compares all that came of them with the table.
 */
final class DemoRun {
    /** After this it stops, whatever is still under way, and compares. */
    private static final Duration AT_MOST = Duration.ofMinutes(5);

    /** A list for all orders every second and a half leaves most of the 120 requests a minute for what staff does. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(1500);

    private static final int QUIET_LOOKS = 4;
    private static final Duration STREAMS_MAY_LAG = Duration.ofSeconds(5);

    private final OrderTable table;
    private final List<Progress> orders;
    private final Line visitors;
    private final Line staff;
    private final Shop shop;
    private final Providers providers;
    private final Board board;
    private final List<String> differences = new ArrayList<>();
    private final Instant until = Instant.now().plus(AT_MOST);
    private final String run = UUID.randomUUID().toString();

    private DemoRun(HttpClient http, OrderTable table, String hostForge, String sandbox, Board board) {
        this.table = table;
        this.orders = table.orders().stream().map(Progress::new).toList();
        this.visitors = Line.to(http, hostForge);
        this.staff = Line.to(http, hostForge);
        this.shop = new Shop(visitors);
        this.providers = new Providers(Line.to(http, sandbox));
        this.board = board;
    }

    /**
     * Runs the demo against a HostForge and a sandbox that nobody else uses, both new.
     *
     * @param hostForge address of HostForge
     * @param sandbox address of its sandbox
     * @param email the first admin's
     * @return what is not as the table says, in lines for people; empty if all is
     */
    static List<String> against(String hostForge, String sandbox, String email, String password, Board board)
            throws IOException, InterruptedException {
        return against(hostForge, sandbox, email, password, board, false);
    }

    /**
     * The same, with a panel that is away from the first order on until nothing more happens without it.
     *
     * @param panelAway whether it is
     */
    static List<String> against(
            String hostForge, String sandbox, String email, String password, Board board, boolean panelAway)
            throws IOException, InterruptedException {
        try (var watchers = Executors.newVirtualThreadPerTaskExecutor();
                var http = HttpClient.newHttpClient()) {
            var demo = new DemoRun(http, OrderTable.read(), hostForge, sandbox, board);
            try {
                return demo.run(email, password, watchers, panelAway);
            } finally {
                watchers.shutdownNow(); // a stalled order's stream stays open
                http.shutdownNow();
            }
        }
    }

    private List<String> run(String email, String password, ExecutorService watchers, boolean panelAway)
            throws IOException, InterruptedException {
        shop.look(table.orders().stream().flatMap(order -> order.items().stream()));
        var office = Office.signIn(staff, shop, email, password);
        var panel = panelAway ? Optional.of(PanelAway.begin(providers)) : Optional.<PanelAway>empty();
        for (var order : orders) place(order, watchers);
        while (!orders.stream().allMatch(order -> order.isAtRest(QUIET_LOOKS))) {
            if (Instant.now().isAfter(until)) {
                differences.add("not all orders came to rest within " + AT_MOST.toMinutes() + " minutes");
                break;
            }
            look(office);
            if (panel.isPresent()) panel.get().look(orders);
            for (var order : orders) {
                work(order, office);
                board.show(orders);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        compare(office);
        board.show(orders);
        panel.ifPresent(this::compare);
        return differences;
    }

    private void place(Progress progress, ExecutorService watchers) throws IOException, InterruptedException {
        var order = progress.order();
        var reply = shop.place(order, table.buyer(order), run + "-" + order.order());
        if (reply.status() != 201) {
            progress.note("not placed: " + reply.body().path("type").asString());
            differences.add("order %d (%s): could not be placed: %d %s"
                    .formatted(order.order(), order.what(), reply.status(), reply.body()));
            return;
        }
        progress.placed(reply.body().path("number").asString());
        var secret = reply.body().path("secret").asString();
        watchers.submit(new Watcher(visitors.with("Order-Secret", secret), progress));
        board.show(orders);
    }

    private void look(Office office) throws IOException, InterruptedException {
        var rows = new HashMap<String, OrderRow>();
        for (var row : office.orders()) rows.put(row.number(), row);
        for (var order : orders) {
            var row = rows.get(order.number());
            if (row != null) order.see(row);
        }
    }

    private void work(Progress progress, Office office) throws IOException, InterruptedException {
        var due = progress.due();
        if (due.isEmpty()) return;
        var move = due.get();
        var row = progress.row().orElseThrow();
        if (progress.moves() == 0) // before the first move no provider is called to make anything
        for (var fault : progress.order().faults()) providers.fail(fault, row);
        var reply = office.make(move, row.id(), run + "-" + progress.order().order() + "-" + progress.moves());
        progress.moved(move.move());
        if (reply.status() == 200) return;
        progress.note("staff was refused: " + reply.body().path("type").asString());
        differences.add("order %d (%s): %s was refused: %d %s"
                .formatted(
                        progress.order().order(), progress.order().what(), move.move(), reply.status(), reply.body()));
    }

    private void compare(Office office) throws IOException, InterruptedException {
        look(office);
        var books = providers.books();
        for (var progress : orders) {
            var row = progress.row();
            if (row.isEmpty()) continue; // said already
            var history = new History(office.timeline(row.get().id()));
            var found = Observation.of(row.get(), office.order(row.get().id()), history, books.of(row.get()));
            var wrong = Differences.of(progress.order(), found);
            differences.addAll(wrong);
            compareWithStream(progress, history);
            progress.note(wrong.isEmpty() ? "as the table says" : wrong.size() + " differences");
        }
        differences.addAll(Differences.inAll(table.inAll(), books.inAll()));
    }

    private void compare(PanelAway panel) {
        var wrong = panel.differences();
        differences.addAll(wrong);
        if (wrong.isEmpty()) board.say(panel.toString());
    }

    /** Whoever watched saw all of it, once, in order. */
    private void compareWithStream(Progress progress, History history) throws InterruptedException {
        var patience = Instant.now().plus(STREAMS_MAY_LAG);
        while (heardBy(progress).size() < history.types().size()
                && Instant.now().isBefore(patience)) Thread.sleep(100);
        var heard = heardBy(progress);
        if (!heard.equals(history.types()))
            differences.add("order %d (%s): its stream told %s, its timeline %s"
                    .formatted(progress.order().order(), progress.order().what(), heard, history.types()));
    }

    private static List<String> heardBy(Progress progress) {
        return progress.heard().stream()
                .map(News::type)
                .filter(History::hasItsPlace)
                .toList();
    }
}
