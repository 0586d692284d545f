package nl.hostforge.sandbox.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One line of the journal file. Never holds a password, an auth code, a token or the body of a request. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface JournalLine {

    /** Position in the journal, from 1, without gaps. */
    long seq();

    /**
     * A call whose fate is decided. It is written as soon as the work is done, so that it is there while a fault still
     * holds the answer back.
     *
     * @param time when the call came in
     * @param references what the call was about, in the biller's words
     * @param request the call's id
     * @param refusal the vendor's code where it refused; otherwise null
     * @param status the HTTP status of the answer, also when that answer was dropped; null when there is none
     * @param workDone whether the provider came to its work at all
     * @param answerDropped whether the client got a reset instead of the answer
     * @param fault id of the fault rule that struck, or null
     * @param changes what the work changed
     */
    @JsonTypeName("call")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handled(
            long seq,
            Instant time,
            String provider,
            String operation,
            Set<String> references,
            String request,
            Outcome outcome,
            String refusal,
            Integer status,
            boolean workDone,
            boolean answerDropped,
            Long fault,
            List<Touched> changes)
            implements JournalLine {}

    /**
     * A state change that was applied.
     *
     * @param request id of the call that caused it; null when time did
     * @param now the object after the change; null when it is gone
     */
    @JsonTypeName("change")
    record Changed(long seq, Instant time, String provider, String kind, String id, String request, JsonNode now)
            implements JournalLine {}

    /** An object that a call created, changed or removed. */
    record Touched(String kind, String id, Manner manner) {}

    /** How an object was touched. */
    enum Manner {
        CREATED,
        CHANGED,
        REMOVED
    }

    /** How a call ended, as the sandbox knows it. */
    enum Outcome {
        DONE,
        REFUSED,
        FAILED,
        DROPPED
    }
}
