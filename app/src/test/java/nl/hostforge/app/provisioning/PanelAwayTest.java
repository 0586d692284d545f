package nl.hostforge.app.provisioning;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.messages.identity.OrderId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * The panel's machine is off while orders run, for longer than three attempts would take; the pauses are the usual ones.
 * What does not need it goes on, what needs it waits without using up attempts, staff hears that it is late, and when it
 * is back everything goes on by itself.
 */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class, PanelAwayTest.BehindADoor.class})
@DirtiesContext
class PanelAwayTest {
    private static final Duration ALL_BUT_HOSTING = Duration.ofSeconds(90);
    private static final Duration AFTER_ITS_RETURN = Duration.ofSeconds(60);
    private static final List<String> NAMES = IntStream.rangeClosed(1, 6)
            .mapToObj(number -> "wacht-" + number + ".nl")
            .toList();

    private static Door door;

    static class BehindADoor implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var sandbox = URI.create(context.getEnvironment().getRequiredProperty("test.sandbox"));
            door = new Door(sandbox.getPort());
            Map<String, Object> settings = Map.of(
                    "hostforge.plesk.base-url", "http://localhost:" + door.port() + "/plesk",
                    "hostforge.provisioning.look-every", "15s",
                    "hostforge.provisioning.step-limit", "10s");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("behind-a-door", settings));
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) door.close();
            });
        }
    }

    @Autowired
    CommandGateway commands;

    @Autowired
    JdbcClient database;

    @Test
    void what_needs_the_panel_waits_for_it_without_using_up_attempts_and_goes_on_when_it_is_back() {
        var placing = new PlacedOrders(commands);
        door.shut();
        var orders = NAMES.stream().map(placing::approvedHostingAndDomain).toList();

        within(ALL_BUT_HOSTING, () -> {
            for (var order : orders)
                assertThat(completed(order))
                        .containsExactlyInAnyOrder("SYNC_CUSTOMER", "REGISTER_DOMAIN", "CREATE_INVOICE");
            assertThat(leftAlone()).isTrue();
        });
        within(ALL_BUT_HOSTING, () -> {
            for (var order : orders) assertThat(events(order)).contains("order.ProvisioningStalled"); // overdue
        });
        for (var order : orders) {
            assertThat(events(order)).doesNotContain("order.ProvisioningStepFailed", "order.OrderActivated");
            assertThat(attemptOfHosting(order)).isEqualTo(1);
        }

        door.open();
        var back = System.nanoTime();
        within(AFTER_ITS_RETURN, () -> {
            for (var order : orders) assertThat(events(order)).contains("order.OrderActivated");
        });
        System.out.printf(
                "%d orders were active %.1f s after the panel's return%n",
                orders.size(), (System.nanoTime() - back) / 1e9);
        for (var order : orders) assertThat(events(order)).doesNotContain("order.ProvisioningStepFailed");
        assertThat(leftAlone()).isFalse();
    }

    private boolean leftAlone() {
        return database.sql("select left_alone_since is not null from provider_account where provider = 'plesk'")
                .query(Boolean.class)
                .single();
    }

    private List<String> completed(OrderId order) {
        return database.sql("""
                        select convert_from(payload, 'UTF8')::jsonb ->> 'kind' from domain_event_entry
                        where aggregate_identifier = ? and payload_type = 'order.ProvisioningStepCompleted'""").param(order.toString()).query(String.class).list();
    }

    private int attemptOfHosting(OrderId order) {
        return database.sql("""
                        select (convert_from(task_data, 'UTF8')::jsonb ->> 'attempt')::int from scheduled_tasks
                        where task_name = 'provisioning' and task_instance like ?""")
                .param(order + "/PROVISION_HOSTING/1#%")
                .query(Integer.class)
                .single();
    }

    private List<String> events(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(order.toString())
                .query(String.class)
                .list();
    }
}
