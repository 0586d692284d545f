package nl.hostforge.query.service;

import static nl.hostforge.messages.service.ServiceTrait.AUTO_RENEW;
import static nl.hostforge.messages.service.ServiceTrait.EXPIRY;
import static nl.hostforge.messages.service.ServiceTrait.IDENTITY;
import static nl.hostforge.messages.service.ServiceTrait.LOCK;
import static nl.hostforge.messages.service.ServiceTrait.NAME_SERVERS;
import static nl.hostforge.messages.service.ServiceTrait.OUTSTANDING;
import static nl.hostforge.messages.service.ServiceTrait.PLAN;
import static nl.hostforge.messages.service.ServiceTrait.PRESENCE;
import static nl.hostforge.messages.service.ServiceTrait.STATE;
import static nl.hostforge.messages.service.ServiceTrait.TOTAL;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.hostforge.messages.billing.InvoiceEvent;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReceived;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceWrittenOff;
import nl.hostforge.messages.billing.InvoiceFact;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderCompleted;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderFailed;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErasureAtProviderRequested;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToMoneybird;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToOpenprovider;
import nl.hostforge.messages.customer.CustomerEvent.CustomerLinkedToPlesk;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftEvent.DriftAccepted;
import nl.hostforge.messages.drift.DriftRemedy;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.CompensationKind;
import nl.hostforge.messages.order.OrderEvent;
import nl.hostforge.messages.order.OrderEvent.OrderCorrected;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.ProvisioningEvent;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationFailed;
import nl.hostforge.messages.order.ProvisioningEvent.CompensationRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompletedByHand;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepFailed;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepRequested;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepSkipped;
import nl.hostforge.messages.order.StepKind;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceTrait;
import nl.hostforge.messages.service.TraitValue;
import nl.hostforge.query.service.ServiceTables.Named;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;

/**
 * Copies what the log says of things at the providers: what steps made and undid, to whom customers are linked, and what
 * staff took over from a provider. While something is being done to a thing it is marked, since it may be either way then.
 */
class ServiceProjection {
    private final ServiceTables tables;

    ServiceProjection(ServiceTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(OrderEvent event, @SequenceNumber long version, @Timestamp Instant at) {
        switch (event) {
            case OrderCreated created -> tables.addOrder(created.orderId(), created.lines(), version);
            case OrderCorrected corrected -> tables.changeOrder(corrected.orderId(), corrected.lines());
            case ProvisioningEvent provisioned -> copy(provisioned, at);
            default -> {} // about the order as a whole
        }
        tables.advance(event.orderId(), version);
    }

    @EventHandler
    void on(CustomerLinkedToPlesk event, @Timestamp Instant at) {
        link(ServiceKind.PANEL_ACCOUNT, event.customerId(), event.pleskClientId(), at);
    }

    @EventHandler
    void on(CustomerLinkedToOpenprovider event, @Timestamp Instant at) {
        link(ServiceKind.CONTACT_HANDLE, event.customerId(), event.contactHandle(), at);
    }

    @EventHandler
    void on(CustomerLinkedToMoneybird event, @Timestamp Instant at) {
        link(ServiceKind.BOOKED_CONTACT, event.customerId(), event.moneybirdContactId(), at);
    }

    @EventHandler
    void on(CustomerErasureAtProviderRequested event, @Timestamp Instant at) {
        tables.begin(customers(kindOf(event.provider()), event.customerId()), at);
    }

    @EventHandler
    void on(CustomerErasureAtProviderCompleted event, @Timestamp Instant at) {
        var kind = kindOf(event.provider());
        var gone = kind == ServiceKind.BOOKED_CONTACT
                ? Map.of(STATE, Optional.of(TraitValue.ARCHIVED))
                : Map.of(PRESENCE, Optional.of(TraitValue.ABSENT));
        tables.know(customers(kind, event.customerId()), gone, at);
    }

    @EventHandler
    void on(CustomerErasureAtProviderFailed event, @Timestamp Instant at) {
        if (event.finalFailure()) tables.rest(customers(kindOf(event.provider()), event.customerId()), at);
    }

    @EventHandler
    void on(DriftAccepted event, @Timestamp Instant at) {
        var difference = event.difference();
        if (difference.remedy() != DriftRemedy.TAKE_OVER) return;
        var traits = new EnumMap<ServiceTrait, Optional<String>>(ServiceTrait.class);
        traits.put(difference.trait(), Optional.of(difference.theirs()));
        // what was to be paid before is not known any more
        if (difference.kind() == ServiceKind.INVOICE && difference.trait() == STATE)
            traits.put(OUTSTANDING, Optional.empty());
        tables.learn(named(difference), providerId(difference), traits, at);
    }

    /** A thing that the log lacked is part of it from now on; nothing but that it is there is known of it. */
    private static Named named(Difference difference) {
        var id = difference.serviceId();
        var customer = difference.customerId();
        return new Named(
                id != null ? id : Ids.derived("service", difference.kind().name(), "provider", difference.thing()),
                difference.kind(),
                difference.reference(),
                difference.label(),
                customer == null ? null : customer.value(),
                difference.orderId() == null ? null : difference.orderId().value(),
                difference.lineNumber());
    }

    private static String providerId(Difference difference) {
        if (difference.trait() == IDENTITY) return difference.theirs();
        return difference.serviceId() == null ? difference.thing() : null;
    }

    @EventHandler
    void on(InvoiceIssued event, @Timestamp Instant at) {
        if (event.orderId() != null) learnOwed(event, event.owed(), at);
    }

    @EventHandler
    void on(InvoicePaymentReceived event, @Timestamp Instant at) {
        owed(event, event.open(), at);
    }

    @EventHandler
    void on(InvoicePaymentReversed event, @Timestamp Instant at) {
        owed(event, event.open(), at);
        if (event.open().amount().signum() > 0 && isOfAnOrder(event))
            tables.learn(invoice(event), null, Map.of(STATE, Optional.of(TraitValue.OPEN)), at);
    }

    @EventHandler
    void on(InvoicePaid event, @Timestamp Instant at) {
        if (isOfAnOrder(event)) tables.learn(invoice(event), null, Map.of(STATE, Optional.of(TraitValue.PAID)), at);
    }

    /** The bookkeeping marks it so; how much is open then is its own affair. */
    @EventHandler
    void on(InvoiceWrittenOff event, @Timestamp Instant at) {
        if (!event.amount().isPositive() || !isOfAnOrder(event)) return;
        tables.learn(
                invoice(event),
                null,
                Map.of(STATE, Optional.of(TraitValue.UNCOLLECTIBLE), OUTSTANDING, Optional.empty()),
                at);
    }

    private void owed(InvoiceEvent event, Money open, Instant at) {
        if (isOfAnOrder(event)) learnOwed(event, open, at);
    }

    /** Only those are made by a provider; what happens to an invoice comes after its issue, in one stream. */
    private boolean isOfAnOrder(InvoiceEvent event) {
        return tables.knows(idOf(event.invoiceId()));
    }

    private void learnOwed(InvoiceEvent event, Money open, Instant at) {
        tables.learn(
                invoice(event), null, Map.of(OUTSTANDING, amount(open.amount().toPlainString())), at);
    }

    private static Named invoice(InvoiceEvent event) {
        return new Named(
                idOf(event.invoiceId()),
                ServiceKind.INVOICE,
                null,
                null,
                event.customerId().value(),
                null,
                null);
    }

    private void copy(ProvisioningEvent event, Instant at) {
        switch (event) {
            case ProvisioningStepRequested requested -> begin(requested, requested.kind(), requested.lineNumber(), at);
            case ProvisioningStepCompleted done ->
                finish(done, done.kind(), done.lineNumber(), done.providerReference(), done.facts(), at);
            case ProvisioningStepCompletedByHand done -> finishByHand(done, at);
            case ProvisioningStepFailed failed
            when failed.finalFailure() -> rest(failed, failed.kind(), failed.lineNumber(), at);
            case ProvisioningStepSkipped skipped -> rest(skipped, skipped.kind(), skipped.lineNumber(), at);
            case CompensationRequested undone -> begin(undone, stepOf(undone.kind()), undone.lineNumber(), at);
            case CompensationFailed failed
            when failed.finalFailure() -> rest(failed, stepOf(failed.kind()), failed.lineNumber(), at);
            case CompensationCompleted undone -> undo(undone, at);
            default -> {} // nothing that a provider would show
        }
    }

    private void begin(ProvisioningEvent event, StepKind kind, Integer line, Instant at) {
        if (kind == StepKind.SYNC_CUSTOMER)
            accountsOf(event.customerId()).forEach(account -> tables.begin(account, at));
        else tables.begin(thingOf(event, kind, line), at);
    }

    private void rest(ProvisioningEvent event, StepKind kind, Integer line, Instant at) {
        if (kind == StepKind.SYNC_CUSTOMER) accountsOf(event.customerId()).forEach(account -> tables.rest(account, at));
        else tables.rest(thingOf(event, kind, line), at);
    }

    /** What staff wrote is no id, and nobody told what was made: it is known to be there, and nothing is expected of it. */
    private void finishByHand(ProvisioningStepCompletedByHand event, Instant at) {
        switch (event.kind()) {
            case PROVISION_HOSTING, REGISTER_DOMAIN, TRANSFER_DOMAIN, CREATE_INVOICE -> {
                var thing = thingOf(event, event.kind(), event.lineNumber());
                tables.made(thing, event.providerReference(), Map.of(), at);
            }
            default -> finish(event, event.kind(), event.lineNumber(), event.providerReference(), Map.of(), at);
        }
    }

    private void finish(
            ProvisioningEvent event,
            StepKind kind,
            Integer line,
            String providerReference,
            Map<String, String> told,
            Instant at) {
        if (kind == StepKind.SYNC_CUSTOMER) {
            rest(event, kind, line, at); // customers tell of their links themselves
            return;
        }
        var thing = thingOf(event, kind, line);
        var facts = told == null ? Map.<String, String>of() : told;
        switch (kind) {
            case PROVISION_HOSTING, REGISTER_DOMAIN, TRANSFER_DOMAIN, CREATE_INVOICE ->
                tables.made(
                        thing.labelled(InvoiceFact.number(facts).orElse(null)),
                        providerReference,
                        traits(event, kind, line, facts),
                        at);
            case CONFIGURE_DNS ->
                tables.know(
                        thing,
                        Map.of(
                                NAME_SERVERS, Optional.ofNullable(facts.get("nameServers")),
                                LOCK, Optional.ofNullable(facts.get("locked")).map(ServiceProjection::onOrOff)),
                        at);
            case SUSPEND_HOSTING -> tables.know(thing, Map.of(STATE, Optional.of(TraitValue.SUSPENDED)), at);
            case RESUME_HOSTING -> tables.know(thing, Map.of(STATE, Optional.of(TraitValue.ACTIVE)), at);
            // by hand, nobody told to what
            case CHANGE_PLAN -> tables.know(thing, Map.of(PLAN, Optional.ofNullable(facts.get("servicePlan"))), at);
            case RENEW_DOMAIN -> tables.know(thing, Map.of(EXPIRY, Optional.ofNullable(facts.get("expiresOn"))), at);
            case DELETE_HOSTING -> tables.know(thing, Map.of(PRESENCE, Optional.of(TraitValue.ABSENT)), at);
            case SYNC_CUSTOMER -> {} // see above
        }
    }

    private Map<ServiceTrait, String> traits(
            ProvisioningEvent event, StepKind kind, Integer line, Map<String, String> facts) {
        var traits = new EnumMap<ServiceTrait, String>(ServiceTrait.class);
        traits.put(PRESENCE, TraitValue.PRESENT);
        switch (kind) {
            case PROVISION_HOSTING -> {
                traits.put(STATE, TraitValue.ACTIVE);
                var plan = facts.getOrDefault(
                        "servicePlan", line(event.orderId(), line).servicePlan());
                if (plan != null) traits.put(PLAN, plan);
            }
            case CREATE_INVOICE -> {
                traits.put(STATE, TraitValue.OPEN);
                amount(facts.get(InvoiceFact.TOTAL)).ifPresent(total -> traits.put(TOTAL, total));
            }
            default -> {
                traits.put(STATE, TraitValue.ACTIVE);
                traits.put(AUTO_RENEW, TraitValue.OFF);
                if (facts.get("expiresOn") != null) traits.put(EXPIRY, facts.get("expiresOn"));
            }
        }
        return traits;
    }

    private void undo(CompensationCompleted event, Instant at) {
        var thing = thingOf(event, stepOf(event.kind()), event.lineNumber());
        switch (event.kind()) {
            case REMOVE_HOSTING -> tables.know(thing, Map.of(PRESENCE, Optional.of(TraitValue.ABSENT)), at);
            // it is the customer's until it expires, and then it goes by itself
            case RELEASE_DOMAIN ->
                tables.know(
                        thing,
                        Map.of(PRESENCE, Optional.empty(), STATE, Optional.empty(), EXPIRY, Optional.empty()),
                        at);
            case CREDIT_INVOICE -> {
                tables.know(thing, Map.of(STATE, Optional.of(TraitValue.PAID), OUTSTANDING, Optional.empty()), at);
                if (event.providerReference() != null) credit(event, at);
            }
        }
    }

    private void credit(CompensationCompleted event, Instant at) {
        var note = new Named(
                Ids.derived("service", "CREDIT", event.orderId().toString()),
                ServiceKind.INVOICE,
                null,
                null,
                event.customerId().value(),
                event.orderId().value(),
                null);
        tables.made(note, event.providerReference(), Map.of(PRESENCE, TraitValue.PRESENT), at);
    }

    private void link(ServiceKind kind, CustomerId customer, String providerId, Instant at) {
        var thing = customers(kind, customer);
        var traits = new EnumMap<ServiceTrait, String>(ServiceTrait.class);
        traits.put(PRESENCE, TraitValue.PRESENT);
        if (kind != ServiceKind.CONTACT_HANDLE) traits.put(STATE, TraitValue.ACTIVE);
        tables.made(thing, providerId, traits, at);
    }

    /** The thing that a step of an order makes or works on. */
    private Named thingOf(ProvisioningEvent event, StepKind kind, Integer line) {
        var order = event.orderId();
        return switch (kind) {
            case PROVISION_HOSTING, SUSPEND_HOSTING, RESUME_HOSTING, CHANGE_PLAN, DELETE_HOSTING ->
                lines(event, ServiceKind.HOSTING, line, "sub:");
            case REGISTER_DOMAIN, TRANSFER_DOMAIN, CONFIGURE_DNS, RENEW_DOMAIN ->
                lines(event, ServiceKind.DOMAIN, line, "dom:");
            case CREATE_INVOICE ->
                new Named(
                        idOf(InvoiceId.ofOrder(order)),
                        ServiceKind.INVOICE,
                        InvoiceReference.ofOrder(order).value(),
                        null,
                        event.customerId().value(),
                        order.value(),
                        null);
            case SYNC_CUSTOMER -> throw new IllegalArgumentException("about a customer, not about one thing");
        };
    }

    private static List<Named> accountsOf(CustomerId customer) {
        return Stream.of(ServiceKind.PANEL_ACCOUNT, ServiceKind.CONTACT_HANDLE, ServiceKind.BOOKED_CONTACT)
                .map(kind -> customers(kind, customer))
                .toList();
    }

    private Named lines(ProvisioningEvent event, ServiceKind kind, Integer line, String reference) {
        var order = event.orderId();
        return new Named(
                Ids.derived("service", kind.name(), order.toString(), String.valueOf(line)),
                kind,
                reference + order + "/" + line,
                line(order, line).domainName().value(),
                event.customerId().value(),
                order.value(),
                line);
    }

    private OrderLine line(OrderId order, Integer number) {
        return tables.linesOf(order).stream()
                .filter(line -> line.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static Named customers(ServiceKind kind, CustomerId customer) {
        var reference = (kind == ServiceKind.BOOKED_CONTACT ? "cust-" : "cust:") + customer;
        return new Named(idOf(kind, customer), kind, reference, null, customer.value(), null, null);
    }

    private static UUID idOf(ServiceKind kind, CustomerId customer) {
        return Ids.derived("service", kind.name(), customer.toString());
    }

    private static UUID idOf(InvoiceId invoice) {
        return Ids.derived("service", ServiceKind.INVOICE.name(), invoice.toString());
    }

    private static ServiceKind kindOf(Provider provider) {
        return switch (provider) {
            case PLESK -> ServiceKind.PANEL_ACCOUNT;
            case OPENPROVIDER -> ServiceKind.CONTACT_HANDLE;
            case MONEYBIRD -> ServiceKind.BOOKED_CONTACT;
        };
    }

    private static StepKind stepOf(CompensationKind kind) {
        return switch (kind) {
            case REMOVE_HOSTING -> StepKind.PROVISION_HOSTING;
            case RELEASE_DOMAIN -> StepKind.REGISTER_DOMAIN;
            case CREDIT_INVOICE -> StepKind.CREATE_INVOICE;
        };
    }

    private static String onOrOff(String flag) {
        return Boolean.parseBoolean(flag) ? TraitValue.ON : TraitValue.OFF;
    }

    private static Optional<String> amount(String told) {
        try {
            return Optional.ofNullable(told)
                    .map(amount -> new BigDecimal(amount)
                            .setScale(2, RoundingMode.HALF_UP)
                            .toPlainString());
        } catch (NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }
}
