package nl.hostforge.app.dunning;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningCommand.DunCustomer;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningId;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningSchedule;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.sandbox.Sandbox;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two customers do not pay; one of them does in the end, and one loses all. The time is moved from stage to stage. */
class DunningTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final String LATE = "dahlia.nl";
    private static final String NEVER = "klaproos.nl";

    private static Sandbox sandbox;
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start("--server.port=0", "--sandbox.data=" + TemporaryData.folder());
        product = new SpringApplicationBuilder(HostForge.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--hostforge.database.data=" + TemporaryData.folder(),
                        "--hostforge.sandbox.url=http://127.0.0.1:" + sandbox.port(),
                        "--hostforge.sandbox.mail-port=" + sandbox.mailPort(),
                        "--hostforge.catalogue.fill=true",
                        "--hostforge.sandbox.clock.movable=true");
    }

    @AfterAll
    static void stop() {
        if (product != null) product.close();
        if (sandbox != null) sandbox.close();
    }

    @Test
    void reminded_reminded_suspended_and_active_again_at_once_when_paid_or_else_ended() throws Exception {
        var orders = new PlacedOrders(product.getBean(CommandGateway.class));
        var late = orders.approvedHosting(LATE);
        var never = orders.approvedHostingAndDomain(NEVER);
        stands(late, OrderStatus.ACTIVE);
        stands(never, OrderStatus.ACTIVE);
        within(PATIENCE, () -> assertThat(invoice(late).overview().dueOn()).isNotNull());
        within(PATIENCE, () -> assertThat(invoice(never).overview().dueOn()).isNotNull());
        var due = invoice(late).overview().dueOn();
        assertThat(invoice(never).overview().dueOn()).isEqualTo(due);

        moveTo(due.plusDays(7));
        mailed(LATE, "Herinnering", 1);
        mailed(NEVER, "Herinnering", 1);
        moveTo(due.plusDays(14));
        mailed(LATE, "Tweede herinnering", 1);
        moveTo(due.plusDays(21));
        stands(late, OrderStatus.SUSPENDED);
        stands(never, OrderStatus.SUSPENDED);
        mailed(LATE, "Uw diensten staan stil", 1);
        assertThat(atThePanel("plesk.setSubscriptionStatus", LATE)).isOne();

        var owed = invoice(late).open();
        pay(late, owed, due.plusDays(21));
        stands(late, OrderStatus.ACTIVE);
        stands(never, OrderStatus.SUSPENDED);
        mailed(LATE, "Bedankt", 1);
        assertThat(atThePanel("plesk.setSubscriptionStatus", LATE)).isEqualTo(2);
        assertThat(dunningOf(LATE).open()).isFalse();

        moveTo(due.plusDays(60));
        stands(never, OrderStatus.CANCELLED);
        mailed(NEVER, "Uw diensten zijn beëindigd", 1);
        assertThat(dunningOf(NEVER).lastStage()).isEqualTo(DunningStage.TERMINATION);
        assertThat(invoice(never).overview().state()).isEqualTo(InvoiceState.ISSUED);
        assertThat(invoice(never).open())
                .as("is owed still")
                .isEqualTo(invoice(never).overview().totals().gross());
        for (var mail : List.of("Herinnering", "Tweede herinnering", "Uw diensten staan stil"))
            assertThat(subjects(NEVER))
                    .filteredOn(subject -> subject.startsWith(mail))
                    .as(mail)
                    .hasSize(1);
        assertThat(subjects(LATE))
                .filteredOn(subject -> subject.startsWith("Bedankt"))
                .hasSize(1);
    }

    @Test
    void however_many_nodes_work_off_a_day_at_once_a_stage_comes_once() {
        var customer = new CustomerId(Ids.next());
        var day = LocalDate.parse("2026-11-29");
        var owed = new Arrear(InvoiceId.ofRun(customer, day), "2026-000001", day.minusDays(9), Money.euro("12.10"));
        var facts = new DunningFacts(List.of(owed), List.of());
        var commands = product.getBean(CommandGateway.class);
        var asked = new ArrayList<CompletableFuture<Object>>();
        for (var node = 0; node < 8; node++)
            asked.add(commands.send(new DunCustomer(customer, day, day, facts, DunningSchedule.standard())));
        asked.forEach(CompletableFuture::join);
        assertThat(product.getBean(JdbcClient.class)
                        .sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                                + " order by sequence_number")
                        .param(DunningId.of(customer).toString())
                        .query(String.class)
                        .list())
                .containsExactly("dunning.DunningStarted", "dunning.ReminderDue");
    }

    private static void pay(OrderId order, Money amount, LocalDate day) {
        var invoice = InvoiceId.ofOrder(order);
        product.getBean(CommandGateway.class)
                .sendAndWait(new TakePayment(
                        customer(LATE),
                        PaymentId.ofAccount(Ids.derived("test", "late payment")),
                        amount,
                        day,
                        List.of(new PaymentShare(invoice, amount))));
    }

    private static void stands(OrderId order, OrderStatus status) {
        within(
                PATIENCE,
                () -> assertThat(ask(new FindOrder(order), OrderDetails.class).status())
                        .isEqualTo(status));
    }

    private static InvoiceDetails invoice(OrderId order) {
        return ask(new FindInvoice(InvoiceId.ofOrder(order)), InvoiceDetails.class);
    }

    private static <T> T ask(Object question, Class<T> answer) {
        return product.getBean(QueryGateway.class)
                .query(question, ResponseTypes.optionalInstanceOf(answer))
                .join()
                .orElseThrow();
    }

    private static DunningCase dunningOf(String name) {
        return product.getBean(QueryGateway.class)
                .query(new FindDunningCase(customer(name)), DunningCase.class)
                .join();
    }

    private static CustomerId customer(String name) {
        return PlacedOrders.customerOf(name);
    }

    private static void mailed(String name, String subject, int times) {
        within(
                PATIENCE,
                () -> assertThat(subjects(name))
                        .filteredOn(each -> each.startsWith(subject))
                        .hasSize(times));
    }

    private static List<String> subjects(String name) {
        return WithSandbox.mailsTo("http://127.0.0.1:" + sandbox.port(), "mila@" + name).stream()
                .map(mail -> mail.path("subject").asString())
                .toList();
    }

    /** @return how often the panel did this for a name, by its own journal */
    private static long atThePanel(String operation, String name) throws Exception {
        var journal = send(HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + sandbox.port() + "/control/journal?limit=100000&provider=plesk"))
                .build());
        return journal.valueStream()
                .filter(call -> call.path("operation").asString().equals(operation))
                .filter(call -> call.path("workDone").asBoolean())
                .filter(call -> call.toString().contains(name))
                .count();
    }

    private static void moveTo(LocalDate day) throws Exception {
        var port = product.getEnvironment().getRequiredProperty("local.management.port");
        var to = day.atTime(MORNING).atZone(AMSTERDAM).toInstant();
        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/clock"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"to\":\"" + to + "\"}"))
                .build());
    }

    private static JsonNode send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        }
    }
}
