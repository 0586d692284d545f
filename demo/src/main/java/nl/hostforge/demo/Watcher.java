package nl.hostforge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches one order by its public stream of server-sent events, as whoever ordered it may. A stream that breaks is taken
 * up where it was; one that ended with an active order is asked for again if
 * staff does something to that order.
 */
final class Watcher implements Runnable {
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(1);

    private final Line line;
    private final Progress progress;
    private boolean ended;

    /** @param line with the order's secret */
    Watcher(Line line, Progress progress) {
        this.line = line;
        this.progress = progress;
    }

    @Override
    public void run() {
        try {
            while (true) {
                watch();
                if (ended && progress.isToldToTheEnd()) return;
                do Thread.sleep(BEFORE_ASKING_AGAIN);
                while (ended && progress.awaitsStaff());
                ended = false;
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        var last = progress.lastHeard();
        var from = last < 0 ? line : line.with("Last-Event-ID", Long.toString(last));
        try (var lines = from.stream("/api/v1/orders/" + progress.number() + "/events?lang=en")) {
            read(lines.iterator());
        } catch (IOException | UncheckedIOException broken) {
            progress.note("the stream broke: " + broken.getMessage());
        }
    }

    private void read(Iterator<String> lines) {
        var event = "";
        while (!ended && lines.hasNext()) {
            var text = lines.next();
            if (text.startsWith("event:"))
                event = text.substring("event:".length()).strip();
            else if (text.startsWith("data:") && event.equals("order"))
                progress.hear(News.of(JsonMapper.shared().readTree(text.substring("data:".length()))));
            if (event.equals("end") && text.isEmpty()) ended = true;
        }
    }
}
