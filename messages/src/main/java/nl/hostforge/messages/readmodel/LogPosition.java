package nl.hostforge.messages.readmodel;

/**
 * The place in the log that an answer is exact up to: nothing up to there is missing in it. What it holds of later events
 * shows in the rows' own versions. A {@code Long} in the metadata of each answer that comes from a read model.
 */
public final class LogPosition {
    public static final String METADATA = "logPosition";

    private LogPosition() {}
}
