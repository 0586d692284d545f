package nl.hostforge.integration.registrar;

/** How far a domain is. All but the first and the last two mean: ask again, ever more slowly. */
public enum DomainState {
    ACTIVE,
    /** The registry has not finished. */
    REQUESTED,
    /** Somebody has to do something (documents, a confirmation); staff should see it. */
    WAITING,
    /** A transfer with a date. */
    SCHEDULED,
    RESTORING,
    /** To be deleted before it is asked for again. */
    FAILED,
    /** Perhaps still to be restored from quarantine. */
    DELETED
}
