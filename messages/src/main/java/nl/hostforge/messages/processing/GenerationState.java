package nl.hostforge.messages.processing;

/** What one filling of a read model is for. */
public enum GenerationState {
    /** Being filled; not shown yet. */
    BUILDING,
    /** What everybody looks at. */
    LIVE,
    /** Shown before, and kept up to date so that it can be shown again. */
    STANDBY
}
