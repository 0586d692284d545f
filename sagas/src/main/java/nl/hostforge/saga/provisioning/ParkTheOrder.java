package nl.hostforge.saga.provisioning;

import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.ProvisioningCommand.ParkProvisioning;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What happens when the saga cannot handle an event: the order is parked, in a transaction of its own, so that only that
 * order waits, and visibly. Axon has no dead letters for sagas; its default is to log and go on, which forgets. If even
 * parking fails, or the fault may pass, the failure goes up: the segment stops, tries again, and health says so.
 */
@Component
public class ParkTheOrder implements ListenerInvocationErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ParkTheOrder.class);

    private final CommandGateway commands;
    private final Faults faults;

    public ParkTheOrder(CommandGateway commands, Faults faults) {
        this.commands = commands;
        this.faults = faults;
    }

    @Override
    public void onError(Exception failure, EventMessage<?> event, EventMessageHandler handler) throws Exception {
        if (faults.mayPass(failure) || !(event.getPayload() instanceof OrderEvent orderEvent)) throw failure;
        var error = faults.describe(failure);
        LOG.warn(
                "parking order {}: event {} could not be handled: {}",
                orderEvent.orderId(),
                event.getIdentifier(),
                error);
        commands.sendAndWait(new ParkProvisioning(orderEvent.orderId(), event.getIdentifier(), error));
    }
}
