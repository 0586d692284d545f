package nl.hostforge.messages.customer;

import java.util.Locale;

/** Where else a customer is known, since work for them is done there. */
public enum Provider {
    /** A customer account at the hosting panel. */
    PLESK,
    /** A contact handle at the registrar. */
    OPENPROVIDER,
    /** A contact in the bookkeeping. */
    MONEYBIRD;

    /** @return the name as keys, jobs and screens have it, for instance {@code plesk} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
