package nl.hostforge.command.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import nl.hostforge.command.snapshot.GrowingStreams;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CouponId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.StoredAs;
import nl.hostforge.messages.order.OrderCommand.ApproveOrder;
import nl.hostforge.messages.order.OrderCommand.CancelOrder;
import nl.hostforge.messages.order.OrderCommand.CorrectOrder;
import nl.hostforge.messages.order.OrderCommand.CreateOrder;
import nl.hostforge.messages.order.OrderCommand.RecordBuyer;
import nl.hostforge.messages.order.OrderCommand.RejectOrder;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderBilled;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCouponReturned;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What a customer asked for. An order is placed and waits for staff, who may correct it, and approve or reject it. Once
 * approved it is being provisioned, and active when all of it is there; what it delivered may then be suspended, resumed,
 * renewed, and moved to another package, by steps like those that delivered it. It can be
 * cancelled at any time; what had been provisioned is undone first. A cancelled order stays cancelled.
 */
@Aggregate(snapshotTriggerDefinition = GrowingStreams.TRIGGER)
@StoredAs("order.Order")
@Revision("3")
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
class Order {
    @AggregateIdentifier
    private OrderId id;

    private OrderNumber number;
    private CustomerId customer;
    private String contentDigest;
    private List<OrderLine> lines;
    private VatDecision vat;
    private OrderTotals totals;
    private CouponId coupon;
    private OrderStatus status;
    private boolean billed;

    @AggregateMember
    private Provisioning provisioning = new Provisioning();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    OrderNumber decide(CreateOrder command) {
        if (id != null) {
            if (!command.contentDigest().equals(contentDigest)) throw new OrderExists(number);
            return number; // placed before, by the same request
        }
        OrderContent.check(command.lines(), command.transferCodes(), command.vat(), command.totals());
        apply(new OrderCreated(
                command.orderId(),
                command.number(),
                command.contentDigest(),
                command.customerId(),
                command.attachedToExisting(),
                command.orderedBy(),
                command.vatNumber(),
                command.lines(),
                command.vat(),
                command.totals(),
                command.language(),
                command.trackingSecretHash(),
                command.transferCodes(),
                command.note()));
        return number;
    }

    @CommandHandler
    void decide(CorrectOrder command) {
        Moves.allowOnly(status, OrderStatus.PENDING);
        OrderContent.check(command.lines(), command.transferCodes(), command.vat(), command.totals());
        if (isAsBefore(command)) return;
        apply(new OrderCorrected(
                id,
                customer,
                command.lines(),
                command.vat(),
                command.totals(),
                command.transferCodes(),
                domainsNotIn(command.lines())));
        if (OrderContent.couponOf(command.lines()) == null) returnCoupon();
    }

    @CommandHandler
    void decide(ApproveOrder command, ProvisioningSettings settings) {
        Moves.allowOnly(status, OrderStatus.PENDING);
        apply(new OrderApproved(
                id,
                number,
                customer,
                ProvisioningPlan.of(lines, settings),
                settings.dnsAuthority(),
                settings.invoiceMoment()));
    }

    @CommandHandler
    void decide(RejectOrder command) {
        Moves.allowOnly(status, OrderStatus.PENDING);
        returnCoupon();
        apply(new OrderRejected(id, number, customer, command.explanation(), provisioning.freedDomains()));
    }

    @CommandHandler
    void decide(CancelOrder command) {
        Moves.allowOnly(status, OrderStatus.PENDING, OrderStatus.PROCESSING, OrderStatus.ACTIVE, OrderStatus.SUSPENDED);
        if (status == OrderStatus.PENDING) {
            returnCoupon();
            apply(new OrderCancelled(id, number, customer, provisioning.freedDomains()));
        } else {
            apply(new OrderCancellationRequested(id, number, customer));
            provisioning.undoEverything();
        }
    }

    @CommandHandler
    void decide(RecordBuyer command) {
        if (billed) return;
        apply(new OrderBilled(id, number, customer, command.invoicedOn(), command.buyer()));
    }

    private void returnCoupon() {
        if (coupon != null) apply(new OrderCouponReturned(id, customer, coupon));
    }

    @EventSourcingHandler
    void evolve(OrderEvent event) {
        status = Moves.after(status, event);
        switch (event) {
            case OrderCreated created -> {
                id = created.orderId();
                number = created.number();
                customer = created.customerId();
                contentDigest = created.contentDigest();
                lines = created.lines();
                vat = created.vat();
                totals = created.totals();
                coupon = OrderContent.couponOf(lines);
            }
            case OrderCorrected corrected -> {
                lines = corrected.lines();
                vat = corrected.vat();
                totals = corrected.totals();
            }
            case ServiceChangeCompleted changed -> lines = OrderContent.replaced(lines, changed.line());
            case OrderBilled billing -> billed = true;
            case OrderCouponReturned returned -> coupon = null;
            default -> {} // about its provisioning, or its status alone
        }
    }

    private List<DomainName> domainsNotIn(List<OrderLine> others) {
        var kept = domains(others);
        return domains(lines).stream().filter(name -> !kept.contains(name)).toList();
    }

    private static List<DomainName> domains(List<OrderLine> lines) {
        return lines.stream()
                .filter(OrderLine::isForDomain)
                .map(OrderLine::domainName)
                .toList();
    }

    private boolean isAsBefore(CorrectOrder command) {
        return command.lines().equals(lines)
                && command.vat().equals(vat)
                && command.totals().equals(totals)
                && command.transferCodes().isEmpty();
    }

    protected Order() {} // rebuilt from its events
}
