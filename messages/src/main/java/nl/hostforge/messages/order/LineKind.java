package nl.hostforge.messages.order;

/** What one line of an order, or one item of a cart, is about. */
public enum LineKind {
    /** A hosting package, for a month or a year at a time. */
    HOSTING,
    /** A domain name that nobody has. */
    DOMAIN_REGISTRATION,
    /** A domain name that the customer has elsewhere. */
    DOMAIN_TRANSFER,
    /** What a hosting package costs once; the shop adds it, nobody puts it in a cart. */
    SETUP_FEE
}
