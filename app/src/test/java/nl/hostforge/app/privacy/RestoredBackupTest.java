package nl.hostforge.app.privacy;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.readmodel.ShownSoFar;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.privacy.KeyRef;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A database from before an erasure, and the list that was kept outside it. */
class RestoredBackupTest {
    private static final String NAME = "teruggezet.nl";
    private static final Traces PERSONAL =
            new Traces(List.of("Janssen", "mila@teruggezet.nl", "3511 AA", "+31201234567"));

    private final Path data = TemporaryData.folder();
    private final Path database = data.resolve("postgres");
    private final Path backup = data.resolve("back-up");

    @Test
    void the_erasure_is_repeated_before_anything_is_served() throws IOException {
        try (var product = start()) {
            var commands = product.getBean(CommandGateway.class);
            new PlacedOrders(commands).pendingHosting(NAME);
            eventually(() -> assertThat(PERSONAL.in(product.getBean(DataSource.class)))
                    .contains("customer_overview_g1: janssen", "order_overview_g1: janssen"));
        }
        copy(database, backup);
        try (var product = start()) {
            product.getBean(CommandGateway.class).sendAndWait(new EraseCustomer(PlacedOrders.customerOf(NAME), null));
            eventually(() -> assertThat(contactKeyIsGone(product)).isTrue());
            assertThat(Files.readString(data.resolve("erasures.list")))
                    .contains(PlacedOrders.customerOf(NAME).toString());
            eventually(() ->
                    assertThat(PERSONAL.in(product.getBean(DataSource.class))).isEmpty());
        }
        FileSystemUtils.deleteRecursively(database);
        copy(backup, database);
        try (var product = start()) {
            assertThat(foundWhenServing).isEqualTo(Set.of());
            assertThat(contactKeyIsGone(product)).isTrue();
            assertThat(erasuresInTheLog(product)).isEqualTo(1);
            // the order that was pending is cancelled meanwhile, as of anybody who was erased
            eventually(() -> assertThat(product.getBean(ShownSoFar.class).showAllOfTheLog())
                    .isTrue());
            assertThat(product.getBean(JdbcClient.class)
                            .sql("select count(*) from erasure_to_repeat")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        try (var product = start()) {
            assertThat(erasuresInTheLog(product)).as("repeated once").isEqualTo(1);
        }
    }

    /** With its permissions, without which the server refuses the folder. */
    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** What was found when the first web server began to listen; null until then. */
    private TreeSet<String> foundWhenServing;

    private ConfigurableApplicationContext start() {
        foundWhenServing = null;
        var application = new SpringApplication(HostForge.class);
        application.addListeners(event -> {
            if (event instanceof WebServerInitializedEvent listening && foundWhenServing == null)
                foundWhenServing = PERSONAL.in(listening.getApplicationContext().getBean(DataSource.class));
        });
        return application.run(
                "--hostforge.database.data=" + data,
                "--hostforge.roles=api,command,query,projection,saga",
                "--hostforge.catalogue.fill=false",
                "--server.port=0",
                "--management.server.port=0");
    }

    private static boolean contactKeyIsGone(ConfigurableApplicationContext product) {
        return product.getBean(JdbcClient.class)
                .sql("select destroyed_at is not null from personal_key where key_ref = ?")
                .param(KeyRef.contact(PlacedOrders.customerOf(NAME)).value())
                .query(Boolean.class)
                .single();
    }

    private static long erasuresInTheLog(ConfigurableApplicationContext product) {
        return product.getBean(JdbcClient.class)
                .sql("select count(*) from domain_event_entry where payload_type = 'customer.CustomerErased'")
                .query(Long.class)
                .single();
    }
}
