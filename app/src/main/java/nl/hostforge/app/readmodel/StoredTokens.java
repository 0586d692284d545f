package nl.hostforge.app.readmodel;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens of a processor's segments as they are stored, whichever node works on them. */
@Component
public class StoredTokens {
    private final JdbcClient database;
    private final Serializer serializer;

    StoredTokens(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** @return each segment's token by its number; null where the segment has not handled anything yet */
    Map<Integer, TrackingToken> of(String processor) {
        var tokens = new HashMap<Integer, TrackingToken>();
        database.sql("select segment, token_type, token from token_entry where processor_name = ?")
                .param(processor)
                .query(row -> {
                    tokens.put(row.getInt("segment"), read(row.getString("token_type"), row.getBytes("token")));
                });
        return tokens;
    }

    /** @return null for what is stored before a segment has handled anything */
    public TrackingToken read(String type, byte[] stored) {
        if (stored == null) return null;
        return serializer.deserialize(new SimpleSerializedObject<>(stored, byte[].class, type, null));
    }
}
