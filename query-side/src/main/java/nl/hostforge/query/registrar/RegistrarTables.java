package nl.hostforge.query.registrar;

import java.time.LocalDate;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.subscription.RegistrarRenewalState;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionRenewed;
import nl.hostforge.messages.subscription.SubscriptionEvent.SubscriptionStarted;
import nl.hostforge.query.readmodel.Generation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of one generation. */
class RegistrarTables {
    private final JdbcClient database;
    private final String domain;
    private final String period;
    private final String item;
    private final String change;
    private final String expiry;

    RegistrarTables(JdbcClient database, Generation generation) {
        this.database = database;
        this.domain = generation.table(RegistrarReadModel.DOMAIN);
        this.period = generation.table(RegistrarReadModel.PERIOD);
        this.item = generation.table(RegistrarReadModel.ITEM);
        this.change = generation.table(RegistrarReadModel.CHANGE);
        this.expiry = generation.table(RegistrarReadModel.EXPIRY);
    }

    void start(SubscriptionStarted event) {
        database.sql("insert into " + domain
                        + " (subscription_id, customer_id, order_id, line_number, domain_name) values (?, ?, ?, ?, ?)")
                .params(
                        event.subscriptionId().value(),
                        event.customerId().value(),
                        event.orderId().value(),
                        event.lineNumber(),
                        event.domainName().value())
                .update();
    }

    void end(SubscriptionId id, boolean ended) {
        database.sql("update " + domain + " set ended = ? where subscription_id = ?")
                .params(ended, id.value())
                .update();
    }

    void renew(SubscriptionRenewed event) {
        var from = event.period().from();
        var id =
                ServiceChangeId.ofRegistrarRenewal(event.subscriptionId(), from).value();
        database.sql("insert into " + period
                        + " (subscription_id, period_from, period_until, invoice_id, change_id, asked)"
                        + " values (?, ?, ?, ?, ?, exists (select 1 from " + change + " where change_id = ?))")
                .params(
                        event.subscriptionId().value(),
                        from,
                        event.period().until(),
                        event.invoiceId().value(),
                        id,
                        id)
                .update();
    }

    void warn(SubscriptionId id, LocalDate from) {
        database.sql("update " + period + " set warned = true where subscription_id = ? and period_from = ?")
                .params(id.value(), from)
                .update();
    }

    void ask(InvoiceId invoice, InvoiceItem asked) {
        database.sql("insert into " + item + " (invoice_id, subscription_id, period_from) values (?, ?, ?)")
                .params(
                        invoice.value(),
                        asked.subscriptionId().value(),
                        asked.period().from())
                .update();
    }

    void issue(InvoiceId invoice) {
        database.sql("update " + item + " set issued = true where invoice_id = ?")
                .param(invoice.value())
                .update();
    }

    void pay(InvoiceId invoice, boolean paid) {
        database.sql("update " + item + " set paid = ? where invoice_id = ?")
                .params(paid, invoice.value())
                .update();
    }

    void change(ServiceChangeId id, RegistrarRenewalState state) {
        database.sql("insert into " + change + " (change_id, state) values (?, ?)"
                        + " on conflict (change_id) do update set state = excluded.state")
                .params(id.value(), state.name())
                .update();
        database.sql("update " + period + " set asked = true where change_id = ?")
                .param(id.value())
                .update();
    }

    /** The latest that was told: a domain never runs shorter than it did. */
    void expire(OrderId order, int line, LocalDate day) {
        database.sql("insert into " + expiry + " (order_id, line_number, expires_on) values (?, ?, ?)"
                        + " on conflict (order_id, line_number)"
                        + " do update set expires_on = greatest(" + expiry + ".expires_on, excluded.expires_on)")
                .params(order.value(), line, day)
                .update();
    }
}
