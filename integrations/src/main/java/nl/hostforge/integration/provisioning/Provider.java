package nl.hostforge.integration.provisioning;

import java.util.Locale;

/** Who does the outside work. */
enum Provider {
    PLESK,
    OPENPROVIDER,
    MONEYBIRD;

    /** @return the name as events and screens have it, for instance {@code plesk} */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
