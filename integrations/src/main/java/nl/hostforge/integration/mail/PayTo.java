package nl.hostforge.integration.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whom customers pay, as the seller's settings have it ({@code hostforge.seller.*}).
 *
 * @param legalName in whose name the account is
 * @param iban the account
 */
@ConfigurationProperties("hostforge.seller")
record PayTo(String legalName, String iban) {
    /** @return in groups of four, as people write it */
    String readableIban() {
        return iban.replaceAll("[ .]", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
