package nl.hostforge.messages.subscription;

import nl.hostforge.messages.billing.ProductGroup;

/** What is paid for again and again. */
public enum SubscriptionKind {
    /** A hosting package, for a month or a year at a time. */
    HOSTING(ProductGroup.HOSTING),
    /** A domain name, for a year at a time. */
    DOMAIN(ProductGroup.DOMAINS);

    private final ProductGroup group;

    SubscriptionKind(ProductGroup group) {
        this.group = group;
    }

    /** @return what its revenue is booked as */
    public ProductGroup group() {
        return group;
    }
}
