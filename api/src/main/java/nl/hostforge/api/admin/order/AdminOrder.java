package nl.hostforge.api.admin.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.hostforge.api.admin.customer.AdminContact;
import nl.hostforge.api.admin.order.OrderBodies.AdminCompensation;
import nl.hostforge.api.admin.order.OrderBodies.AdminStep;
import nl.hostforge.api.quote.LineBody;
import nl.hostforge.api.quote.TotalsBody;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderDetails;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.StallCause;

/**
 * All that staff gets about one order; the fields mean what they mean in {@link OrderDetails}. Lines are in the order's
 * own language, as its invoice will be. What was erased is null; {@code version} is absent while the read model is behind.
 */
record AdminOrder(
        @Schema(type = "string", format = "uuid") OrderId id,
        @Schema(example = "HF-10001") String number,
        OrderStatus status,
        @Schema(type = "string", format = "uuid") CustomerId customerId,

        @Schema(description = "Null for a moment after a customer's first order", nullable = true)
        OrderCustomer customer,

        boolean attachedToExisting,
        @Schema(nullable = true) AdminContact orderedBy,
        @Schema(nullable = true) String vatNumber,
        List<LineBody> lines,
        AdminVat vat,
        TotalsBody totals,
        Language language,

        @Schema(description = "The customer's words to us", nullable = true)
        String note,

        @Schema(description = "What the customer was told", nullable = true)
        String rejection,

        List<AdminStep> steps,
        List<AdminCompensation> compensations,
        List<StallCause> stalls,
        boolean parked,
        @Schema(nullable = true) String parkedError,
        Instant createdAt,
        Instant changedAt,

        @Schema(description = "Number of the last change; what the ETag says too", nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long version) {
    static AdminOrder of(OrderDetails order, Optional<CustomerDetails> customer) {
        return of(order, customer, order.version());
    }

    static AdminOrder of(OrderDetails order, Optional<CustomerDetails> customer, Long version) {
        return new AdminOrder(
                order.id(),
                order.number().value(),
                order.status(),
                order.customerId(),
                customer.map(known -> OrderCustomer.of(order, known)).orElse(null),
                order.attachedToExisting(),
                AdminContact.of(order.orderedBy()),
                order.vatNumber(),
                order.lines().stream()
                        .map(line -> LineBody.of(line, order.language()))
                        .toList(),
                AdminVat.of(order.vat()),
                TotalsBody.of(order.totals()),
                order.language(),
                order.note(),
                order.rejection(),
                order.steps().stream().map(AdminStep::of).toList(),
                order.compensations().stream().map(AdminCompensation::of).toList(),
                order.stalls(),
                order.parked(),
                order.parkedError(),
                order.createdAt(),
                order.changedAt(),
                version);
    }

    /**
     * The customer whom an order belongs to.
     *
     * @param differs what was filled in otherwise than it is on file; only for an order that was attached to a customer by
     *     its e-mail address, since anyone can fill in an address
     */
    record OrderCustomer(CustomerStatus status, boolean emailVerified, List<DetailDifference> differs) {
        static OrderCustomer of(OrderDetails order, CustomerDetails customer) {
            return new OrderCustomer(
                    customer.status(),
                    customer.emailVerified(),
                    order.attachedToExisting() ? DetailDifference.between(order, customer) : List.of());
        }
    }
}
