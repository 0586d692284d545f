package nl.hostforge.messages.order;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateVersion;

/**
 * What can be asked of an order. What its status does not allow is refused ({@code invalid-order-state}). Who asks, and
 * why, travels as metadata. An {@code expectedVersion} that is given makes the command fail if the order changed since
 * that version; null accepts any.
 */
public sealed interface OrderCommand
        permits OrderCommand.CreateOrder,
                OrderCommand.CorrectOrder,
                OrderCommand.ApproveOrder,
                OrderCommand.RejectOrder,
                OrderCommand.CancelOrder,
                OrderCommand.TerminateOrder,
                OrderCommand.SuspendOrder,
                OrderCommand.ResumeOrder,
                OrderCommand.RecordBuyer,
                ProvisioningCommand,
                ServiceChangeCommand {
    OrderId orderId();

    /**
     * Places an order; answers its {@link OrderNumber}. A repeat with the same content changes nothing and answers the
     * number of the first time; with other content it is refused ({@code order-exists}). Lines that cannot be
     * ({@code invalid-order-lines}) or totals that do not follow from them ({@code order-totals-wrong}) are refused.
     *
     * @param orderId derived from the idempotency key
     * @param contentDigest keyed hash over what was asked, by which a repeat is recognised
     * @param attachedToExisting whether the e-mail address was known, so that its owner still has to confirm
     * @param orderedBy what the visitor filled in, sealed with the contact key
     * @param vatNumber sealed with the contact key; null where there is none
     * @param language of mails and documents about this order
     * @param trackingSecretHash hash of the secret by which the visitor follows the order
     * @param transferCodes for the lines that transfer a domain
     * @param note the visitor's words to us, sealed with the contact key; null where there are none
     */
    record CreateOrder(
            @TargetAggregateIdentifier OrderId orderId,
            OrderNumber number,
            String contentDigest,
            CustomerId customerId,
            boolean attachedToExisting,
            Personal<ContactDetails> orderedBy,
            Personal<String> vatNumber,
            List<OrderLine> lines,
            VatDecision vat,
            OrderTotals totals,
            Language language,
            String trackingSecretHash,
            List<TransferCode> transferCodes,
            Personal<String> note)
            implements OrderCommand {}

    /**
     * Replaces the lines of a pending order, priced anew.
     *
     * @param transferCodes the codes that are new or other than before; a name whose code is not here keeps the one it
     *     was ordered with
     */
    record CorrectOrder(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            List<OrderLine> lines,
            VatDecision vat,
            OrderTotals totals,
            List<TransferCode> transferCodes)
            implements OrderCommand {}

    /** Starts the provisioning of a pending order. The edge makes sure before that the customer may order. */
    record ApproveOrder(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion) implements OrderCommand {}

    /** @param explanation the words the customer is to see, sealed with the contact key */
    record RejectOrder(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            Personal<String> explanation)
            implements OrderCommand {}

    /**
     * Cancels an order: a pending one at once; any other once all that was provisioned is undone. A step that is still
     * being worked on is undone when it completes.
     */
    record CancelOrder(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion) implements OrderCommand {}

    /**
     * Ends what an order delivered, as a cancellation does, since it is not paid for: nothing of what was invoiced is credited.
     * An order that is being cancelled, or is, changes nothing.
     */
    record TerminateOrder(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion) implements OrderCommand {}

    /**
     * Switches an active order off for the time being: it is suspended once its hosting is, at the panel. Refused
     * ({@code change-in-progress}) while another change of its hosting is under way.
     *
     * @param changeId names the suspension, so that it is made once: told again, also after it was undone, nothing changes;
     *     null for one that has no name
     */
    record SuspendOrder(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            ServiceChangeId changeId)
            implements OrderCommand {
        public SuspendOrder(OrderId orderId, Long expectedVersion) {
            this(orderId, expectedVersion, null);
        }
    }

    /**
     * Switches a suspended order on again; the same goes for this.
     *
     * @param undoing which suspension to undo: while that is not the present one, or not completed, nothing changes; null for
     *     whichever it is
     */
    record ResumeOrder(
            @TargetAggregateIdentifier OrderId orderId,
            @TargetAggregateVersion Long expectedVersion,
            ServiceChangeId undoing)
            implements OrderCommand {
        public ResumeOrder(OrderId orderId, Long expectedVersion) {
            this(orderId, expectedVersion, null);
        }
    }

    /**
     * Puts on record whom the order's invoice was made out to. A repeat changes nothing, whatever it says.
     *
     * @param invoicedOn the date on the invoice
     * @param buyer sealed with the fiscal key of that date's year
     */
    record RecordBuyer(@TargetAggregateIdentifier OrderId orderId, LocalDate invoicedOn, Personal<Buyer> buyer)
            implements OrderCommand {}
}
