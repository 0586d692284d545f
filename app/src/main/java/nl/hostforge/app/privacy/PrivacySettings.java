package nl.hostforge.app.privacy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param masterKey base64 text of 32 random bytes; where it is empty, the default run makes one in its data folder
 * @param formerMasterKeys master keys from before: what they wrapped can be opened, and is wrapped anew by the present one
 * @param nextMasterKey the master key to come: what another node wrapped with it already can be opened
 * @param erasureList the file outside the database that names who was erased, on a volume that all nodes share; {@code none}
 *     keeps no list, so that a restored back-up brings back whom it knew. Where it is empty, the default run keeps it in
 *     its data folder
 * @param retentionYears how many years after a fiscal year its invoices keep their buyer (art. 52 AWR)
 * @param oneStopShopYears the same for what is declared in the One Stop Shop (art. 369k Directive 2006/112)
 * @param keyConnections how many database connections serve the keys
 */
@ConfigurationProperties("hostforge.privacy")
record PrivacySettings(
        String masterKey,
        @DefaultValue List<String> formerMasterKeys,
        String nextMasterKey,
        @DefaultValue("") String erasureList,
        @DefaultValue("7") int retentionYears,
        @DefaultValue("10") int oneStopShopYears,
        @DefaultValue("4") int keyConnections) {
    @Override
    public String toString() {
        return "privacy settings";
    }
}
