package nl.hostforge.api.order;

import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.FindTrackedOrder;
import nl.hostforge.messages.order.TrackingSecret;
import nl.hostforge.messages.privacy.Vault;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.stereotype.Component;

/** Finds orders for who holds their secret. */
@Component
class TrackedOrders {
    private final Messages messages;
    private final ReadYourWrite writes;
    private final Vault vault;

    TrackedOrders(Messages messages, ReadYourWrite writes, Vault vault) {
        this.messages = messages;
        this.writes = writes;
        this.vault = vault;
    }

    /**
     * An order that was placed a moment ago is waited for.
     *
     * @param secret as it was sent; null if it was not
     * @throws NotFound if there is no such order, or the secret is another's: nobody learns which numbers exist
     */
    OrderDetails find(String number, String secret) {
        if (secret == null) throw new NotFound("order");
        var question = new FindTrackedOrder(
                new OrderNumber(number), TrackingSecret.given(secret).hash(vault));
        return writes.whenVisible(() -> messages.ask(question, ResponseTypes.optionalInstanceOf(OrderDetails.class)))
                .orElseThrow(() -> new NotFound("order"));
    }
}
