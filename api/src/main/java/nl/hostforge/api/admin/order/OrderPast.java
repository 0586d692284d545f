package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.timeline.Difference;
import nl.hostforge.api.timeline.Moments;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderQuery.FindOrderAsOf;
import nl.hostforge.messages.readmodel.Moment;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How staff looks back at an order: as it was after an event or at a time, and what changed in between. */
@RestController
@RequestMapping("/api/admin/orders/{id}")
@Tag(name = "Orders")
class OrderPast {
    private final Messages messages;
    private final Difference.Comparison comparison;

    OrderPast(Messages messages, Difference.Comparison comparison) {
        this.messages = messages;
        this.comparison = comparison;
    }

    @Operation(summary = "An order as it was after an event or at a time; what was erased since is gone")
    @GetMapping("/as-of")
    AdminOrder asOf(
            @PathVariable OrderId id,
            @Parameter(description = "Number of the last event that counts, from 0; or a time")
                    @RequestParam(required = false)
                    Long event,
            @Parameter(description = "ISO 8601, with zone") @RequestParam(required = false) Instant at) {
        return find(id, Moments.of(event, at)).orElseThrow(() -> new NotFound("order at that moment"));
    }

    @Operation(summary = "What changed between two events of an order")
    @GetMapping("/difference")
    Difference difference(@PathVariable OrderId id, @RequestParam long from, @RequestParam long to) {
        var after = find(id, Moments.of(to, null)).orElseThrow(() -> new NotFound("order at that moment"));
        return comparison.between(find(id, Moments.of(from, null)).orElse(null), after);
    }

    private Optional<AdminOrder> find(OrderId id, Moment moment) {
        return messages.ask(new FindOrderAsOf(id, moment), ResponseTypes.optionalInstanceOf(OrderDetails.class))
                .map(order -> AdminOrder.of(order, Optional.empty()));
    }
}
