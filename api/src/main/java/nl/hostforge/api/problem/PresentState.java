package nl.hostforge.api.problem;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * How a controller says what to show if its change meets a conflict: the present state of what was to be changed, so
 * that a client can show what happened meanwhile without asking again.
 */
public final class PresentState {
    private static final String ATTRIBUTE = PresentState.class.getName();

    private PresentState() {}

    /**
     * @param body as the resource itself would be answered
     * @param etag its entity tag, or null if it is not known
     */
    public record Shown(Object body, String etag) {}

    /** Names where the present state can be had; asked only if the change meets a conflict. */
    public static void onConflict(Supplier<Optional<Shown>> state) {
        RequestContextHolder.currentRequestAttributes().setAttribute(ATTRIBUTE, state, RequestAttributes.SCOPE_REQUEST);
    }

    @SuppressWarnings("unchecked")
    static Optional<Shown> find() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return Optional.empty();
        var state = (Supplier<Optional<Shown>>) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        try {
            return state == null ? Optional.empty() : state.get();
        } catch (RuntimeException unavailable) {
            return Optional.empty(); // the conflict is the news; that its state can't be had now must not hide it
        }
    }
}
