package nl.hostforge.messages.customer;

/** Whether someone buys for themselves or for a business; part of what decides about VAT. */
public enum CustomerKind {
    /** A consumer. */
    PERSON,
    /** A business or another organisation; the first and last name are those of its contact. */
    COMPANY
}
