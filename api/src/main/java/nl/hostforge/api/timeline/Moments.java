package nl.hostforge.api.timeline;

import java.time.Instant;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.messages.readmodel.Moment;

/** A moment as the query of an address names it: by an event's number, or by a time. */
public final class Moments {
    private Moments() {}

    /**
     * @param event number of an event in the stream, from 0; or null
     * @param at ISO 8601 with zone; or null
     * @throws InvalidRequest unless exactly one of both is given
     */
    public static Moment of(Long event, Instant at) {
        if (event == null && at == null)
            throw new InvalidRequest("event", "required", "Give an event's number or a time.");
        if (event != null && at != null)
            throw new InvalidRequest("at", "ambiguous", "Give an event's number or a time.");
        if (event != null && event < 0) throw new InvalidRequest("event", "invalid", "Events are numbered from 0.");
        return event == null ? Moment.at(at) : Moment.after(event);
    }
}
