package nl.hostforge.messages.order;

import java.time.LocalDate;
import java.util.List;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.serialization.Revision;

/**
 * What can happen to an order; what happens while it is provisioned or undone is a {@link ProvisioningEvent}, what
 * happens to a change of what it delivered a {@link ServiceChangeEvent}.
 */
public sealed interface OrderEvent
        permits OrderEvent.OrderCreated,
                OrderEvent.OrderCorrected,
                OrderEvent.OrderApproved,
                OrderEvent.OrderRejected,
                OrderEvent.OrderProvisioned,
                OrderEvent.OrderActivated,
                OrderEvent.OrderSuspended,
                OrderEvent.OrderResumed,
                OrderEvent.OrderCancellationRequested,
                OrderEvent.OrderCancelled,
                OrderEvent.OrderBilled,
                OrderEvent.OrderCouponReturned,
                ProvisioningEvent,
                ServiceChangeEvent {
    OrderId orderId();

    /**
     * An order was placed and waits for staff.
     *
     * @param contentDigest keyed hash over what was asked, by which a repeat is recognised
     * @param attachedToExisting whether the e-mail address was known, so that its owner still has to confirm
     * @param vatNumber null where there is none
     * @param trackingSecretHash hash of the secret by which the visitor follows the order
     * @param transferCodes for the lines that transfer a domain
     * @param note the visitor's words to us; null where there are none
     */
    @StoredAs("order.OrderCreated")
    @Revision("3")
    record OrderCreated(
            OrderId orderId,
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
            implements OrderEvent {}

    /**
     * Staff replaced the lines of a pending order.
     *
     * @param transferCodes the codes that are new or other than before; a name whose code is not here keeps the one it
     *     was ordered with
     * @param freedDomains the names that this order no longer needs, whose claims are to be released
     */
    @StoredAs("order.OrderCorrected")
    @Revision("3")
    record OrderCorrected(
            OrderId orderId,
            CustomerId customerId,
            List<OrderLine> lines,
            VatDecision vat,
            OrderTotals totals,
            List<TransferCode> transferCodes,
            List<DomainName> freedDomains)
            implements OrderEvent {}

    /**
     * Staff approved the order: provisioning begins.
     *
     * @param plan every step, in the order in which people read it; {@code waitsFor} rules when each is requested
     * @param dnsAuthority whose name servers the domains get
     * @param invoiceMoment why the invoice stands where it stands in the plan
     */
    @StoredAs("order.OrderApproved")
    @Revision("1")
    record OrderApproved(
            OrderId orderId,
            OrderNumber number,
            CustomerId customerId,
            List<PlannedStep> plan,
            DnsAuthority dnsAuthority,
            InvoiceMoment invoiceMoment)
            implements OrderEvent {}

    /**
     * Staff rejected a pending order: it is cancelled.
     *
     * @param explanation the words the customer is to see
     * @param freedDomains the names that this order no longer needs, whose claims are to be released
     */
    @StoredAs("order.OrderRejected")
    @Revision("1")
    record OrderRejected(
            OrderId orderId,
            OrderNumber number,
            CustomerId customerId,
            Personal<String> explanation,
            List<DomainName> freedDomains)
            implements OrderEvent {}

    /** Every step of the plan is finished. */
    @StoredAs("order.OrderProvisioned")
    @Revision("1")
    record OrderProvisioned(OrderId orderId, OrderNumber number, CustomerId customerId) implements OrderEvent {}

    /**
     * The customer has what was ordered; subscriptions start.
     *
     * @param delivered the lines that were delivered: all but those whose step staff left out
     */
    @StoredAs("order.OrderActivated")
    @Revision("2")
    record OrderActivated(OrderId orderId, OrderNumber number, CustomerId customerId, List<OrderLine> delivered)
            implements OrderEvent {}

    /** The hosting that was delivered is off line for the time being, at the panel too. */
    @StoredAs("order.OrderSuspended")
    @Revision("1")
    record OrderSuspended(OrderId orderId, OrderNumber number, CustomerId customerId) implements OrderEvent {}

    /** The hosting that was delivered is on line again, at the panel too. */
    @StoredAs("order.OrderResumed")
    @Revision("1")
    record OrderResumed(OrderId orderId, OrderNumber number, CustomerId customerId) implements OrderEvent {}

    /** The order is to be cancelled once all that was provisioned is undone. */
    @StoredAs("order.OrderCancellationRequested")
    @Revision("1")
    record OrderCancellationRequested(OrderId orderId, OrderNumber number, CustomerId customerId)
            implements OrderEvent {}

    /**
     * The order is cancelled, and nothing of it is left to undo.
     *
     * @param freedDomains the names that this order never got, whose claims are to be released
     */
    @StoredAs("order.OrderCancelled")
    @Revision("1")
    record OrderCancelled(OrderId orderId, OrderNumber number, CustomerId customerId, List<DomainName> freedDomains)
            implements OrderEvent {}

    /**
     * The order's invoice is there, made out to this buyer.
     *
     * @param invoicedOn the date on the invoice
     * @param buyer sealed with the fiscal key of that date's year, so that it outlives an erasure until its retention date
     */
    @StoredAs("order.OrderBilled")
    @Revision("1")
    record OrderBilled(
            OrderId orderId, OrderNumber number, CustomerId customerId, LocalDate invoicedOn, Personal<Buyer> buyer)
            implements OrderEvent {}

    /**
     * The order does without the coupon that it used: it ended before it was approved, or nothing of it is discounted any
     * more. It stands in the same commit as what made it so.
     */
    @StoredAs("order.OrderCouponReturned")
    @Revision("1")
    record OrderCouponReturned(OrderId orderId, CustomerId customerId, CouponId couponId) implements OrderEvent {}
}
