package nl.hostforge.api.listing;

import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.problem.MessageFailure;
import nl.hostforge.messages.readmodel.Page;
import org.springframework.stereotype.Component;

/** Asks for a page of a long list. */
@Component
public class Lists {
    /** How many items a page has at most, and how many if nobody says. */
    public static final int LONGEST_PAGE = 100;

    public static final String USUAL_PAGE = "25";

    /** How many characters a search has at most. */
    public static final int LONGEST_SEARCH = 100;

    private static final String NO_CURSOR = "invalid-cursor";

    private final Messages messages;

    Lists(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param question answered with a {@code Page<T>}
     * @param items what the page holds
     * @throws InvalidRequest if the list does not go on where the caller says
     */
    public <T> Page<T> page(Object question, Class<T> items) {
        try {
            return messages.ask(question, new PageOf<>(items));
        } catch (RuntimeException failure) {
            var refusal = MessageFailure.of(failure)
                    .refusal()
                    .filter(known -> known.code().equals(NO_CURSOR))
                    .orElseThrow(() -> failure);
            throw new InvalidRequest("cursor", NO_CURSOR, refusal.detail());
        }
    }
}
