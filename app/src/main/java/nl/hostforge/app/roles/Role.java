package nl.hostforge.app.roles;

/** A part of the product's work that a node can take on. */
public enum Role {
    /** Serves HTTP. */
    API,
    /** Handles commands. */
    COMMAND,
    /** Answers queries. */
    QUERY,
    /** Fills read models. */
    PROJECTION,
    /** Runs the process managers. */
    SAGA,
    /** Calls the providers and sends mail. */
    INTEGRATION
}
