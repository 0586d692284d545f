package nl.hostforge.messages.billing;

/** Whether the bookkeeping has an invoice that we numbered. */
public enum BookingState {
    /** Not yet; it is being seen to. */
    WAITING,
    /** Not, and nothing more is tried until staff asks for it. */
    FAILED,
    /** It has. */
    BOOKED
}
