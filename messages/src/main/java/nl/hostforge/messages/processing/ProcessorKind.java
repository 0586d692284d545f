package nl.hostforge.messages.processing;

/** What an event processor does with what happened. */
public enum ProcessorKind {
    /** Fills a read model. */
    PROJECTION,
    /** Coordinates: sends commands. */
    SAGA,
    /** Leads to outside work: stores jobs and mails. */
    INTEGRATION,
    /** Keeps HostForge's own house. */
    HOUSEKEEPING
}
