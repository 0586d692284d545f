package nl.hostforge.app.bookkeeping;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.AccountQuery.FindBalance;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.DraftOccasion;
import nl.hostforge.messages.billing.DraftedLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DraftKnownLines;
import nl.hostforge.messages.billing.InvoiceCommand.WriteOffInvoice;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoicePayment;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReconciliation;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens to an invoice that we numbered, here and at Moneybird, is known at the other place too, once. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class OwnInvoicesInTheBooksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate RUN = LocalDate.parse("2103-05-05");
    private static final ServicePeriod MONTH = new ServicePeriod(RUN, RUN.plusMonths(1));

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Value("${test.sandbox}")
    String sandbox;

    @Test
    void what_is_paid_here_and_there_counts_once_and_a_credit_note_is_booked_too() throws Exception {
        var customer = PlacedOrders.customerOf("eigenfactuur.nl");
        var invoice = issuedAndBooked("eigenfactuur.nl", customer);
        var bookedId = find(invoice).bookedId();

        var payment = PaymentId.ofAccount(Ids.derived("test", "own payment"));
        commands.sendAndWait(new TakePayment(
                customer,
                payment,
                Money.euro("5.00"),
                LocalDate.parse("2026-11-01"),
                List.of(new PaymentShare(invoice, Money.euro("5.00")))));
        within(
                PATIENCE,
                () -> assertThat(booked(bookedId).path("payments").valueStream())
                        .extracting(one -> one.path("transaction_identifier").asString(""))
                        .containsExactly(payment.value()));

        moneybird("POST", "/external_sales_invoices/" + bookedId + "/payments.json", """
                {"payment":{"payment_date":"2026-11-02","price":"7.10"}}""");
        commands.sendAndWait(new RequestReconciliation());
        within(PATIENCE, () -> assertThat(find(invoice).overview().payment()).isEqualTo(PaymentState.PAID));
        assertThat(find(invoice).payments())
                .extracting(InvoicePayment::source)
                .containsExactly(PaymentSource.ACCOUNT, PaymentSource.BOOKKEEPING);

        commands.sendAndWait(new CreditInvoice(invoice, "key", RUN, "Wrong", null, null));
        within(
                PATIENCE,
                () -> assertThat(find(invoice).creditNotes())
                        .singleElement()
                        .satisfies(note -> assertThat(note.booking()).isEqualTo(BookingState.BOOKED)));
        var note = booked(find(invoice).creditNotes().getFirst().bookedId());
        assertThat(new BigDecimal(note.path("total_price_incl_tax").asString("")))
                .isEqualByComparingTo("-12.10");
        within(
                PATIENCE,
                () -> assertThat(queries.query(new FindBalance(customer), Money.class)
                                .join())
                        .isEqualTo(Money.euro("12.10")));
    }

    @Test
    void what_is_written_off_here_is_uncollectible_there() {
        var invoice = issuedAndBooked("oninbaar.nl", PlacedOrders.customerOf("oninbaar.nl"));
        commands.sendAndWait(new WriteOffInvoice(invoice, "Bankrupt"));
        within(
                PATIENCE,
                () -> assertThat(booked(find(invoice).bookedId()).path("state").asString())
                        .isEqualTo("uncollectible"));
    }

    private InvoiceId issuedAndBooked(String name, CustomerId customer) {
        new PlacedOrders(commands).pendingHosting(name);
        var invoice = InvoiceId.ofRun(customer, RUN);
        var price = Money.euro("10.00");
        commands.sendAndWait(new DraftKnownLines(
                invoice,
                customer,
                RUN,
                List.of(new DraftedLine(
                        new InvoiceItem(new SubscriptionId(Ids.derived("test", name)), MONTH),
                        new InvoiceLine(ProductGroup.HOSTING, MONTH, 1, price, price, "Verlenging", "Renewal"))),
                DraftOccasion.REISSUE));
        within(PATIENCE, () -> assertThat(find(invoice).bookedId()).isNotNull());
        return invoice;
    }

    private InvoiceDetails find(InvoiceId id) {
        var found = queries.query(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join();
        assertThat(found).isPresent();
        return found.get();
    }

    private JsonNode booked(String id) throws Exception {
        return JsonMapper.shared().readTree(moneybird("GET", "/external_sales_invoices/" + id + ".json", null));
    }

    private String moneybird(String method, String path, String body) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(sandbox + "/moneybird/api/v2/123" + path))
                    .header("Authorization", "Bearer sandbox-token")
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                    .build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return answer.body();
        }
    }
}
