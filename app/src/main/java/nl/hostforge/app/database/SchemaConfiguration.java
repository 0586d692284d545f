package nl.hostforge.app.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {
    @Bean
    FlywayMigrationStrategy migrationStrategy(DatabaseSettings settings) {
        return settings.migrateAtStart() ? Flyway::migrate : SchemaConfiguration::refuseAnOlderSchema;
    }

    /** A newer one is no reason to refuse: during an upgrade nodes of the version before may have to start again. */
    private static void refuseAnOlderSchema(Flyway flyway) {
        var verdict = flyway.validateWithResult();
        if (!verdict.validationSuccessful)
            throw new IllegalStateException("the database's schema does not fit this version, and"
                    + " hostforge.database.migrate-at-start is false; run HostForge with the argument 'migrate' first. "
                    + verdict.getAllErrorMessages());
    }
}
