package nl.hostforge.messages.customer;

/** What the European Commission's VIES answered about a VAT number. */
public enum VatCheckOutcome {
    /** The number is registered for trade within the EU. */
    VALID,
    /** VIES knows no such number. */
    INVALID,
    /** VIES, or the member state behind it, did not answer; it says nothing about the number. */
    UNVERIFIABLE
}
