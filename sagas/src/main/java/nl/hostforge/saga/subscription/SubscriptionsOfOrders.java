package nl.hostforge.saga.subscription;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderQuery.FindProvisioningCase;
import nl.hostforge.messages.order.ProvisioningCase;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCommand;
import nl.hostforge.messages.subscription.SubscriptionCommand.ChangeSubscriptionPlan;
import nl.hostforge.messages.subscription.SubscriptionCommand.EndSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.ResumeSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.StartSubscription;
import nl.hostforge.messages.subscription.SubscriptionCommand.SuspendSubscription;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Starts a subscription for each line that an order delivered, and has it follow the order from then on. A domain that
 * staff renews at its registry is not paid for by that: its subscription goes its own way.
 *
 * <p>It reads the log from its start, so that orders which were active before there was such a thing have theirs too; each
 * command bears the event's place in the order, by which a subscription knows what it heard before.
 */
@Component
@ProcessingGroup(SubscriptionsOfOrders.PROCESSOR)
public class SubscriptionsOfOrders {
    /** Name of the event processor that keeps them. */
    public static final String PROCESSOR = "subscriptions-of-orders";

    private final QueryGateway queries;
    private final CommandGateway commands;

    SubscriptionsOfOrders(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(OrderActivated event, @SequenceNumber long version, @Timestamp Instant at) {
        event.delivered().stream()
                .filter(line -> line.kind() != LineKind.SETUP_FEE)
                .forEach(line -> commands.sendAndWait(start(event, line, version, at)));
    }

    @EventHandler
    void on(OrderSuspended event, @SequenceNumber long version, @Timestamp Instant at) {
        hostingOf(event.orderId(), at)
                .forEach(line -> tell(new SuspendSubscription(idOf(event.orderId(), line), version)));
    }

    @EventHandler
    void on(OrderResumed event, @SequenceNumber long version, @Timestamp Instant at) {
        hostingOf(event.orderId(), at)
                .forEach(line -> tell(new ResumeSubscription(idOf(event.orderId(), line), version)));
    }

    @EventHandler
    void on(ServiceChangeCompleted event, @SequenceNumber long version, @Timestamp Instant at) {
        if (event.kind() != ServiceChangeKind.PLAN_CHANGE) return;
        tell(new ChangeSubscriptionPlan(
                idOf(event.orderId(), event.line()), version, BillingCycle.dayOf(at), terms(event.line())));
    }

    @EventHandler
    void on(OrderCancelled event, @Timestamp Instant at) {
        linesOf(event.orderId(), at)
                .forEach(line -> tell(new EndSubscription(idOf(event.orderId(), line), BillingCycle.dayOf(at))));
    }

    private static StartSubscription start(OrderActivated event, OrderLine line, long version, Instant at) {
        return new StartSubscription(
                idOf(event.orderId(), line),
                event.customerId(),
                event.orderId(),
                event.number(),
                line.number(),
                version,
                line.isForDomain() ? SubscriptionKind.DOMAIN : SubscriptionKind.HOSTING,
                line.domainName(),
                new BillingCycle(BillingCycle.dayOf(at), line.billingPeriod(), line.quantity()),
                line.net(),
                line.discount() == null ? null : line.discount().by(),
                terms(line).with(line.discountAfterwards()));
    }

    private static SubscriptionTerms terms(OrderLine line) {
        if (!line.isForDomain())
            return new SubscriptionTerms(line.hostingPackageId(), line.renewalPrice(), line.textNl(), line.textEn());
        var name = line.domainName().readable();
        return new SubscriptionTerms(
                null,
                line.renewalPrice(),
                "Verlenging van domeinnaam %s, 1 jaar".formatted(name),
                "Renewal of domain name %s, 1 year".formatted(name));
    }

    private List<OrderLine> hostingOf(OrderId order, Instant at) {
        return linesOf(order, at).stream().filter(line -> !line.isForDomain()).toList();
    }

    private List<OrderLine> linesOf(OrderId order, Instant at) {
        return queries.query(new FindProvisioningCase(order, at), ProvisioningCase.class).join().lines().stream()
                .filter(line -> line.kind() != LineKind.SETUP_FEE)
                .toList();
    }

    /** A line that was not delivered left no subscription; one that has ended follows its order no more. */
    private void tell(SubscriptionCommand command) {
        try {
            commands.sendAndWait(command);
        } catch (AggregateNotFoundException notDelivered) {
            return;
        } catch (CommandExecutionException failure) {
            if (!hasEnded(failure)) throw failure;
        }
    }

    private static boolean hasEnded(CommandExecutionException failure) {
        return failure.<Refusal>getDetails()
                .filter(refusal -> refusal.code().equals("subscription-ended"))
                .isPresent();
    }

    private static SubscriptionId idOf(OrderId order, OrderLine line) {
        return SubscriptionId.ofLine(order, line.number());
    }
}
