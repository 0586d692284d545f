package nl.hostforge.api.admin.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.hostforge.api.admin.customer.ErasureBodies.AdminErasure;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.CustomerOverview;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.erasure.CustomerErasure;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.Page;

/** What staff gets about customers. What was erased is null. */
final class CustomerBodies {
    private CustomerBodies() {}

    /** A customer as one row of the list; the fields mean what they mean in {@link CustomerOverview}. */
    record CustomerRow(
            @Schema(type = "string", format = "uuid") CustomerId id,
            CustomerStatus status,
            @Schema(nullable = true) CustomerKind kind,
            @Schema(nullable = true) String displayName,
            @Schema(nullable = true) String email,
            boolean emailVerified,
            @Schema(nullable = true) String city,
            @Schema(nullable = true) String country,
            Instant registeredAt,
            long orders,
            long version) {
        static CustomerRow of(CustomerOverview overview) {
            return new CustomerRow(
                    overview.id(),
                    overview.status(),
                    overview.kind(),
                    overview.displayName(),
                    overview.email(),
                    overview.emailVerified(),
                    overview.city(),
                    overview.country(),
                    overview.registeredAt(),
                    overview.orders(),
                    overview.version());
        }
    }

    /** A page of the list. */
    record CustomerRows(
            List<CustomerRow> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {
        static CustomerRows of(Page<CustomerOverview> page) {
            return new CustomerRows(page.items().stream().map(CustomerRow::of).toList(), page.nextCursor());
        }
    }

    /**
     * All that is known of one customer; the fields mean what they mean in {@link CustomerDetails}. {@code version} is
     * absent while the read model is behind.
     */
    record AdminCustomer(
            @Schema(type = "string", format = "uuid") CustomerId id,
            CustomerStatus status,
            @Schema(nullable = true) AdminContact details,
            boolean emailVerified,
            @Schema(nullable = true) String vatNumber,

            @Schema(
                    description = "What VIES last said about the VAT number; null where it was not asked",
                    nullable = true)
            VatCheckOutcome vatCheck,

            @Schema(nullable = true) Instant vatCheckedAt,
            @Schema(nullable = true) String pleskClientId,
            @Schema(nullable = true) String moneybirdContactId,
            @Schema(nullable = true) String openproviderHandle,
            Instant registeredAt,

            @Schema(description = "How far the erasure is; null for a customer who was not erased", nullable = true)
            AdminErasure erasure,

            @Schema(description = "Number of the last change; what the ETag says too", nullable = true)
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Long version) {
        /** As it was, or is, without what happens at providers after an erasure. */
        static AdminCustomer of(CustomerDetails customer) {
            return of(customer, Optional.empty(), customer.version());
        }

        static AdminCustomer of(CustomerDetails customer, Optional<CustomerErasure> erasure, Long version) {
            return new AdminCustomer(
                    customer.id(),
                    customer.status(),
                    AdminContact.of(customer.details()),
                    customer.emailVerified(),
                    customer.vatNumber(),
                    customer.vatCheck(),
                    customer.vatCheckedAt(),
                    customer.pleskClientId(),
                    customer.moneybirdContactId(),
                    customer.openproviderHandle(),
                    customer.registeredAt(),
                    erasure.map(AdminErasure::of).orElse(null),
                    version);
        }
    }
}
