package nl.hostforge.saga.dunning;

import java.util.Set;
import nl.hostforge.messages.dunning.DunningCase;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCase;
import nl.hostforge.messages.dunning.DunningQuery.FindLiftedSuspension;
import nl.hostforge.messages.dunning.DunningSuspension;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.order.OrderCommand;
import nl.hostforge.messages.order.OrderCommand.ResumeOrder;
import nl.hostforge.messages.order.OrderCommand.SuspendOrder;
import nl.hostforge.messages.order.OrderCommand.TerminateOrder;
import nl.hostforge.messages.order.ServiceChangeEvent;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Suspends, resumes and ends orders as dunning decided. Each suspension has a name, by which the order makes it once and knows
 * which one is to be undone: what staff suspended is not touched, and what staff resumed is not suspended again.
 *
 * <p>An order takes time to be suspended, and may be busy with another change. So whenever a change of an order is over it is
 * looked up what dunning wants of that order by then.
 */
@Component
@ProcessingGroup(DunnedServices.PROCESSOR)
public class DunnedServices {
    /** Name of the event processor that carries out what dunning decides, and hears of payments. */
    public static final String PROCESSOR = "dunning";

    private static final Logger LOG = LoggerFactory.getLogger(DunnedServices.class);

    /** The order is another way by now, or hears of it again when its change is over. */
    private static final Set<String> NOTHING_TO_DO = Set.of("invalid-order-state", "change-in-progress");

    private final QueryGateway queries;
    private final CommandGateway commands;

    DunnedServices(QueryGateway queries, CommandGateway commands) {
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(DunningSuspensionDecided event) {
        event.suspensions().stream()
                .filter(suspension -> isWanted(event.customerId(), suspension))
                .forEach(this::suspend);
    }

    @EventHandler
    void on(DunningEnded event) {
        event.suspensions().forEach(this::resume);
    }

    @EventHandler
    void on(DunningTerminationDecided event) {
        event.orders().forEach(order -> tell(new TerminateOrder(order.orderId(), null)));
    }

    @EventHandler
    void on(ServiceChangeCompleted event) {
        changed(event);
    }

    @EventHandler
    void on(ServiceChangeAbandoned event) {
        changed(event);
    }

    private void changed(ServiceChangeEvent event) {
        find(event.customerId()).suspensionOf(event.orderId()).ifPresent(this::suspend);
        queries.query(
                        new FindLiftedSuspension(event.customerId(), event.changeId()),
                        ResponseTypes.optionalInstanceOf(DunningSuspension.class))
                .join()
                .ifPresent(this::resume);
    }

    private boolean isWanted(CustomerId customer, DunningSuspension suspension) {
        return find(customer).suspensions().contains(suspension);
    }

    private DunningCase find(CustomerId customer) {
        return queries.query(new FindDunningCase(customer), DunningCase.class).join();
    }

    private void suspend(DunningSuspension suspension) {
        tell(new SuspendOrder(suspension.orderId(), null, suspension.changeId()));
    }

    private void resume(DunningSuspension suspension) {
        tell(new ResumeOrder(suspension.orderId(), null, suspension.changeId()));
    }

    private void tell(OrderCommand command) {
        try {
            commands.sendAndWait(command);
        } catch (CommandExecutionException failure) {
            var refusal = failure.<Refusal>getDetails().orElseThrow(() -> failure);
            if (!NOTHING_TO_DO.contains(refusal.code())) throw failure;
            LOG.info(
                    "dunning leaves order {} as it is: {} is refused ({})",
                    command.orderId(),
                    command.getClass().getSimpleName(),
                    refusal.code());
        }
    }
}
