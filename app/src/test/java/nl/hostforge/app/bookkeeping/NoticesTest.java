package nl.hostforge.app.bookkeeping;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReading;
import nl.hostforge.messages.notice.BookkeepingCommand.RequestReconciliation;
import nl.hostforge.messages.notice.BookkeepingLink;
import nl.hostforge.messages.notice.NoticeId;
import nl.hostforge.messages.notice.NoticeQuery.FindBookkeepingLink;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.commandhandling.gateway.CommandGateway;
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

/** From a payment at the bookkeeping to the panel: told, told three times, told late, and never told. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "hostforge.notices.public-url=http://127.0.0.1:{port}",
            "hostforge.notices.shortest-pause=200ms",
            "hostforge.notices.look-every=300ms"
        })
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class NoticesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @Autowired
    Scheduler scheduler;

    @Autowired
    Vault vault;

    @LocalServerPort
    int port;

    @Value("${test.sandbox}")
    String sandbox;

    private PlacedOrders orders;

    @BeforeEach
    void we_are_told() {
        orders = new PlacedOrders(commands);
        within(PATIENCE, () -> assertThat(link().webhook().active()).isTrue());
    }

    @Test
    void what_a_customer_pays_is_shown_and_what_is_taken_back_too() throws Exception {
        var order = issued("akkerwinde.nl");
        assertThat(invoice(order).overview())
                .returns(PaymentState.OPEN, InvoiceOverview::payment)
                .satisfies(open -> assertThat(open.dueOn()).isNotNull());

        pay(order);

        within(PATIENCE, () -> assertThat(payment(order)).isEqualTo(PaymentState.PAID));
        var paid = invoice(order);
        assertThat(paid.overview().paid()).isEqualTo(paid.bookedGross());
        assertThat(paid.open()).isEqualTo(Money.euro("0.00"));
        assertThat(paid.payments()).hasSize(1);

        takeBack(order);

        within(PATIENCE, () -> assertThat(payment(order)).isEqualTo(PaymentState.OPEN));
        assertThat(events(order))
                .containsExactly(
                        "invoice.InvoiceIssued",
                        "invoice.InvoicePaymentReceived",
                        "invoice.InvoicePaid",
                        "invoice.InvoicePaymentReversed");
    }

    @Test
    void a_notice_three_times_and_an_older_one_afterwards_change_nothing() throws Exception {
        var order = issued("berenklauw.nl");
        pay(order);
        within(PATIENCE, () -> assertThat(payment(order)).isEqualTo(PaymentState.PAID));
        nothingWaits();
        var before = events(order);
        var key = UUID.randomUUID().toString();
        var body = notice(order, "payment_registered", "paid");

        for (var time = 0; time < 3; time++)
            assertThat(hook(body, signature(body, Instant.now()), key)).isEqualTo(200);
        var older = notice(order, "sales_invoice_state_changed_to_open", "open");
        assertThat(hook(
                        older,
                        signature(older, Instant.now()),
                        UUID.randomUUID().toString()))
                .isEqualTo(200);

        nothingWaits();
        assertThat(database.sql("select count(*) from provider_notice where key = ?")
                        .param("moneybird/" + key)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(events(order)).isEqualTo(before);
        assertThat(payment(order)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void what_is_not_from_the_bookkeeping_or_too_old_is_counted_and_not_kept() throws Exception {
        var order = issued("citroengras.nl");
        nothingWaits();
        var kept = notices();
        var body = notice(order, "payment_registered", "paid");
        var key = UUID.randomUUID().toString();

        assertThat(hook(body, "t=" + Instant.now().getEpochSecond() + ",v1=" + "0".repeat(64), key))
                .isEqualTo(401);
        assertThat(hook(body, signature(body, Instant.now().minusSeconds(301)), key))
                .isEqualTo(401);
        assertThat(hook(body, null, key)).isEqualTo(401);
        assertThat(hook(body, signature(body, Instant.now()), null)).isEqualTo(400);

        assertThat(notices()).isEqualTo(kept);
        assertThat(link().refused().getFirst().count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void nothing_personal_is_kept_of_a_notice() throws Exception {
        var order = issued("dragon.nl");
        var body = notice(order, "payment_registered", "paid")
                .replace("\"entity\":{}", "\"entity\":{\"contact\":{\"lastname\":\"Duizendblad\"}}");
        assertThat(hook(body, signature(body, Instant.now()), UUID.randomUUID().toString()))
                .isEqualTo(200);
        nothingWaits();
        assertThat(database.sql("select string_agg(n::text, ' ') from provider_notice n")
                        .query(String.class)
                        .single())
                .doesNotContain("Duizendblad");
    }

    @Test
    void what_we_were_never_told_is_found_at_night_and_the_webhook_that_was_switched_off_is_registered_anew()
            throws Exception {
        var order = issued("engelwortel.nl");
        nothingWaits();
        var renewals = link().webhook().renewals();
        var webhook = database.sql("select webhook_id from provider_webhook")
                .query(String.class)
                .single();
        moneybird("PATCH", "/webhooks/" + webhook + "/deactivate.json", "{}");
        pay(order);

        commands.sendAndWait(new RequestReconciliation());

        within(PATIENCE, () -> assertThat(payment(order)).isEqualTo(PaymentState.PAID));
        within(PATIENCE, () -> assertThat(link().lastReconciliation().endedAt()).isNotNull());
        assertThat(link().lastReconciliation().found()).isPositive();
        assertThat(database.sql("select state from provider_notice where source = 'RECONCILIATION' and booked_id = ?")
                        .param(invoice(order).bookedId())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");

        within(PATIENCE, () -> {
            lookAtTheConnection();
            assertThat(link().webhook().renewals()).isGreaterThan(renewals);
        });
        assertThat(link().webhook().active()).isTrue();
        var before = events(order);
        takeBack(order);
        within(PATIENCE, () -> assertThat(payment(order)).isEqualTo(PaymentState.OPEN));
        assertThat(events(order)).hasSize(before.size() + 1);
    }

    @Test
    void a_comparison_that_finds_nothing_new_records_nothing() throws Exception {
        var order = issued("fluitenkruid.nl");
        pay(order);
        within(PATIENCE, () -> assertThat(payment(order)).isEqualTo(PaymentState.PAID));
        nothingWaits();
        var before = events(order);
        compareAll();
        compareAll();
        assertThat(link().lastReconciliation().found()).isZero();
        assertThat(events(order)).isEqualTo(before);
    }

    @Test
    void an_invoice_that_was_only_sent_is_no_find() throws Exception {
        var order = issued("hondsdraf.nl");
        compareAll();
        assertThat(database.sql("select count(*) from provider_notice where booked_id = ?")
                        .param(invoice(order).bookedId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_notice_that_staff_has_looked_into_again_says_who_did() throws Exception {
        var order = issued("goudsbloem.nl");
        pay(order);
        within(PATIENCE, () -> assertThat(payment(order)).isEqualTo(PaymentState.PAID));
        nothingWaits();
        var id = database.sql("select id from provider_notice where booked_id = ? limit 1")
                .param(invoice(order).bookedId())
                .query(UUID.class)
                .single();
        commands.sendAndWait(new RequestReading(new NoticeId(id)));
        within(
                PATIENCE,
                () -> assertThat(database.sql("select state from provider_notice where id = ? and asked_at is not null")
                                .param(id)
                                .query(String.class)
                                .optional())
                        .contains("DONE"));
    }

    @Test
    void the_secrets_of_the_webhook_are_sealed() {
        assertThat(database.sql("select token || secret from provider_webhook")
                        .query(String.class)
                        .single())
                .contains("webhook/moneybird|")
                .doesNotContain(secret());
    }

    private void lookAtTheConnection() {
        try {
            scheduler.reschedule(TaskInstanceId.of("bookkeeping-link", "recurring"), Instant.now());
        } catch (DbSchedulerException underWay) {
            // it is being looked at just now
        }
    }

    private OrderId issued(String domainName) {
        var order = orders.approvedHosting(domainName);
        within(PATIENCE, () -> assertThat(payment(order)).isEqualTo(PaymentState.OPEN));
        return order;
    }

    private void compareAll() {
        var before = link().lastReconciliation();
        commands.sendAndWait(new RequestReconciliation());
        within(PATIENCE, () -> {
            assertThat(link().lastReconciliation()).isNotNull();
            assertThat(link().lastReconciliation().endedAt()).isNotNull();
            if (before != null)
                assertThat(link().lastReconciliation().startedAt()).isAfter(before.startedAt());
        });
    }

    private void pay(OrderId order) throws Exception {
        var address = booked(order).path("payment_url").asString("");
        var page = sandbox + "/moneybird" + URI.create(address).getPath().replaceFirst("^/moneybird", "");
        assertThat(send(HttpRequest.newBuilder(URI.create(page)).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
    }

    private void takeBack(OrderId order) throws Exception {
        var payment = booked(order).path("payments").path(0).path("id").asString("");
        moneybird("DELETE", "/sales_invoices/" + invoice(order).bookedId() + "/payments/" + payment + ".json", null);
    }

    private JsonNode booked(OrderId order) throws Exception {
        return JsonMapper.shared()
                .readTree(moneybird("GET", "/sales_invoices/" + invoice(order).bookedId() + ".json", null));
    }

    private String moneybird(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox + "/moneybird/api/v2/123" + path))
                .header("Authorization", "Bearer sandbox-token")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private int hook(String body, String signature, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hooks/moneybird"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (signature != null) request.header("Moneybird-Signature", signature);
        if (key != null) request.header("Idempotency-Key", key);
        return send(request).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private String notice(OrderId order, String action, String state) {
        var token = database.sql("select token from provider_webhook")
                .query(String.class)
                .single();
        return ("{\"administration_id\":\"123\",\"webhook_id\":\"1\",\"webhook_token\":\"%s\",\"entity_type\":"
                        + "\"SalesInvoice\",\"entity_id\":\"%s\",\"state\":\"%s\",\"action\":\"%s\",\"entity\":{}}")
                .formatted(
                        vault.openLine(token, "webhook-token").orElseThrow(),
                        invoice(order).bookedId(),
                        state,
                        action);
    }

    private String signature(String body, Instant at) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = at.getEpochSecond() + "." + body;
        return "t=" + at.getEpochSecond() + ",v1="
                + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private String secret() {
        var sealed = database.sql("select secret from provider_webhook")
                .query(String.class)
                .single();
        return vault.openLine(sealed, "webhook-secret").orElseThrow();
    }

    private void nothingWaits() throws Exception {
        within(PATIENCE, () -> {
            var waiting = JsonMapper.shared()
                    .readTree(send(HttpRequest.newBuilder(URI.create(sandbox + "/control/moneybird/state")))
                            .body());
            assertThat(waiting.at("/counts/deliveriesWaiting").asInt(-1)).isZero();
            assertThat(database.sql("select count(*) from provider_notice where state = 'RECEIVED'")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    private long notices() {
        return database.sql("select count(*) from provider_notice")
                .query(Long.class)
                .single();
    }

    private BookkeepingLink link() {
        return queries.query(new FindBookkeepingLink(), BookkeepingLink.class).join();
    }

    private PaymentState payment(OrderId order) {
        return queries.query(
                        new FindInvoice(InvoiceId.ofOrder(order)),
                        ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join()
                .map(found -> found.overview().payment())
                .orElse(null);
    }

    private InvoiceDetails invoice(OrderId order) {
        return queries.query(
                        new FindInvoice(InvoiceId.ofOrder(order)),
                        ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join()
                .orElseThrow();
    }

    private List<String> events(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(InvoiceId.ofOrder(order).toString())
                .query(String.class)
                .list();
    }
}
