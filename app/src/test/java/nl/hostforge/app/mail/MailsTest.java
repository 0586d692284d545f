package nl.hostforge.app.mail;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.order.TrackingSecret;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.vat.CrossBorderSalesCommand.CountCrossBorderSale;
import nl.hostforge.messages.vat.CrossBorderSalesId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What customers and staff find in their mailboxes. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class MailsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    CommandGateway commands;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    @Autowired
    EventProcessingConfiguration processors;

    @Value("${test.sandbox}")
    String sandbox;

    private PlacedOrders orders;

    @BeforeEach
    void orders() {
        orders = new PlacedOrders(commands);
    }

    @Test
    void an_order_is_confirmed_once_with_its_link_and_staff_is_told_without_names() {
        var order = orders.pendingHostingAndDomain("iep.nl");
        within(PATIENCE, () -> assertThat(mailsTo("mila@iep.nl")).hasSize(1));
        assertThat(mailsTo("mila@iep.nl").getFirst().path("text").asString())
                .contains("Beste Mila Janssen", "Totaal met btw: €\u00A015,06")
                .contains("#" + TrackingSecret.of(vault, order).reveal());
        within(PATIENCE, () -> assertThat(staffHeardOf(order)).isTrue());
        assertThat(mailsTo("staff@hostforge.example"))
                .noneMatch(mail ->
                        mail.toString().contains("Mila") || mail.toString().contains("iep.nl"));
        assertThat(jobs(order)).noneMatch(data -> data.contains("mila") || data.contains("Mila"));
    }

    @Test
    void a_handler_that_lost_its_place_in_the_log_mails_nobody_twice() {
        var order = orders.pendingHostingAndDomain("es.nl");
        within(
                PATIENCE,
                () -> assertThat(jobs(order))
                        .allMatch(data -> data.contains("SENT"))
                        .hasSize(2));
        var processor = processors
                .eventProcessor("mails", PooledStreamingEventProcessor.class)
                .orElseThrow();
        assertThat(processor.supportsReset()).isFalse();

        processor.shutDown();
        database.sql("delete from token_entry where processor_name = 'mails'").update();
        processor.start();

        var after = orders.pendingHostingAndDomain("na-de-es.nl"); // is handled after all that was before
        within(PATIENCE, () -> assertThat(mailsTo("mila@na-de-es.nl")).hasSize(1));
        within(
                PATIENCE,
                () -> assertThat(jobs(after))
                        .allMatch(data -> data.contains("SENT"))
                        .hasSize(2));
        assertThat(mailsTo("mila@es.nl")).hasSize(1);
    }

    @Test
    void who_is_rejected_reads_why() {
        var order = orders.pendingHostingAndDomain("linde.nl");
        var key = KeyRef.contact(PlacedOrders.customerOf("linde.nl"));
        commands.sendAndWait(new RejectOrder(order, null, Personal.of(key, "Deze naam voeren we niet.")));
        within(
                PATIENCE,
                () -> assertThat(mailsTo("mila@linde.nl"))
                        .anyMatch(mail -> mail.path("text").asString().contains("Deze naam voeren we niet.")));
    }

    @Test
    void a_customer_with_hosting_reads_how_to_sign_in_once_it_is_there() {
        orders.approvedHosting("beuk.nl");
        within(
                PATIENCE,
                () -> assertThat(mailsTo("mila@beuk.nl"))
                        .anyMatch(mail -> mail.path("subject").asString().endsWith("is klaar")
                                && mail.path("text").asString().contains(sandbox + "/plesk")));
    }

    @Test
    void staff_hears_once_that_sales_elsewhere_in_the_eu_crossed_the_threshold() {
        var sales = CrossBorderSalesId.of(2031); // a year that nobody else sells in
        var day = LocalDate.parse("2031-03-01");
        for (var sale : List.of("first", "second"))
            commands.sendAndWait(new CountCrossBorderSale(
                    sales, new InvoiceId(Ids.derived("mails-test", sale)), day, Money.euro("10000.01")));
        within(
                PATIENCE,
                () -> assertThat(mailsTo("staff@hostforge.example").stream()
                                .filter(mail -> mail.path("text").asString().contains("10.000,01")))
                        .hasSize(1));
    }

    private boolean staffHeardOf(OrderId order) {
        return mailsTo("staff@hostforge.example").stream()
                .anyMatch(mail -> mail.path("text").asString().contains(order.toString()));
    }

    private List<String> jobs(OrderId order) {
        return database.sql("select convert_from(task_data, 'UTF8') from scheduled_tasks"
                        + " where task_name = 'mail' and task_instance like '%' || ?")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    private List<JsonNode> mailsTo(String address) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox + "/control/mails?to=" + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body()).valueStream().toList();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
