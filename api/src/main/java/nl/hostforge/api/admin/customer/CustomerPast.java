package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import nl.hostforge.api.admin.customer.CustomerBodies.AdminCustomer;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.api.problem.NotFound;
import nl.hostforge.api.timeline.Difference;
import nl.hostforge.api.timeline.Moments;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerAsOf;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.Moment;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How staff looks back at a customer: as it was after an event or at a time, and what changed in between. */
@RestController
@RequestMapping("/api/admin/customers/{id}")
@Tag(name = "Customers")
class CustomerPast {
    private final Messages messages;
    private final Difference.Comparison comparison;

    CustomerPast(Messages messages, Difference.Comparison comparison) {
        this.messages = messages;
        this.comparison = comparison;
    }

    @Operation(summary = "A customer as it was after an event or at a time; what was erased since is gone")
    @GetMapping("/as-of")
    AdminCustomer asOf(
            @PathVariable CustomerId id,
            @Parameter(description = "Number of the last event that counts, from 0; or a time")
                    @RequestParam(required = false)
                    Long event,
            @Parameter(description = "ISO 8601, with zone") @RequestParam(required = false) Instant at) {
        return find(id, Moments.of(event, at)).orElseThrow(() -> new NotFound("customer at that moment"));
    }

    @Operation(summary = "What changed between two events of a customer")
    @GetMapping("/difference")
    Difference difference(@PathVariable CustomerId id, @RequestParam long from, @RequestParam long to) {
        var after = find(id, Moments.of(to, null)).orElseThrow(() -> new NotFound("customer at that moment"));
        return comparison.between(find(id, Moments.of(from, null)).orElse(null), after);
    }

    private Optional<AdminCustomer> find(CustomerId id, Moment moment) {
        return messages.ask(new FindCustomerAsOf(id, moment), ResponseTypes.optionalInstanceOf(CustomerDetails.class))
                .map(AdminCustomer::of);
    }
}
