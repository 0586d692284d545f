package nl.hostforge.app.processing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param liveBatch most events that a live projection handles in one transaction
 * @param rebuildBatch most events that a rebuild handles in one transaction
 * @param segments into how many parts a first generation's work is split, to run side by side and on several nodes
 * @param rebuildSegments into how many parts a rebuild's work is split, which it stays in once it is shown; 0 goes by this
 *     node's processors
 * @param deadLetterSequences how many sequences may be parked per processing group before handling stops
 * @param deadLettersPerSequence how many events may be parked behind one failed event
 */
@ConfigurationProperties("hostforge.processing")
public record ProcessingSettings(
        @DefaultValue("100") int liveBatch,
        @DefaultValue("500") int rebuildBatch,
        @DefaultValue("2") int segments,
        @DefaultValue("0") int rebuildSegments,
        @DefaultValue("1024") int deadLetterSequences,
        @DefaultValue("1024") int deadLettersPerSequence) {
    /** More than this many readers of one log wait for the same disk. */
    private static final int MOST_SEGMENTS = 8;

    public ProcessingSettings {
        if (rebuildSegments == 0)
            rebuildSegments = Math.max(segments, Math.min(Runtime.getRuntime().availableProcessors(), MOST_SEGMENTS));
    }
}
