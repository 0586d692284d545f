package nl.hostforge.integration.transport;

/** What a request does at the other side; an unclear ending of a look-up is harmless, of a change it isn't. */
public enum Intent {
    LOOK_UP,
    CHANGE
}
