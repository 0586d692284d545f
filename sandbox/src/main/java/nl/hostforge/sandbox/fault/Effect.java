package nl.hostforge.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.util.regex.Pattern;

/** What a fault does to a call. Durations are bounded, so that no call is kept for more than ten minutes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Effect {
    Duration LONGEST = Duration.ofMinutes(10);

    /** The provider is slow to begin. */
    @JsonTypeName("DELAY_BEFORE")
    record DelayBefore(long millis) implements Effect {
        public DelayBefore {
            bounded(millis);
        }
    }

    /** The work is done at once, the answer comes late. */
    @JsonTypeName("DELAY_AFTER")
    record DelayAfter(long millis) implements Effect {
        public DelayAfter {
            bounded(millis);
        }
    }

    /** The connection is reset, nothing was done. */
    @JsonTypeName("DROP_BEFORE")
    record DropBefore() implements Effect {}

    /** The work is done, then the connection is reset. */
    @JsonTypeName("DROP_AFTER")
    record DropAfter() implements Effect {}

    /** The connection is reset at once; the work is done later all the same. */
    @JsonTypeName("FINISH_LATE")
    record FinishLate(long millis) implements Effect {
        public FinishLate {
            bounded(millis);
        }
    }

    /**
     * Another HTTP status instead of the work. A 429 takes the vendor's form unless a body is given.
     *
     * @param retryAfter seconds that a 429 asks the caller to wait; one minute when absent
     */
    @JsonTypeName("STATUS")
    record Status(int code, String body, Integer retryAfter) implements Effect {}

    /** HTTP 200 with a body that is neither JSON nor XML, instead of the work. */
    @JsonTypeName("GARBAGE")
    record Garbage() implements Effect {}

    /** The work is done; its answer comes byte by byte. */
    @JsonTypeName("SLOW_DRIP")
    record SlowDrip(long millisPerByte) implements Effect {
        public SlowDrip {
            bounded(millisPerByte);
        }
    }

    /** A business refusal in the vendor's form instead of the work. */
    @JsonTypeName("REFUSE")
    record Refuse(String code, String message) implements Effect {}

    /** The vendor says that it is being maintained, instead of the work. */
    @JsonTypeName("MAINTENANCE")
    record Maintenance() implements Effect {}

    /** The call is kept until it is released, for a minute at most; then it goes on as usual. */
    @JsonTypeName("HOLD")
    record Hold(Phase phase) implements Effect {
        public static final Duration AT_MOST = Duration.ofSeconds(60);

        public Hold {
            if (phase == null) phase = Phase.BEFORE_WORK;
        }
    }

    /**
     * The call does not see what was made in the last while, as with a provider whose search lags behind. Strikes
     * operations that find, list or read and nothing else.
     */
    @JsonTypeName("BLIND")
    record Blind(long millis) implements Effect {
        private static final Pattern LOOK_UP = Pattern.compile("[^.]+\\.(find|list|read)[A-Z].*");

        public Blind {
            bounded(millis);
        }

        @Override
        public boolean suits(String operation) {
            return LOOK_UP.matcher(operation).matches();
        }
    }

    /** The whole provider is away: every connection is reset, whatever the call is for. */
    @JsonTypeName("DOWN")
    record Down() implements Effect {}

    /** Whether it can happen to an operation at all. */
    default boolean suits(String operation) {
        return true;
    }

    private static void bounded(long millis) {
        if (millis < 0 || millis > LONGEST.toMillis())
            throw new IllegalArgumentException("between 0 and " + LONGEST.toMillis() + " ms, not " + millis);
    }
}
