package nl.hostforge.app.clock;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.integration.sandbox.SandboxTime;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.sandbox.Sandbox;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One product in a folder of its own, whose time is moved test by test, and which is started again in between. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovedClockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path DATA = TemporaryData.folder();
    private static final Duration MOMENTS = Duration.ofMinutes(5);

    private static Sandbox sandbox;
    private static ConfigurableApplicationContext product;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start("--server.port=0", "--sandbox.data=" + TemporaryData.folder());
        product = started(DATA, true);
    }

    @AfterAll
    static void stop() {
        if (product != null) product.close();
        if (sandbox != null) sandbox.close();
    }

    @Test
    @Order(1)
    void everything_is_dated_by_the_clock_once_it_is_moved() throws Exception {
        var begun = at(time(), "/now");
        assertThat(begun).isCloseTo(Instant.now(), moments());

        var moved = move("{\"by\":\"P40D\"}");

        assertThat(at(moved, "/now")).isCloseTo(begun.plus(40, ChronoUnit.DAYS), moments());
        assertThat(product.getBean(Clock.class).instant()).isCloseTo(at(moved, "/now"), moments());
        assertThat(database()
                        .sql("select product_time()")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isCloseTo(at(moved, "/now"), moments());
        assertThat(at(json(get(address(sandbox.port()) + "/control/clock")), "/now"))
                .isCloseTo(at(moved, "/now"), moments());
        var order = new PlacedOrders(product.getBean(CommandGateway.class)).approvedHosting("narcis.nl");
        assertThat(product.getBean(EventStore.class)
                        .readEvents(order.toString(), 0)
                        .next()
                        .getTimestamp())
                .isCloseTo(at(moved, "/now"), moments());
    }

    @Test
    @Order(2)
    void what_is_due_by_then_is_done_day_by_day() throws Exception {
        within(PATIENCE, () -> assertThat(lastDayOfRenewals()).isEqualTo(today()));

        move("{\"by\":\"P3D\"}");

        within(PATIENCE, () -> assertThat(lastDayOfRenewals()).isEqualTo(today()));
        within(PATIENCE, () -> assertThat(time().path("atRest").asBoolean()).isTrue());
    }

    @Test
    @Order(3)
    void it_goes_forwards_only() throws Exception {
        var now = at(time(), "/now");
        for (var wrong : List.of(
                "{\"to\":\"" + now.minus(1, ChronoUnit.HOURS) + "\"}",
                "{\"by\":\"P-1D\"}",
                "{\"by\":\"P11Y\"}",
                "{\"to\":\"tomorrow\"}",
                "{\"by\":\"P1D\",\"to\":\"" + now.plus(1, ChronoUnit.DAYS) + "\"}",
                "{}")) assertThat(post(clock(), wrong)).as(wrong).startsWith("400 ");
        assertThat(at(time(), "/now")).isCloseTo(now, moments());
    }

    @Test
    @Order(4)
    void another_node_follows() throws Exception {
        var database = product.getBean(DataSource.class);
        var time = new MovedTime(database);
        var other = new MovedClock(Duration.ZERO);
        var watch = new ClockWatch(other, time, new SandboxTime(address(sandbox.port())), Duration.ofMillis(20));
        watch.start();
        try {
            move("{\"to\":\"" + at(time(), "/now").plus(50, ChronoUnit.DAYS) + "\"}");
            within(PATIENCE, () -> assertThat(other.instant()).isCloseTo(at(time(), "/now"), moments()));
        } finally {
            watch.stop();
        }
    }

    @Test
    @Order(5)
    void a_job_that_is_worked_on_is_held_over_a_move() throws Exception {
        database()
                .sql(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                                + " last_heartbeat, version) values ('held', '1', product_time(), true, 'a node', product_time(), 1)")
                .update();
        try {
            move("{\"by\":\"P1M\"}");
            assertThat(database()
                            .sql("select last_heartbeat from scheduled_tasks where task_name = 'held'")
                            .query(Timestamp.class)
                            .single()
                            .toInstant())
                    .isCloseTo(at(time(), "/now"), moments());
        } finally {
            database()
                    .sql("delete from scheduled_tasks where task_name = 'held'")
                    .update();
        }
    }

    @Test
    @Order(6)
    void it_is_as_far_ahead_after_a_restart() throws Exception {
        var before = at(time(), "/now");
        product.close();
        product = started(DATA, true);
        assertThat(at(time(), "/now")).isCloseTo(before, moments());
    }

    @Test
    @Order(7)
    void the_systems_clock_refuses_a_log_from_the_future_and_says_so() {
        product.close();
        product = null;
        assertThat(GenericEventMessage.clock.instant()).isCloseTo(Instant.now(), moments());
        assertThatThrownBy(() -> started(DATA, false))
                .rootCause()
                .isInstanceOf(ClockRefused.class)
                .hasMessageContaining("this log was written in a sandbox run with a moved clock");
    }

    @Test
    @Order(8)
    void a_log_of_the_systems_clock_is_not_gone_on_with_by_one_that_can_be_moved() throws Exception {
        var folder = TemporaryData.folder();
        try (var ordinary = started(folder, false)) {
            assertThat(get(address(port(ordinary, "local.management.port")) + "/actuator/clock"))
                    .startsWith("404 ");
        }
        assertThatThrownBy(() -> started(folder, true))
                .rootCause()
                .isInstanceOf(ClockRefused.class)
                .hasMessageContaining("This log was written by the system's clock");
    }

    private static ConfigurableApplicationContext started(Path data, boolean movable) {
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--hostforge.database.data=" + data,
                "--hostforge.sandbox.url=" + address(sandbox.port()),
                "--hostforge.sandbox.mail-port=" + sandbox.mailPort(),
                "--hostforge.catalogue.fill=true"));
        if (movable) settings.add("--hostforge.sandbox.clock.movable=true");
        return new SpringApplicationBuilder(HostForge.class).run(settings.toArray(String[]::new));
    }

    private static JdbcClient database() {
        return product.getBean(JdbcClient.class);
    }

    private static String lastDayOfRenewals() {
        return database()
                .sql("select convert_from(task_data, 'UTF8')::jsonb ->> 'lastDay' from scheduled_tasks"
                        + " where task_name = 'renewal-run'")
                .query(String.class)
                .single();
    }

    private static String today() throws Exception {
        return BillingCycle.dayOf(at(time(), "/now")).toString();
    }

    private static JsonNode time() throws Exception {
        return json(get(clock()));
    }

    private static JsonNode move(String how) throws Exception {
        return json(post(clock(), how));
    }

    private static String clock() {
        return address(port(product, "local.management.port")) + "/actuator/clock";
    }

    private static int port(ConfigurableApplicationContext context, String which) {
        return context.getEnvironment().getRequiredProperty(which, Integer.class);
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static JsonNode json(String answer) {
        assertThat(answer).startsWith("200 ");
        return JsonMapper.shared().readTree(answer.substring("200 ".length()));
    }

    private static Instant at(JsonNode answer, String where) {
        return Instant.parse(answer.at(where).asString());
    }

    private static String get(String address) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private static String post(String address, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** @return status and body */
    private static String send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    private static org.assertj.core.data.TemporalUnitOffset moments() {
        return org.assertj.core.api.Assertions.within(MOMENTS.toMinutes(), ChronoUnit.MINUTES);
    }
}
