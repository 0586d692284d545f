package nl.hostforge.app.readmodel;

import nl.hostforge.query.readmodel.LogPlaces;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the log's table. The token of an event that fills a gap names the highest place that was read so far, not the
 * event's own; only that of Axon Server, where there is no such table, is the place itself.
 */
@Component
class StoredPlaces implements LogPlaces {
    private final JdbcClient database;

    StoredPlaces(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long of(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked
                && WrappedToken.unwrapLowerBound(tracked.trackingToken()) instanceof GlobalSequenceTrackingToken place)
            return place.getGlobalIndex();
        return database.sql("select global_index from domain_event_entry where event_identifier = ?")
                .param(event.getIdentifier())
                .query(Long.class)
                .single();
    }
}
