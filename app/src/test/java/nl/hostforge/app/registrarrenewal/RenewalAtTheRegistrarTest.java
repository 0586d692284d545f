package nl.hostforge.app.registrarrenewal;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.registrar.Registrar;
import nl.hostforge.integration.registrar.RegistrarDomain;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.RegistrarRenewal;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindUnpaidRegistrarRenewals;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The next year of a domain name is renewed at the sandbox's registrar when its invoice is paid, and once. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class RenewalAtTheRegistrarTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String NAME = "dahlia.nl";
    private static final PaymentId PAYMENT = new PaymentId("a transfer");

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    RegistrarRenewals renewals;

    @Autowired
    Registrar registrar;

    @Autowired
    JdbcClient database;

    @Value("${test.sandbox}")
    String sandbox;

    @Test
    void a_year_that_is_paid_is_renewed_once_although_the_payment_is_taken_back_and_comes_again() throws Exception {
        var order = new PlacedOrders(commands).approvedHostingAndDomain(NAME);
        var domain = SubscriptionId.ofLine(order, 2);
        within(PATIENCE, () -> assertThat(shown(domain).status()).isEqualTo(SubscriptionStatus.ACTIVE));
        var before = expiry();
        var invoice = issued(domain);
        var year = shown(domain).period();
        within(PATIENCE, () -> assertThat(unpaid(year.from())).hasSize(1));
        renewals.goOn(null);
        assertThat(events(order)).doesNotContain("order.ServiceChangeRequested");

        pay(invoice, 1_000_001);
        within(PATIENCE, () -> {
            renewals.goOn(null);
            assertThat(events(order)).contains("order.ServiceChangeCompleted");
        });
        assertThat(expiry()).isEqualTo(before.plusYears(1));

        commands.sendAndWait(new MatchBookedPayments(invoice, 1_000_002, List.of())); // it bounced
        pay(invoice, 1_000_003);
        within(PATIENCE, () -> assertThat(find(invoice).open().isZero()).isTrue());
        renewals.goOn(null);
        assertThat(events(order)).containsOnlyOnce("order.ServiceChangeRequested");
        assertThat(expiry()).isEqualTo(before.plusYears(1));
        assertThat(renewedAtTheRegistrar()).isOne();
        assertThat(unpaid(year.from())).isEmpty();
    }

    private InvoiceId issued(SubscriptionId domain) {
        var customer = PlacedOrders.customerOf(NAME);
        var next = shown(domain).next();
        var day = next.from().minusDays(21);
        var invoice = InvoiceId.ofRun(customer, day);
        commands.sendAndWait(new DraftInvoice(invoice, customer, day, List.of(new InvoiceItem(domain, next))));
        within(PATIENCE, () -> assertThat(find(invoice).overview().state()).isEqualTo(InvoiceState.ISSUED));
        within(PATIENCE, () -> assertThat(shown(domain).period()).isEqualTo(next));
        return invoice;
    }

    private void pay(InvoiceId invoice, long version) {
        var owed = find(invoice).overview().totals().gross();
        var day = LocalDate.ofInstant(find(invoice).issuedAt(), AMSTERDAM);
        commands.sendAndWait(new MatchBookedPayments(invoice, version, List.of(new BookedPayment(PAYMENT, owed, day))));
    }

    private List<RegistrarRenewal> unpaid(LocalDate from) {
        return queries.query(
                        new FindUnpaidRegistrarRenewals(from, from, 100),
                        ResponseTypes.multipleInstancesOf(RegistrarRenewal.class))
                .join();
    }

    private LocalDate expiry() {
        var found = ((Done<List<RegistrarDomain>>) registrar.find(NAME)).value();
        return LocalDate.ofInstant(found.getFirst().expiresAt().orElseThrow(), AMSTERDAM);
    }

    private InvoiceDetails find(InvoiceId id) {
        return queries.query(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join()
                .orElseThrow(() -> new AssertionError("there is no invoice " + id + " yet"));
    }

    private SubscriptionOverview shown(SubscriptionId id) {
        return queries.query(new FindSubscription(id), ResponseTypes.optionalInstanceOf(SubscriptionOverview.class))
                .join()
                .orElseThrow(() -> new AssertionError("there is no subscription " + id + " yet"));
    }

    private List<String> events(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    private long renewedAtTheRegistrar() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var journal = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox + "/control/journal?limit=100000&provider=openprovider"))
                            .build(),
                    BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(journal.body())
                    .valueStream()
                    .filter(call -> call.path("operation").asString().equals("openprovider.renewDomain"))
                    .filter(call -> call.path("workDone").asBoolean())
                    .filter(call -> call.path("references").toString().contains(NAME))
                    .count();
        }
    }
}
