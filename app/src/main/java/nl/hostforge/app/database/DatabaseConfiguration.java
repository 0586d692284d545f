package nl.hostforge.app.database;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${hostforge.database.url:}'.isBlank()")
    EmbeddedServer embeddedServer(DatabaseSettings settings) throws IOException, SQLException {
        return EmbeddedServer.startIn(settings.data(), settings.archive());
    }

    @Bean
    @ConditionalOnExpression("'${hostforge.database.url:}'.isBlank()")
    JdbcConnectionDetails embeddedDatabase(EmbeddedServer server) {
        return new Address(server.url(), "postgres", "postgres");
    }

    @Bean
    @ConditionalOnExpression("!'${hostforge.database.url:}'.isBlank()")
    JdbcConnectionDetails databaseServer(DatabaseSettings settings) {
        return new Address(settings.url(), settings.username(), settings.password());
    }

    /** Reading the mappings takes about a second, in which the rest of the start goes on. */
    @Bean
    EntityManagerFactoryBuilderCustomizer mappingsBesideTheStart() {
        return builder -> builder.setBootstrapExecutor(new SimpleAsyncTaskExecutor("mappings-"));
    }

    private record Address(String url, String user, String secret) implements JdbcConnectionDetails {
        @Override
        public String getJdbcUrl() {
            return url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return secret;
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
