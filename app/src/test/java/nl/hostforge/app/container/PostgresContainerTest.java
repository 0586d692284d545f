package nl.hostforge.app.container;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.Packages;
import nl.hostforge.messages.hostingpackage.HostingPackageOverview;
import nl.hostforge.messages.hostingpackage.HostingPackageQuery.FindPackage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The product on a PostgreSQL server of its own instead of the embedded one, as in production. It needs Docker; without
 * it this is reported as skipped, and the same is tested on the embedded server.
 */
@Testcontainers(disabledWithoutDocker = true)
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "hostforge.catalogue.fill=false",
            "hostforge.privacy.master-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "hostforge.privacy.erasure-list=none"
        })
class PostgresContainerTest {
    @Container
    static final PostgreSQLContainer SERVER = new PostgreSQLContainer("postgres:18");

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry registry) {
        Map.<String, java.util.function.Supplier<Object>>of(
                        "hostforge.database.url", SERVER::getJdbcUrl,
                        "hostforge.database.username", SERVER::getUsername,
                        "hostforge.database.password", SERVER::getPassword)
                .forEach(registry::add);
    }

    @Test
    void what_is_decided_is_in_the_servers_log_and_seen_in_its_read_model() {
        var command = Packages.introduce("in-a-container");
        commands.sendAndWait(command);
        assertThat(database.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                        .param(command.hostingPackageId().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        eventually(() -> assertThat(queries.query(
                                new FindPackage(command.hostingPackageId()),
                                ResponseTypes.optionalInstanceOf(HostingPackageOverview.class))
                        .join())
                .isPresent());
    }
}
