package nl.hostforge.integration.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.billing.CreditNoteEvent.CreditNoteDocumentKept;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceEvent.InvoiceDocumentKept;
import nl.hostforge.messages.customer.CustomerEvent.CustomerVatNumberRejected;
import nl.hostforge.messages.dunning.DunningEvent;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.DunningSuspensionDecided;
import nl.hostforge.messages.dunning.DunningEvent.DunningTerminationDecided;
import nl.hostforge.messages.dunning.DunningEvent.ReminderDue;
import nl.hostforge.messages.dunning.DunningStage;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderCreated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.subscription.SubscriptionEvent;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionExpiryAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionPriceAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalAnnounced;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewalUnpaid;
import nl.hostforge.messages.vat.CrossBorderSalesEvent.OssThresholdCrossed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Turns news about orders, invoices, subscriptions, dunning and VAT into durable jobs, in the transaction that moves this
 * handler's position in the log. A reset of this processor mails nobody. Were its position lost, the log would be handled
 * from its start: what is too old to be news is passed over, and what was mailed since is remembered by its job.
 */
@Component
@ProcessingGroup("mails")
@DisallowReplay
class MailJobs {
    private final Scheduler scheduler;
    private final ObjectProvider<CustomTask<MailJob>> task;
    private final MailSettings settings;
    private final Clock clock;

    MailJobs(Scheduler scheduler, ObjectProvider<CustomTask<MailJob>> task, MailSettings settings, Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.settings = settings;
        this.clock = clock;
    }

    @EventHandler
    void on(OrderCreated event, @Timestamp Instant at) {
        store(MailKind.ORDER_CONFIRMATION, event.orderId(), at);
        if (!settings.staff().isEmpty()) store(MailKind.NEW_ORDER, event.orderId(), at);
    }

    @EventHandler
    void on(OrderRejected event, @Timestamp Instant at) {
        store(MailKind.ORDER_REJECTED, event.orderId(), at);
    }

    @EventHandler
    void on(OrderActivated event, @Timestamp Instant at) {
        store(MailKind.SERVICE_ACTIVE, event.orderId(), at);
    }

    /** The invoice goes with its mail, so it is mailed once it is kept. */
    @EventHandler
    void on(InvoiceDocumentKept event, @Timestamp Instant at) {
        if (event.kind() == DocumentForm.PDF)
            store(MailJob.of(MailKind.INVOICE, event.invoiceId().toString()), at);
    }

    @EventHandler
    void on(CreditNoteDocumentKept event, @Timestamp Instant at) {
        if (event.kind() == DocumentForm.PDF)
            store(MailJob.of(MailKind.CREDIT_NOTE, event.creditNoteId().toString()), at);
    }

    @EventHandler
    void on(SubscriptionRenewalAnnounced event, @Timestamp Instant at) {
        store(MailJob.of(MailKind.RENEWAL_NOTICE, about(event, event.period().from())), at);
    }

    @EventHandler
    void on(SubscriptionExpiryAnnounced event, @Timestamp Instant at) {
        store(MailJob.of(MailKind.DOMAIN_EXPIRING, about(event, event.endsOn())), at);
    }

    @EventHandler
    void on(SubscriptionRenewalUnpaid event, @Timestamp Instant at) {
        if (!settings.staff().isEmpty())
            store(MailJob.of(MailKind.DOMAIN_UNPAID, about(event, event.period().from())), at);
    }

    @EventHandler
    void on(ReminderDue event, @SequenceNumber long sequence, @Timestamp Instant at) {
        var kind = event.stage() == DunningStage.FIRST_REMINDER
                ? MailKind.PAYMENT_REMINDER
                : MailKind.SECOND_PAYMENT_REMINDER;
        store(MailJob.of(kind, about(event, sequence)), at);
    }

    @EventHandler
    void on(DunningSuspensionDecided event, @SequenceNumber long sequence, @Timestamp Instant at) {
        store(MailJob.of(MailKind.SUSPENSION_NOTICE, about(event, sequence)), at);
    }

    @EventHandler
    void on(DunningTerminationDecided event, @SequenceNumber long sequence, @Timestamp Instant at) {
        store(MailJob.of(MailKind.TERMINATION_NOTICE, about(event, sequence)), at);
    }

    @EventHandler
    void on(DunningEnded event, @SequenceNumber long sequence, @Timestamp Instant at) {
        if (!event.suspensions().isEmpty())
            store(MailJob.of(MailKind.REINSTATEMENT_NOTICE, about(event, sequence)), at);
    }

    @EventHandler
    void on(SubscriptionPriceAnnounced event, @Timestamp Instant at) {
        var about = event.subscriptionId() + Desk.ON_DAY + event.priceChangeId();
        store(MailJob.of(MailKind.PRICE_CHANGE, about), at);
    }

    @EventHandler
    void on(OssThresholdCrossed event, @Timestamp Instant at) {
        var year = Integer.toString(event.date().getYear());
        if (!settings.staff().isEmpty()) store(MailJob.of(MailKind.OSS_THRESHOLD, year), at);
    }

    /** Whether it had been valid before is found out when it is written. */
    @EventHandler
    void on(CustomerVatNumberRejected event, @SequenceNumber long sequence, @Timestamp Instant at) {
        var about = event.customerId() + Desk.AT_PLACE + sequence;
        if (!settings.staff().isEmpty()) store(MailJob.of(MailKind.VAT_NUMBER_WITHDRAWN, about), at);
    }

    private static String about(DunningEvent event, long sequence) {
        return event.customerId() + Desk.AT_PLACE + sequence;
    }

    private static String about(SubscriptionEvent event, LocalDate day) {
        return event.subscriptionId() + Desk.ON_DAY + day;
    }

    private void store(MailKind kind, OrderId order, Instant happenedAt) {
        store(MailJob.of(kind, order), happenedAt);
    }

    private void store(MailJob job, Instant happenedAt) {
        if (happenedAt.isBefore(clock.instant().minus(settings.worthSendingFor()))) return;
        scheduler.scheduleIfNotExists(task.getObject().instance(job.id(), job), clock.instant());
        if (CurrentUnitOfWork.isStarted())
            CurrentUnitOfWork.get().root().afterCommit(unit -> scheduler.triggerCheckForDueExecutions());
    }
}
