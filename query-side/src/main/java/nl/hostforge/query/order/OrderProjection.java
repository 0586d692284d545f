package nl.hostforge.query.order;

import java.time.Instant;
import java.util.List;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderApproved;
import nl.hostforge.messages.order.OrderEvent.OrderBilled;
import nl.hostforge.messages.order.OrderEvent.OrderCancellationRequested;
import nl.hostforge.messages.order.OrderEvent.OrderCancelled;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCouponReturned;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderProvisioned;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderEvent.OrderResumed;
import nl.hostforge.messages.order.OrderEvent.OrderSuspended;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.ProvisioningEvent;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.query.readmodel.StoredJson;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/** Copies what happened to orders into their rows. Every event advances the row's version, visible or not. */
class OrderProjection {
    private final OrderTables tables;
    private final ProvisioningRows provisioning;

    OrderProjection(OrderTables tables) {
        this.tables = tables;
        this.provisioning = new ProvisioningRows(tables);
    }

    @EventHandler
    void on(OrderEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        var id = event.orderId();
        switch (event) {
            case OrderCreated created -> add(created, version, at);
            case OrderCorrected corrected -> correct(corrected, version, at);
            case OrderApproved approved -> {
                tables.change(
                        id,
                        version,
                        at,
                        "status = ?, steps_planned = ?,",
                        OrderStatus.PROCESSING.name(),
                        approved.plan().size());
                provisioning.plan(approved, at);
            }
            case OrderRejected rejected -> reject(rejected, version, at);
            case OrderProvisioned provisioned -> tables.change(id, version, at, "");
            case OrderBilled billed -> tables.change(id, version, at, "");
            case OrderCouponReturned returned -> tables.change(id, version, at, "");
            case OrderActivated activated -> move(activated, OrderStatus.ACTIVE, version, at);
            case OrderSuspended suspended -> move(suspended, OrderStatus.SUSPENDED, version, at);
            case OrderResumed resumed -> move(resumed, OrderStatus.ACTIVE, version, at);
            case OrderCancellationRequested requested -> {
                move(requested, OrderStatus.CANCELLING, version, at);
                provisioning.leaveFailedSteps(requested, version, at);
            }
            case OrderCancelled cancelled -> {
                move(cancelled, OrderStatus.CANCELLED, version, at);
                provisioning.leaveEverything(cancelled, version, at);
            }
            case ServiceChangeRequested requested -> {
                tables.change(
                        id,
                        version,
                        at,
                        "steps_planned = steps_planned + ?,",
                        requested.steps().size());
                provisioning.add(requested, version, at);
            }
            case ServiceChangeCompleted completed -> complete(completed, version, at);
            case ServiceChangeAbandoned abandoned -> tables.change(id, version, at, "");
            case ProvisioningEvent provisioned -> provisioning.copy(provisioned, version, at);
        }
    }

    @EventHandler
    void on(CustomerErased event) {
        tables.erase(event.customerId());
    }

    private void add(OrderCreated event, long version, Instant at) {
        var erased = tables.isErased(event.customerId());
        var contact = erased ? null : known(event.orderedBy());
        tables.database()
                .sql("insert into " + tables.overview
                        + " (id, number, status, customer_id, customer_name, contact_name, email, erased,"
                        + " attached_to_existing, domains, domain_words, gross, currency, needs_attention, parked,"
                        + " steps_finished, steps_planned, tracking_secret_hash, created_at, changed_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 0, 0, ?, ?, ?, ?)")
                .params(
                        event.orderId().value(),
                        event.number().value(),
                        OrderStatus.PENDING.name(),
                        event.customerId().value(),
                        contact == null ? null : displayName(contact),
                        contact == null ? null : contactName(contact),
                        contact == null ? null : contact.email(),
                        erased,
                        event.attachedToExisting(),
                        domains(event.lines()),
                        domainWords(event.lines()),
                        event.totals().gross().amount(),
                        event.totals().gross().currency().getCurrencyCode(),
                        event.trackingSecretHash(),
                        java.sql.Timestamp.from(at),
                        java.sql.Timestamp.from(at),
                        version)
                .update();
        tables.database()
                .sql("insert into " + tables.content
                        + " (order_id, ordered_by, vat_number, lines, vat, totals, language, note)"
                        + " values (?, ?::jsonb, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)")
                .params(
                        event.orderId().value(),
                        StoredJson.write(contact),
                        erased ? null : known(event.vatNumber()),
                        StoredJson.write(event.lines()),
                        StoredJson.write(event.vat()),
                        StoredJson.write(event.totals()),
                        event.language().name(),
                        erased ? null : known(event.note()))
                .update();
    }

    private void correct(OrderCorrected event, long version, Instant at) {
        tables.change(
                event.orderId(),
                version,
                at,
                "domains = ?, domain_words = ?, gross = ?, currency = ?,",
                domains(event.lines()),
                domainWords(event.lines()),
                event.totals().gross().amount(),
                event.totals().gross().currency().getCurrencyCode());
        tables.changeContent(
                event.orderId(),
                "lines = ?::jsonb, vat = ?::jsonb, totals = ?::jsonb",
                StoredJson.write(event.lines()),
                StoredJson.write(event.vat()),
                StoredJson.write(event.totals()));
    }

    private void reject(OrderRejected event, long version, Instant at) {
        var erased = tables.change(event.orderId(), version, at, "status = ?,", OrderStatus.CANCELLED.name());
        if (!erased) tables.changeContent(event.orderId(), "rejection = ?", known(event.explanation()));
    }

    private void complete(ServiceChangeCompleted event, long version, Instant at) {
        tables.change(event.orderId(), version, at, "");
        if (event.line() == null) return;
        tables.changeContent(
                event.orderId(),
                "lines = jsonb_set(lines, ('{' || ?::integer || '}')::text[], ?::jsonb)",
                event.line().number() - 1, // lines are numbered from 1 and stored in that order
                StoredJson.write(event.line()));
    }

    private void move(OrderEvent event, OrderStatus status, long version, Instant at) {
        tables.change(event.orderId(), version, at, "status = ?,", status.name());
    }

    private static String displayName(ContactDetails contact) {
        return contact.kind() == CustomerKind.COMPANY ? contact.companyName() : contactName(contact);
    }

    private static String contactName(ContactDetails contact) {
        return contact.firstName() + " " + contact.lastName();
    }

    private static String domains(List<OrderLine> lines) {
        return String.join(
                " ",
                lines.stream()
                        .map(OrderLine::domainName)
                        .filter(name -> name != null)
                        .map(DomainName::value)
                        .distinct()
                        .toList());
    }

    /** The names as registries write them and as people do, so that either is found. */
    private static String domainWords(List<OrderLine> lines) {
        return String.join(
                " ",
                lines.stream()
                        .map(OrderLine::domainName)
                        .filter(name -> name != null)
                        .flatMap(name -> java.util.stream.Stream.of(name.value(), name.readable()))
                        .distinct()
                        .toList());
    }

    private static <T> T known(Personal<T> personal) {
        return personal == null ? null : personal.orElse(null);
    }
}
