package nl.hostforge.messages.billing;

/** What revenue is booked as. */
public enum ProductGroup {
    /** Hosting packages, and what they cost once. */
    HOSTING,
    /** Registration, transfer and renewal of domain names. */
    DOMAINS
}
