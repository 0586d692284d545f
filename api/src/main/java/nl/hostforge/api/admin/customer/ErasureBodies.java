package nl.hostforge.api.admin.customer;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.erasure.CustomerErasure;
import nl.hostforge.messages.erasure.ErasureState;
import nl.hostforge.messages.erasure.Obligation;
import nl.hostforge.messages.erasure.Obligations;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;

/** What staff sends to have a customer erased, and gets about it. */
final class ErasureBodies {
    private ErasureBodies() {}

    /** @param reason for the audit trail, which outlives the erasure: it should name nobody */
    record ErasureAsk(
            @Schema(description = "Why, for the audit trail; it outlives the erasure, so it should name nobody")
            @NotBlank
            @Size(max = 500)
            String reason) {}

    /** Which provider is to be asked again, or has been seen to by hand. */
    record ProviderAsk(
            @NotNull Provider provider,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {}

    /** Something that has to end before the customer can be erased. */
    record OpenObligation(
            Obligation.Kind kind,

            @Schema(type = "string", format = "uuid", nullable = true)
            OrderId orderId,

            @Schema(example = "HF-10001", nullable = true) String orderNumber,

            @Schema(type = "string", format = "uuid", description = "null unless it is an invoice", nullable = true)
            InvoiceId invoiceId,

            @Schema(description = "null unless it is an invoice that has a number", nullable = true)
            String invoiceNumber,

            @Schema(description = "The domain names that an order is about")
            List<String> domains,

            @Schema(description = "Of the order or the invoice; how much a balance is", example = "ACTIVE")
            String state) {
        static OpenObligation of(Obligation owed) {
            return new OpenObligation(
                    owed.kind(),
                    owed.orderId(),
                    owed.orderNumber() == null ? null : owed.orderNumber().value(),
                    owed.invoiceId(),
                    owed.invoiceNumber(),
                    owed.domains().stream().map(DomainName::readable).toList(),
                    owed.state());
        }

        static List<OpenObligation> all(Obligations owed) {
            return owed.items().stream().map(OpenObligation::of).toList();
        }
    }

    /** What is still owed, by the customer or to them. */
    record OpenObligations(
            List<OpenObligation> obligations,

            @Schema(description = "Whether there are others than these")
            boolean more) {
        static OpenObligations of(Obligations owed) {
            return new OpenObligations(OpenObligation.all(owed), owed.more());
        }
    }

    /** How far an erasure is. */
    record AdminErasure(Instant erasedAt, List<ProviderErasure> providers) {
        static AdminErasure of(CustomerErasure erasure) {
            return new AdminErasure(
                    erasure.erasedAt(),
                    erasure.providers().stream().map(ProviderErasure::of).toList());
        }
    }

    /** How far one provider is with forgetting the customer; the fields mean what they mean in {@link CustomerErasure}. */
    record ProviderErasure(
            Provider provider,
            String reference,
            ErasureState state,
            int round,
            int attempt,
            @Schema(nullable = true) String failureCode,

            @Schema(description = "The provider's own words", nullable = true)
            String failureWords,

            @Schema(nullable = true) Instant nextAttemptAt,
            Instant changedAt) {
        static ProviderErasure of(CustomerErasure.AtProvider at) {
            return new ProviderErasure(
                    at.provider(),
                    at.reference(),
                    at.state(),
                    at.round(),
                    at.attempt(),
                    at.failureCode(),
                    at.failureWords(),
                    at.nextAttemptAt(),
                    at.changedAt());
        }
    }
}
