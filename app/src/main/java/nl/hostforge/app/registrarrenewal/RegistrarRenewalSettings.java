package nl.hostforge.app.registrarrenewal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When registrars are asked for another year ({@code hostforge.registrar-renewals.*}).
 *
 * @param when once the invoice is paid, or once it is issued
 * @param warnDays how many days before a domain name expires staff is told that its next year is not paid
 */
@ConfigurationProperties("hostforge.registrar-renewals")
record RegistrarRenewalSettings(
        @DefaultValue("ON_PAYMENT") Moment when,
        @DefaultValue("5") int warnDays) {
    /** What a renewal at the registry waits for. */
    enum Moment {
        ON_PAYMENT,
        ON_INVOICE
    }

    RegistrarRenewalSettings {
        if (warnDays < 0)
            throw new IllegalArgumentException("hostforge.registrar-renewals.warn-days: 0 or more is possible");
    }
}
