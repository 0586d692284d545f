package nl.hostforge.api.caller;

import java.util.Optional;
import nl.hostforge.messages.identity.CustomerId;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What a controller learns about the present request that belongs in the metadata of its commands: the reason that the
 * caller gave, and the customer whom the request is about. Say it before sending commands; it holds for all that follow.
 */
@Component
public class CallNotes {
    private static final String REASON = CallNotes.class.getName() + ".reason";
    private static final String CUSTOMER = CallNotes.class.getName() + ".customer";

    /** @param reason why the caller does this, in own words; null or blank says nothing */
    public void because(String reason) {
        if (reason != null && !reason.isBlank()) put(REASON, reason.strip());
    }

    /**
     * Names the customer whom the request turned out to be about, so that a visitor's address, whatever reason is given,
     * and the answer that is stored are sealed with that customer's key and go when the customer is erased. A command to a
     * customer names them by itself.
     */
    public void concerns(CustomerId customer) {
        put(CUSTOMER, customer);
    }

    /** @return the reason, as the caller gave it */
    public Optional<String> reason() {
        return get(REASON, String.class);
    }

    public Optional<CustomerId> customer() {
        return get(CUSTOMER, CustomerId.class);
    }

    private static void put(String name, Object value) {
        RequestContextHolder.currentRequestAttributes().setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
    }

    private static <T> Optional<T> get(String name, Class<T> type) {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(name, RequestAttributes.SCOPE_REQUEST))
                .map(type::cast);
    }
}
