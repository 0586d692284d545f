package nl.hostforge.api.admin.billing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.money.Amount;
import nl.hostforge.api.money.SignedAmount;
import nl.hostforge.messages.account.AccountEntry;
import nl.hostforge.messages.account.AccountEntryKind;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.Page;

/** What staff tells about payments, and gets about the accounts of customers. */
final class PaymentBodies {
    private static final int MOST_SHARES = 100;
    private static final int LONGEST_REASON = 200;

    private PaymentBodies() {}

    /**
     * A transfer that came in.
     *
     * @param shares what of it is for which invoice; the rest stays on the customer's account
     * @param reason for the audit trail
     */
    record PaymentAsk(
            @Schema(type = "string", format = "uuid") @NotNull
            CustomerId customerId,

            @Valid @NotNull Amount amount,

            @Schema(description = "The day that it came in; today at the latest") @NotNull
            LocalDate receivedOn,

            @Schema(description = "Each invoice once; the rest stays on the customer's account")
            @Valid
            @NotNull
            @Size(max = MOST_SHARES)
            List<@NotNull ShareBody> shares,

            @Schema(nullable = true) @Size(max = 500) String reason) {
        List<PaymentShare> toShares() {
            return shares.stream().map(ShareBody::toShare).toList();
        }
    }

    /** What of a payment is for one invoice. */
    record ShareBody(
            @Schema(type = "string", format = "uuid") @NotNull
            InvoiceId invoiceId,

            @Valid @NotNull Amount amount) {
        PaymentShare toShare() {
            return new PaymentShare(invoiceId, amount.toMoney());
        }
    }

    /** A payment that was taken; invoices show it a moment later. */
    record PaymentTakenBody(
            @Schema(example = "account/0b7d0f6e-6f0c-8d1e-9d52-2a0d3c4e5f60")
            String paymentId) {}

    /** Money of the account that is to pay an invoice. */
    record SpendAsk(
            @Valid @NotNull Amount amount,

            @Schema(nullable = true) @Size(max = 500) String reason) {}

    /** Money of the account that is paid back. */
    record RefundAsk(
            @Valid @NotNull Amount amount,

            @Schema(description = "The day of it; today at the latest") @NotNull
            LocalDate refundedOn,

            @Schema(nullable = true) @Size(max = 500) String reason) {}

    /** A payment that was recorded by mistake. */
    record UndoAsk(
            @Schema(
                    description = "As in the account's entries",
                    example = "account/0b7d0f6e-6f0c-8d1e-9d52-2a0d3c4e5f60")
            @NotBlank
            @Size(max = 100)
            String paymentId,

            @Schema(description = "Why, for the audit trail") @NotBlank @Size(max = 500)
            String reason) {}

    /** Why what is open is given up. */
    record WriteOffAsk(
            @Schema(description = "It should name nobody", example = "Bankrupt") @NotBlank @Size(max = LONGEST_REASON)
            String reason) {}

    /** A customer's account. */
    record AccountBody(
            SignedAmount balance,
            List<AccountEntryBody> entries,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {
        static AccountBody of(Money balance, Page<AccountEntry> entries) {
            return new AccountBody(
                    SignedAmount.of(balance),
                    entries.items().stream().map(AccountEntryBody::of).toList(),
                    entries.nextCursor());
        }
    }

    /** One movement; the fields mean what they mean in {@link AccountEntry}. */
    record AccountEntryBody(
            long sequence,
            AccountEntryKind kind,
            SignedAmount amount,
            LocalDate day,
            Instant recordedAt,
            SignedAmount balance,

            @Schema(description = "Where it came from or went to", type = "string", format = "uuid", nullable = true)
            InvoiceId invoiceId,

            @Schema(description = "What the payment, credit or refund is called")
            String name) {
        static AccountEntryBody of(AccountEntry entry) {
            return new AccountEntryBody(
                    entry.sequence(),
                    entry.kind(),
                    SignedAmount.of(entry.amount()),
                    entry.day(),
                    entry.recordedAt(),
                    SignedAmount.of(entry.balance()),
                    entry.invoiceId(),
                    entry.name());
        }
    }
}
