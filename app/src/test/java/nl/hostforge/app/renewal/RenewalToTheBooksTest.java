package nl.hostforge.app.renewal;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.subscription.CustomerRenewals;
import nl.hostforge.messages.subscription.DueRenewals;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindDueRenewals;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** A delivered order's next period, from the run's question to a numbered invoice that is booked at Moneybird, once. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class RenewalToTheBooksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "anjelier.nl";

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Value("${test.sandbox}")
    String sandbox;

    @Test
    void what_is_due_becomes_one_numbered_invoice_in_the_books_however_often_it_is_drafted() throws Exception {
        var order = new PlacedOrders(commands).approvedHostingAndDomain(NAME);
        var hosting = SubscriptionId.ofLine(order, 1);
        within(PATIENCE, () -> assertThat(shown(hosting).status()).isEqualTo(SubscriptionStatus.ACTIVE));
        var customer = PlacedOrders.customerOf(NAME);
        var day = shown(hosting).dueOn();
        var invoice = InvoiceId.ofRun(customer, day);
        var due = due(customer, day);

        commands.sendAndWait(draft(invoice, due, day));
        commands.sendAndWait(draft(invoice, due, day)); // as by a second node

        within(PATIENCE, () -> assertThat(find(invoice).overview().state()).isEqualTo(InvoiceState.ISSUED));
        within(PATIENCE, () -> assertThat(find(invoice).bookedId()).isNotNull());
        var issued = find(invoice);
        assertThat(issued.overview().number()).startsWith(day.getYear() + "-");
        assertThat(issued.overview().orderId()).isNull();
        assertThat(issued.overview().totals().net()).isEqualTo(due.net());
        assertThat(issued.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.period().from()).isEqualTo(day));
        within(PATIENCE, () -> assertThat(shown(hosting).dueOn()).isAfter(day));
        assertThat(due(customer, day)).isNull();
        assertThat(booked(issued.overview().number())).isOne();
    }

    private static DraftInvoice draft(InvoiceId invoice, CustomerRenewals due, LocalDate day) {
        return new DraftInvoice(
                invoice,
                due.customerId(),
                day,
                due.renewals().stream()
                        .map(renewal -> new InvoiceItem(renewal.subscriptionId(), renewal.period()))
                        .toList());
    }

    /** @return null where nothing is due */
    private CustomerRenewals due(CustomerId customer, LocalDate day) {
        return queries.query(new FindDueRenewals(day, null, null, 100), DueRenewals.class).join().customers().stream()
                .filter(one -> one.customerId().equals(customer))
                .findFirst()
                .orElse(null);
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

    /** @return how many invoices with this number the bookkeeping made */
    private long booked(String number) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var journal = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox + "/control/journal?limit=100000&provider=moneybird"))
                            .build(),
                    BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(journal.body())
                    .valueStream()
                    .filter(call -> call.path("operation").asString().equals("moneybird.createExternalInvoice"))
                    .filter(call -> call.path("workDone").asBoolean())
                    .filter(call -> call.path("references").toString().contains(number))
                    .count();
        }
    }
}
