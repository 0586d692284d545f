package nl.hostforge.app.database;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;

/**
 * Brings the database's schema up to date and ends, with nothing of the product but its database settings; for
 * installations of several nodes, whose starts should not have to change it. Several at once take turns.
 */
public final class Migration {
    /** Flyway works on one and holds its lock on another; a node's pool would take what the nodes need. */
    private static final Map<String, Object> FEW_CONNECTIONS = Map.of("spring.datasource.hikari.maximum-pool-size", 2);

    private Migration() {}

    /**
     * @param arguments settings in the form {@code --name=value}
     * @throws RuntimeException if a migration fails; the schema is then as the last one that succeeded left it
     */
    public static void run(String... arguments) {
        new SpringApplicationBuilder(DatabaseAlone.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("migration", FEW_CONNECTIONS)))
                .run(arguments)
                .close();
    }

    @Import(DatabaseConfiguration.class)
    @EnableConfigurationProperties(DatabaseSettings.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class DatabaseAlone {}
}
