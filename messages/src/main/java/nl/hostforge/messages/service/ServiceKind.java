package nl.hostforge.messages.service;

import nl.hostforge.messages.customer.Provider;

/** The kinds of things that we have at providers. */
public enum ServiceKind {
    /** A customer's account at the hosting panel. */
    PANEL_ACCOUNT(Provider.PLESK),
    /** A subscription at the hosting panel. */
    HOSTING(Provider.PLESK),
    /** A customer's contact handle at the registrar. */
    CONTACT_HANDLE(Provider.OPENPROVIDER),
    /** A domain in our account at the registrar. */
    DOMAIN(Provider.OPENPROVIDER),
    /** A customer's contact in the bookkeeping. */
    BOOKED_CONTACT(Provider.MONEYBIRD),
    /** An invoice or credit note in the bookkeeping. */
    INVOICE(Provider.MONEYBIRD);

    private final Provider provider;

    ServiceKind(Provider provider) {
        this.provider = provider;
    }

    /** @return who has things of this kind */
    public Provider provider() {
        return provider;
    }
}
