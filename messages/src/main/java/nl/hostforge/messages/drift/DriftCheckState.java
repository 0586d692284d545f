package nl.hostforge.messages.drift;

/** How far the check of a provider is. */
public enum DriftCheckState {
    /** It compares. */
    RUNNING,
    /** The provider could not be asked; it goes on by itself. */
    WAITING,
    /** The provider was compared as a whole. */
    FINISHED,
    /** The provider said a final no, so that not all was compared; nothing is concluded from what was not seen. */
    REFUSED
}
