package nl.hostforge.api.consistency;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.hostforge.api.problem.InvalidRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Up to where in the log an answer is exact, said in a header of all that staff reads from read models: nothing up to
 * there is missing in it, and rows that are newer say so by their versions. A client that has seen more, from another
 * read model or from a database that follows another, may say so, and is answered once that is reached.
 */
@Component
public class SeenPosition {
    /** Of an answer: a place in the log. */
    public static final String HEADER = "Log-Position";

    /** Of a request: the place that its answer has to reach. */
    public static final String AT_LEAST = "Min-Log-Position";

    private static final String REACHED = SeenPosition.class.getName() + ".reached";
    private static final String BEHIND = SeenPosition.class.getName() + ".behind";
    private static final long PAUSE_MILLIS = 20;

    private final Duration waitAtMost;

    @Autowired
    SeenPosition(ConsistencySettings settings) {
        this(settings.waitAtMost());
    }

    /** @param waitAtMost how long an answer waits for what the client has seen */
    public SeenPosition(Duration waitAtMost) {
        this.waitAtMost = waitAtMost;
    }

    /**
     * Asks until the answer reaches what the client of the present request has seen, for as long as answers wait.
     *
     * @param position of an answer; empty if it does not come from a read model
     */
    public <A> A reached(Supplier<A> question, Function<A, Optional<Long>> position) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request))
            return question.get();
        var atLeast = atLeast(request);
        var until = System.nanoTime() + waitAtMost.toNanos();
        while (true) {
            var answer = question.get();
            var reached = position.apply(answer);
            if (reached.isEmpty()) return answer;
            var behind = reached.get() < atLeast;
            if (!behind || System.nanoTime() > until || !pause()) {
                note(request, reached.get(), behind);
                return answer;
            }
        }
    }

    /** @return the lowest of all that was read for the present request */
    static Optional<Long> reached(RequestAttributes request) {
        return Optional.ofNullable((Long) request.getAttribute(REACHED, RequestAttributes.SCOPE_REQUEST));
    }

    /** @return whether the client has seen more than what was read for the present request */
    static boolean isBehind(RequestAttributes request) {
        return request.getAttribute(BEHIND, RequestAttributes.SCOPE_REQUEST) != null;
    }

    private static void note(RequestAttributes request, long position, boolean behind) {
        var lowest = reached(request).map(before -> Math.min(before, position)).orElse(position);
        request.setAttribute(REACHED, lowest, RequestAttributes.SCOPE_REQUEST);
        if (behind) request.setAttribute(BEHIND, true, RequestAttributes.SCOPE_REQUEST);
    }

    private static long atLeast(ServletRequestAttributes request) {
        var asked = request.getRequest().getHeader(AT_LEAST);
        if (asked == null) return 0;
        try {
            return Long.parseLong(asked.strip());
        } catch (NumberFormatException otherwise) {
            throw new InvalidRequest(AT_LEAST, "wrong-type", "Send a Log-Position as it came.");
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
