package nl.hostforge.api.idempotency;

import java.time.OffsetDateTime;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.privacy.KeyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many answers about a customer are kept for repeated requests; only the request's own key finds one. */
@Component
public class KeptAnswers {
    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Answers about a customer.
     *
     * @param count how many there are
     * @param until when the last of them is forgotten; null if there are none
     */
    public record Kept(long count, OffsetDateTime until) {}

    /** What is sealed begins with its key's name. It reads all answers, which are those of one day: asked now and then, by a person. */
    public Kept about(CustomerId customer) {
        return jdbc.sql("select count(*), max(expires_at) from idempotent_answer where sealed and body like ?")
                .param(KeyRef.contact(customer).value() + "%")
                .query((row, index) -> new Kept(row.getLong(1), row.getObject(2, OffsetDateTime.class)))
                .single();
    }
}
