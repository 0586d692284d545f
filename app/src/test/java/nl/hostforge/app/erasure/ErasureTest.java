package nl.hostforge.app.erasure;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.ProductProcess;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.messages.customer.CustomerCommand.EraseCustomer;
import nl.hostforge.messages.customer.CustomerCommand.RetryErasureAtProvider;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.erasure.CustomerErasure;
import nl.hostforge.messages.erasure.CustomerErasure.AtProvider;
import nl.hostforge.messages.erasure.ErasureQuery.FindCustomerErasure;
import nl.hostforge.messages.erasure.ErasureState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import org.assertj.core.groups.Tuple;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the decision to erase until the providers have forgotten, against the sandbox. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "hostforge.admin.password=" + ProductProcess.PASSWORD})
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class ErasureTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    EventStore log;

    @Autowired
    JdbcClient database;

    @Autowired
    Registrar registrar;

    @LocalServerPort
    int port;

    @Value("${test.sandbox}")
    String sandbox;

    private PlacedOrders orders;

    @BeforeEach
    void orders() {
        orders = new PlacedOrders(commands);
    }

    @Test
    void who_owes_nothing_any_more_is_forgotten_by_every_provider() throws Exception {
        var order = orders.approvedHostingAndDomain("berk.nl");
        var customer = PlacedOrders.customerOf("berk.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        var shop = new HttpShop("http://127.0.0.1:" + port);
        var refused = shop.erase(customer, "erase-berk-too-early");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("/problems/customer-has-obligations");
        assertThat(refused.text("/obligations/0/kind")).isEqualTo("LIVE_SERVICE");
        assertThat(refused.text("/obligations/0/domains/0")).isEqualTo("berk.nl");
        var held = shop.personalData(customer);
        assertThat(held.text("/orders/0/invoices/0/state")).isEqualTo("ISSUED");
        assertThat(held.text("/orders/0/invoices/0/customerName")).isEqualTo("Mila Janssen");
        commands.sendAndWait(new CancelOrder(order, null));
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderCancelled"));

        within(
                PATIENCE,
                () -> assertThat(shop.erase(customer, "erase-berk-in-time").status())
                        .isEqualTo(200));

        // the name is paid for until it expires, and whoever holds it stays known to the registrar until then
        within(
                PATIENCE,
                () -> assertThat(states(customer))
                        .containsExactly(
                                tuple(Provider.PLESK, ErasureState.COMPLETED),
                                tuple(Provider.OPENPROVIDER, ErasureState.FAILED),
                                tuple(Provider.MONEYBIRD, ErasureState.COMPLETED)));
        assertThat(erasure(customer).orElseThrow().providers().get(1).failureWords())
                .contains("attached to domains");
        registrar.find("berk.nl").map(found -> {
            found.forEach(domain -> registrar.delete(domain.domainId()));
            return found;
        });
        commands.sendAndWait(new RetryErasureAtProvider(customer, null, Provider.OPENPROVIDER));
        within(
                PATIENCE,
                () -> assertThat(states(customer)).contains(tuple(Provider.OPENPROVIDER, ErasureState.COMPLETED)));
        assertThat(done("plesk", "plesk.deleteCustomer")).isPositive();
        assertThat(done("openprovider", "openprovider.deleteCustomer")).isPositive();
        assertThat(done("moneybird", "moneybird.archiveContact")).isPositive();
        assertThat(jobs(customer)).isZero();
    }

    @Test
    void a_provider_that_refuses_waits_for_staff_and_forgets_when_it_is_asked_again() throws Exception {
        var order = orders.approvedHosting("wilg.nl");
        var customer = PlacedOrders.customerOf("wilg.nl");
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
        commands.sendAndWait(new CancelOrder(order, null));
        within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderCancelled"));
        fault("plesk.deleteCustomer", "{\"type\":\"REFUSE\",\"code\":1024,\"message\":\"Not now\"}");

        commands.sendAndWait(new EraseCustomer(customer, null));

        within(
                PATIENCE,
                () -> assertThat(atPlesk(customer))
                        .isNotNull()
                        .returns(ErasureState.FAILED, AtProvider::state)
                        .satisfies(at -> assertThat(at.failureWords()).contains("Not now")));
        commands.sendAndWait(new RetryErasureAtProvider(customer, null, Provider.PLESK));
        within(
                PATIENCE,
                () -> assertThat(atPlesk(customer))
                        .isNotNull()
                        .returns(ErasureState.COMPLETED, AtProvider::state)
                        .returns(2, AtProvider::round)
                        .returns(null, AtProvider::failureWords));
    }

    @Test
    void an_order_that_slipped_in_before_or_after_the_erasure_is_cancelled() {
        var before = orders.pendingHosting("els.nl");
        commands.sendAndWait(new EraseCustomer(PlacedOrders.customerOf("els.nl"), null));
        within(PATIENCE, () -> assertThat(events(before)).contains("order.OrderCancelled"));

        var approved = orders.approvedHosting("spar.nl");
        commands.sendAndWait(new EraseCustomer(PlacedOrders.customerOf("spar.nl"), null));
        within(PATIENCE, () -> assertThat(events(approved)).contains("order.OrderCancelled"));
        assertThat(deadLetters()).isZero();
    }

    /** Those of the claims know nothing of the addresses that these tests make up. */
    private long deadLetters() {
        return database.sql("select count(*) from dead_letter_entry where processing_group <> 'claims'")
                .query(Long.class)
                .single();
    }

    private Optional<CustomerErasure> erasure(CustomerId customer) {
        return queries.query(new FindCustomerErasure(customer), ResponseTypes.optionalInstanceOf(CustomerErasure.class))
                .join();
    }

    private AtProvider atPlesk(CustomerId customer) {
        return erasure(customer).map(all -> all.providers().getFirst()).orElse(null);
    }

    private List<Tuple> states(CustomerId customer) {
        return erasure(customer).map(CustomerErasure::providers).orElse(List.of()).stream()
                .map(at -> tuple(at.provider(), at.state()))
                .toList();
    }

    private List<String> events(OrderId order) {
        return log.readEvents(order.toString())
                .asStream()
                .map(event ->
                        event.getPayloadType().getAnnotation(StoredAs.class).value())
                .toList();
    }

    private long jobs(CustomerId customer) {
        return database.sql("select count(*) from scheduled_tasks where task_name = 'erasure' and task_instance like ?")
                .param(customer + "/%")
                .query(Long.class)
                .single();
    }

    private long done(String provider, String operation) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(sandbox + "/control/journal?limit=100000&provider=" + provider))
                        .GET())
                .valueStream()
                .filter(call -> call.path("operation").asString().equals(operation))
                .filter(call -> call.path("workDone").asBoolean())
                .count();
    }

    private void fault(String operation, String effect) throws Exception {
        send(HttpRequest.newBuilder(URI.create(sandbox + "/control/faults"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"provider\":\"plesk\",\"operation\":\"%s\",\"times\":1,\"effect\":%s}"
                                .formatted(operation, effect))));
    }

    private static JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JsonMapper.shared().readTree(answer.body());
    }
}
