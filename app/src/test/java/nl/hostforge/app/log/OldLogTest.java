package nl.hostforge.app.log;

import static nl.hostforge.app.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerTimeline;
import nl.hostforge.messages.customer.CustomerTimeline;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.TimelineEntry;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an earlier release wrote is read by today's code: the same orders, and nothing that could not be handled. */
class OldLogTest {
    @Test
    void every_read_model_is_filled_from_it_and_shows_what_it_showed_then() throws IOException {
        try (var server =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
            OldLog.restoreTo(server.getPostgresDatabase());
            try (var product = start(server)) {
                var database = product.getBean(JdbcClient.class);
                eventually(() -> assertThat(orders(database)).isEqualTo(ordersThen()));
                showsWhoMoved(product);
                assertThat(count(database, "customer_overview"))
                        .isEqualTo(OldLog.expected().at("/customers").asLong());
                assertThat(count(database, "dead_letter_entry")).isZero();
            }
        }
    }

    private static void showsWhoMoved(ConfigurableApplicationContext product) throws IOException {
        var who = CustomerId.of(OldLog.expected().at("/moved").asString());
        var queries = product.getBean(QueryGateway.class);
        eventually(() -> {
            Optional<CustomerDetails> found = queries.query(
                            new FindCustomer(who), ResponseTypes.optionalInstanceOf(CustomerDetails.class))
                    .join();
            assertThat(found.orElseThrow().vatNumber()).isEqualTo("NL001234567B01");
            assertThat(found.orElseThrow().details().address().houseNumber()).isEqualTo("12");
            assertThat(found.orElseThrow().details().address().addition()).isEqualTo("bis");
        });
        Optional<CustomerTimeline> timeline = queries.query(
                        new FindCustomerTimeline(who, Language.ENGLISH),
                        ResponseTypes.optionalInstanceOf(CustomerTimeline.class))
                .join();
        assertThat(timeline.orElseThrow().entries())
                .extracting(TimelineEntry::eventType)
                .containsSubsequence("customer.CustomerDetailsChanged", "customer.CustomerVatNumberChanged");
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres server) throws IOException {
        return SpringApplication.run(
                HostForge.class,
                "--hostforge.database.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--hostforge.database.username=postgres",
                "--hostforge.database.password=postgres",
                "--hostforge.database.data=" + TemporaryData.folder(),
                "--hostforge.privacy.master-key=" + OldLog.masterKey(),
                "--hostforge.privacy.erasure-list=none",
                "--hostforge.roles=api,command,query,projection", // nobody outside hears of what was done long ago
                "--hostforge.catalogue.fill=false",
                "--server.port=0",
                "--management.server.port=0");
    }

    private static Map<String, String> orders(JdbcClient database) {
        var orders = new TreeMap<String, String>();
        database.sql("select number, status, gross, steps_finished from order_overview")
                .query(row -> {
                    orders.put(
                            row.getString("number"),
                            row.getString("status") + " " + row.getBigDecimal("gross") + " "
                                    + row.getInt("steps_finished"));
                });
        return orders;
    }

    private static Map<String, String> ordersThen() throws IOException {
        var orders = new TreeMap<String, String>();
        OldLog.expected()
                .at("/orders")
                .properties()
                .forEach(order -> orders.put(order.getKey(), order.getValue().asString()));
        return orders;
    }

    private static long count(JdbcClient database, String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
