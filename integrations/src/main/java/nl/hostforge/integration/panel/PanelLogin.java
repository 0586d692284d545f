package nl.hostforge.integration.panel;

import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;

/** The name by which a customer signs in to the panel. */
public final class PanelLogin {
    private static final int CHARACTERS = 11;

    private PanelLogin() {}

    /** @return unique at the panel, and the same whenever it is asked for */
    public static String of(CustomerId customer) {
        return "c"
                + Ids.derived("panel-login", customer.toString())
                        .toString()
                        .replace("-", "")
                        .substring(0, CHARACTERS);
    }
}
