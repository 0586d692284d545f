package nl.hostforge.api.admin.order;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.consistency.IfMatch;
import nl.hostforge.api.consistency.ReadYourWrite;
import nl.hostforge.api.consistency.Version;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.InvalidRequest;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.problem.PresentState;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderCommand;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderQuery.FindOrderByNumber;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all work on one order has in common: looking at it before, and showing it after. */
@Component
class OrderDesk {
    private static final String READ_MODEL = "order-overview";
    private static final Pattern NUMBER = Pattern.compile("(?i)HF-[0-9]{5,18}");
    private static final ResponseType<Optional<OrderDetails>> AN_ORDER =
            ResponseTypes.optionalInstanceOf(OrderDetails.class);

    private final Messages messages;
    private final CallNotes notes;
    private final ReadYourWrite writes;

    OrderDesk(Messages messages, CallNotes notes, ReadYourWrite writes) {
        this.messages = messages;
        this.notes = notes;
        this.writes = writes;
    }

    /** @param name the order's id or its number */
    OrderDetails existing(String name) {
        var found = NUMBER.matcher(name).matches()
                ? messages.ask(new FindOrderByNumber(new OrderNumber(name.toUpperCase(Locale.ROOT))), AN_ORDER)
                : find(id(name));
        return found.orElseThrow(OrderDesk::unknown);
    }

    /**
     * @param name the order's id or its number
     * @return the order that is about to be changed, once the read model has what the client has seen; from now on a
     *     conflict shows the order's present state
     */
    OrderDetails taken(String name, IfMatch ifMatch) {
        var seen = existing(name);
        var id = seen.id();
        PresentState.onConflict(() -> latest(id).or(() -> find(id)).map(this::shown));
        if (!ifMatch.allows(seen.version())) {
            if (writes.isVisible(READ_MODEL, id)) seen = find(id).orElseThrow(OrderDesk::unknown);
            ifMatch.expected(seen.version());
        }
        // the answer is kept for a repetition: what it tells about the customer goes with them
        if (seen.orderedBy() != null) notes.concerns(seen.customerId());
        return seen;
    }

    ResponseEntity<AdminOrder> answer(OrderDetails shown) {
        return ResponseEntity.ok().eTag(Version.tag(shown.version())).body(AdminOrder.of(shown, customerOf(shown)));
    }

    /**
     * Has something done and shows what became of the order.
     *
     * @param expected how the order will be, for an answer that cannot wait until the read model shows it
     */
    ResponseEntity<AdminOrder> done(OrderCommand command, OrderDetails expected) {
        messages.send(command);
        return latest(expected.id())
                .map(this::answer)
                .orElseGet(() -> ResponseEntity.ok()
                        .header(ReadYourWrite.HEADER, ReadYourWrite.BEHIND)
                        .body(AdminOrder.of(expected, customerOf(expected), null)));
    }

    private PresentState.Shown shown(OrderDetails present) {
        return new PresentState.Shown(AdminOrder.of(present, customerOf(present)), Version.tag(present.version()));
    }

    private Optional<OrderDetails> latest(OrderId id) {
        return writes.isVisible(READ_MODEL, id) ? find(id) : Optional.empty();
    }

    private Optional<OrderDetails> find(OrderId id) {
        return messages.ask(new FindOrder(id), AN_ORDER);
    }

    private Optional<CustomerDetails> customerOf(OrderDetails order) {
        return messages.ask(
                new FindCustomer(order.customerId()), ResponseTypes.optionalInstanceOf(CustomerDetails.class));
    }

    private static OrderId id(String name) {
        try {
            return OrderId.of(name);
        } catch (IllegalArgumentException neither) {
            throw new InvalidRequest("id", "wrong-type", "This is an order's id or its number, for instance HF-10001.");
        }
    }

    private static NotFound unknown() {
        return new NotFound("order");
    }
}
