package nl.hostforge.api.auth;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who can sign in to an installation that has no staff members yet; of no meaning afterwards.
 *
 * @param email e-mail address of the first admin
 * @param password their password; empty to have one made and logged once
 */
@ConfigurationProperties("hostforge.admin")
record FirstAdminSettings(
        @DefaultValue("admin@hostforge.example") String email,
        @DefaultValue("") String password) {
    /** Never the password. */
    @Override
    public String toString() {
        return "FirstAdminSettings[]";
    }
}
