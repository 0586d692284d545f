package nl.hostforge.app.crash;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.HttpShop.Answer;

/** People who click again when nobody answers, on whichever node is there, and who click twice. */
final class Clicks {
    /** As people do: nothing tells them when a node is back. */
    private static final int PAUSE_MILLIS = 300;

    private static final int TRIES = 400;

    private final Nodes nodes;
    private final Queue<String> wrongAnswers = new ConcurrentLinkedQueue<>();

    Clicks(Nodes nodes) {
        this.nodes = nodes;
    }

    /** What somebody does on a node. */
    interface Click {
        Answer on(HttpShop node) throws IOException, InterruptedException;
    }

    /** @return answers that nobody should ever get */
    List<String> wrongAnswers() {
        return List.copyOf(wrongAnswers);
    }

    /**
     * @param first the number of the node to begin with
     * @return the first answer that says something
     */
    Answer untilAnswered(int first, Click click) throws InterruptedException {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var answer = once(nodes.get(first + attempt).people(), click);
            if (answer != null) return answer;
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("nobody answers");
    }

    /** The same on both nodes at once, until at least one of them answers. */
    void twice(Click click) throws Exception {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
                var left = fingers.submit(asCallable(nodes.get(0).people(), click));
                var right = fingers.submit(asCallable(nodes.get(1).people(), click));
                if (left.get() != null | right.get() != null) return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IllegalStateException("nobody answers");
    }

    private Callable<Answer> asCallable(HttpShop node, Click click) {
        return () -> once(node, click);
    }

    /** @return null where nobody is there, or they ask to come back */
    private Answer once(HttpShop node, Click click) throws InterruptedException {
        try {
            var answer = click.on(node);
            if (answer.status() == 503 || answer.text("/type").equals("/problems/request-in-progress")) return null;
            if (answer.status() < 500) return answer;
            wrongAnswers.add(answer.status() + " " + answer.body());
            return null;
        } catch (IOException goneOrFrozen) {
            return null;
        }
    }
}
