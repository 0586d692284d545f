package nl.hostforge.app.provisioning;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.ProvisioningCommand.RequestProvisioningStep;
import nl.hostforge.messages.order.ProvisioningCommand.ResumeProvisioning;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningParked;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCorrected;
import nl.hostforge.messages.order.StepId;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Among several orders whose sagas work at once, one meets appends of "another node" that are always a little faster. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class ConflictingOrderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    CommandGateway commands;

    @Autowired
    CommandBus bus;

    @Autowired
    EventStore log;

    @Autowired
    JdbcClient database;

    @Test
    void a_conflict_that_passes_is_decided_again_and_concerns_nobody_else() throws Exception {
        var orders = pending("passing-conflict");
        try (var losing = loses(orders.get(2), PlacedOrders.customerOf("passing-conflict-2.nl"), 3)) {
            orders.forEach(order -> commands.sendAndWait(new ApproveOrder(order, null)));
            for (var order : orders)
                within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
            assertThat(losing.lost()).isEqualTo(3);
        }
        assertThat(events(orders.get(2))).doesNotContain("order.ProvisioningParked");
    }

    @Test
    void an_order_that_keeps_losing_waits_visibly_and_alone_until_staff_lets_it_go_on() throws Exception {
        var orders = pending("lasting-conflict");
        var unlucky = orders.get(2);
        try (var losing = loses(unlucky, PlacedOrders.customerOf("lasting-conflict-2.nl"), Integer.MAX_VALUE)) {
            orders.forEach(order -> commands.sendAndWait(new ApproveOrder(order, null)));
            within(PATIENCE, () -> assertThat(events(unlucky)).contains("order.ProvisioningParked"));
            for (var order : orders)
                if (order != unlucky)
                    within(PATIENCE, () -> assertThat(events(order)).contains("order.OrderActivated"));
            assertThat(losing.lost()).isPositive();
        }
        assertThat(events(unlucky)).doesNotContain("order.OrderActivated");
        assertThat(parkedBecause(unlucky)).startsWith("23505:").doesNotContainIgnoringCase("insert into");
        commands.sendAndWait(new ResumeProvisioning(unlucky, null));
        within(PATIENCE, () -> assertThat(events(unlucky)).contains("order.OrderActivated"));
    }

    private List<OrderId> pending(String name) {
        var orders = new PlacedOrders(commands);
        return IntStream.range(0, 5)
                .mapToObj(number -> orders.pendingHosting(name + "-" + number + ".nl"))
                .toList();
    }

    /** Lets another node append to an order's stream just before the saga's request for a step is stored. */
    private Losing loses(OrderId order, CustomerId customer, int races) {
        var left = new AtomicInteger(races);
        var lost = new AtomicInteger();
        var registration = bus.registerHandlerInterceptor(
                (UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) -> {
                    var result = chain.proceed();
                    if (unit.getMessage().getPayload() instanceof RequestProvisioningStep request
                            && request.orderId().equals(order)
                            && left.getAndUpdate(present -> Math.max(0, present - 1)) > 0) {
                        appendElsewhere(order, customer);
                        lost.incrementAndGet();
                    }
                    return result;
                });
        return new Losing(registration, lost);
    }

    private record Losing(Registration registration, AtomicInteger count) implements AutoCloseable {
        int lost() {
            return count.get();
        }

        @Override
        public void close() {
            registration.cancel();
        }
    }

    private void appendElsewhere(OrderId order, CustomerId customer) throws InterruptedException {
        var harmless = new ProvisioningStepCorrected(
                order,
                customer,
                StepId.of(StepKind.SYNC_CUSTOMER),
                StepKind.SYNC_CUSTOMER,
                null,
                Personal.of(KeyRef.contact(customer), Map.of("note", "from another node")));
        // on a thread of its own, where the unit of work that is about to lose is not seen
        Thread.ofVirtual()
                .start(() -> {
                    var next = log.lastSequenceNumberFor(order.toString()).orElseThrow() + 1;
                    log.publish(new GenericDomainEventMessage<>("Order", order.toString(), next, harmless));
                })
                .join();
    }

    private String parkedBecause(OrderId order) {
        return log.readEvents(order.toString())
                .asStream()
                .map(event -> event.getPayload())
                .filter(ProvisioningParked.class::isInstance)
                .map(event -> ((ProvisioningParked) event).error())
                .findFirst()
                .orElseThrow();
    }

    private List<String> events(OrderId order) {
        return database.sql("select payload_type from domain_event_entry where aggregate_identifier = ?"
                        + " order by sequence_number")
                .param(order.toString())
                .query(String.class)
                .list();
    }
}
