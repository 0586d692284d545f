package nl.hostforge.api.admin.order;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import nl.hostforge.api.money.Amount;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.order.CompensationId;
import nl.hostforge.messages.order.StepId;

/** What staff sends to have something done about an order. */
final class OrderAsks {
    private OrderAsks() {}

    /** What is to become of an order. */
    enum OrderAction {
        APPROVE,
        REJECT,
        CANCEL,
        SUSPEND,
        RESUME
    }

    /** A decision about an order. */
    record OrderDecision(
            @NotNull OrderAction action,

            @Schema(description = "For APPROVE: approve the customer first, if they are not yet")
            Boolean approveCustomer,

            @Schema(
                    description = "For APPROVE, once vat-changed was answered: what the order is to come to now, VAT"
                            + " included",
                    nullable = true)
            @Valid
            Amount acceptedTotal,

            @Schema(description = "For REJECT, which needs it: the words the customer is to see") @Size(max = 2_000)
            String explanation,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {
        /** Only approving has a customer to approve. */
        boolean approvesCustomer() {
            return action == OrderAction.APPROVE && Boolean.TRUE.equals(approveCustomer);
        }
    }

    /** Which package delivered hosting is to have from now on. */
    record PlanChange(
            @Schema(type = "string", format = "uuid") @NotNull
            HostingPackageId packageId,

            @Schema(
                    description = "If left out: now where it costs more, and with the next period where it does not",
                    nullable = true)
            PlanMoment when,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {}

    /** For how long a delivered domain is to be renewed. */
    record Renewal(
            @Schema(example = "1") @NotNull @Min(1) @Max(10) Integer years,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {}

    /** A step that is to be tried again, or to be left out. */
    record StepAsk(
            @Schema(example = "REGISTER_DOMAIN/2") @NotBlank @Size(max = 100)
            String step,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {
        StepId stepId() {
            return new StepId(step);
        }
    }

    /** What a failed step is to work with from now on. */
    record StepCorrection(
            @Schema(example = "REGISTER_DOMAIN/2") @NotBlank @Size(max = 100)
            String step,

            @Schema(description = "What replaces what, by name", example = "{\"login\": \"hf10001\"}")
            @NotEmpty
            @Size(max = 20)
            Map<@NotBlank @Size(max = 50) String, @NotBlank @Size(max = 500) String> corrections,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {
        StepId stepId() {
            return new StepId(step);
        }
    }

    /** A step that staff did at the provider's own panel. */
    record StepDoneByHand(
            @Schema(example = "REGISTER_DOMAIN/2") @NotBlank @Size(max = 100)
            String step,

            @Schema(description = "The provider's own id of what was made there", example = "123456")
            @NotBlank
            @Size(max = 200)
            String reference,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {
        StepId stepId() {
            return new StepId(step);
        }
    }

    /** A compensation that is to be tried again. */
    record CompensationAsk(
            @Schema(example = "REMOVE_HOSTING/1") @NotBlank @Size(max = 100)
            String compensation,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {
        CompensationId compensationId() {
            return new CompensationId(compensation);
        }
    }

    /** A compensation that staff did at the provider's own panel. */
    record CompensationDoneByHand(
            @Schema(example = "REMOVE_HOSTING/1") @NotBlank @Size(max = 100)
            String compensation,

            @Schema(
                    description = "The provider's own id of what was done there, where it has one",
                    example = "CN-2026-7")
            @Size(max = 200)
            String reference,

            @Schema(description = "Why, for the audit trail") @Size(max = 500)
            String reason) {
        CompensationId compensationId() {
            return new CompensationId(compensation);
        }

        /** @return null where the provider has none */
        String referenceIfAny() {
            return reference == null || reference.isBlank() ? null : reference.strip();
        }
    }
}
