package nl.hostforge.query.registrar;

import java.time.LocalDate;
import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceIssued;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceLineAdded;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaid;
import nl.hostforge.messages.billing.InvoiceEvent.InvoicePaymentReversed;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.order.ProvisioningEvent.ProvisioningStepCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeAbandoned;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeCompleted;
import nl.hostforge.messages.order.ServiceChangeEvent.ServiceChangeRequested;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.subscription.RegistrarRenewalState;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionEnded;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalUnpaid;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRevived;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.messages.subscription.SubscriptionKind;
import org.axonframework.eventhandling.EventHandler;

/** Copies what subscriptions, invoices and orders tell about years of domain names. */
class RegistrarProjection {
    private static final String EXPIRES_ON = "expiresOn";

    private final RegistrarTables tables;

    RegistrarProjection(RegistrarTables tables) {
        this.tables = tables;
    }

    @EventHandler
    void on(SubscriptionStarted event) {
        if (event.kind() == SubscriptionKind.DOMAIN) tables.start(event);
    }

    @EventHandler
    void on(SubscriptionRenewed event) {
        if (event.line().group() == ProductGroup.DOMAINS) tables.renew(event);
    }

    @EventHandler
    void on(SubscriptionRenewalUnpaid event) {
        tables.warn(event.subscriptionId(), event.period().from());
    }

    @EventHandler
    void on(SubscriptionEnded event) {
        tables.end(event.subscriptionId(), true);
    }

    @EventHandler
    void on(SubscriptionRevived event) {
        tables.end(event.subscriptionId(), false);
    }

    @EventHandler
    void on(InvoiceLineAdded event) {
        if (event.line().group() == ProductGroup.DOMAINS) tables.ask(event.invoiceId(), event.item());
    }

    @EventHandler
    void on(InvoiceIssued event) {
        tables.issue(event.invoiceId());
    }

    @EventHandler
    void on(InvoicePaid event) {
        tables.pay(event.invoiceId(), true);
    }

    @EventHandler
    void on(InvoicePaymentReversed event) {
        if (event.open().isPositive()) tables.pay(event.invoiceId(), false);
    }

    @EventHandler
    void on(ServiceChangeRequested event) {
        if (event.kind() == ServiceChangeKind.RENEWAL) tables.change(event.changeId(), RegistrarRenewalState.ASKED);
    }

    @EventHandler
    void on(ServiceChangeCompleted event) {
        if (event.kind() == ServiceChangeKind.RENEWAL) tables.change(event.changeId(), RegistrarRenewalState.DONE);
    }

    @EventHandler
    void on(ServiceChangeAbandoned event) {
        if (event.kind() == ServiceChangeKind.RENEWAL) tables.change(event.changeId(), RegistrarRenewalState.LEFT_OUT);
    }

    @EventHandler
    void on(ProvisioningStepCompleted event) {
        if (event.facts() == null || event.lineNumber() == null) return;
        Optional.ofNullable(event.facts().get(EXPIRES_ON))
                .map(LocalDate::parse)
                .ifPresent(day -> tables.expire(event.orderId(), event.lineNumber(), day));
    }
}
