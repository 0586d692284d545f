package nl.hostforge.messages.subscription;

/** How a year that a customer was asked for stands at the registry. */
public enum RegistrarRenewalState {
    /** Nobody asked the registrar for it. */
    WAITING,
    /** The order was asked to have it renewed. */
    ASKED,
    /** The registry has it. */
    DONE,
    /** Staff left it out. */
    LEFT_OUT
}
