package nl.hostforge.query.registrar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.subscription.RegistrarRenewal;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindRegistrarRenewalsDue;
import nl.hostforge.messages.subscription.RegistrarRenewalQuery.FindUnpaidRegistrarRenewals;
import nl.hostforge.messages.subscription.RegistrarRenewalState;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what can be asked about renewals at the registries. */
@Component
@AnswersFrom(RegistrarRenewalQuery.READ_MODEL)
class RegistrarQueries {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * Not asked for, of a name that goes on, and not had by the registry: one whose expiry is known to lie well within the
     * year, or behind it, was renewed by somebody else, and is not renewed once more.
     */
    private static final String WAITING = """
            select asked.*, name.customer_id, name.order_id, name.line_number, name.domain_name,
                   exists (select 1 from registrar_item billed where billed.subscription_id = asked.subscription_id
                       and billed.period_from = asked.period_from and billed.paid) as paid
            from registrar_period asked
            join registrar_domain name on name.subscription_id = asked.subscription_id and not name.ended
            left join registrar_expiry known
                on known.order_id = name.order_id and known.line_number = name.line_number
            where not asked.asked
              and not exists (select 1 from registrar_change change where change.change_id = asked.change_id)
              and (known.expires_on is null or known.expires_on < asked.period_from + 180)
              and asked.period_from >= :since
            """;

    private static final String DUE = WAITING + """
              and exists (select 1 from registrar_item billed where billed.subscription_id = asked.subscription_id
                  and billed.period_from = asked.period_from and (billed.paid or :beforePaid and billed.issued))
              and asked.subscription_id > :after order by asked.subscription_id, asked.period_from limit :rows
            """;

    private static final String UNPAID = WAITING + """
              and asked.period_from <= :until
              and not exists (select 1 from registrar_item billed where billed.subscription_id = asked.subscription_id
                  and billed.period_from = asked.period_from and billed.paid)
            order by asked.period_from, asked.subscription_id limit :rows
            """;

    private final JdbcClient database;

    RegistrarQueries(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    List<RegistrarRenewal> answer(FindRegistrarRenewalsDue query) {
        return database.sql(DUE)
                .param("since", query.since())
                .param("beforePaid", query.beforePaid())
                .param(
                        "after",
                        query.after() == null ? BEFORE_ALL : query.after().value())
                .param("rows", query.limit())
                .query(RegistrarQueries::renewal)
                .list();
    }

    @QueryHandler
    List<RegistrarRenewal> answer(FindUnpaidRegistrarRenewals query) {
        return database.sql(UNPAID)
                .param("since", query.since())
                .param("until", query.until())
                .param("rows", query.limit())
                .query(RegistrarQueries::renewal)
                .list();
    }

    private static RegistrarRenewal renewal(ResultSet row, int number) throws SQLException {
        return new RegistrarRenewal(
                new SubscriptionId(row.getObject("subscription_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getInt("line_number"),
                new DomainName(row.getString("domain_name")),
                new ServicePeriod(
                        row.getObject("period_from", LocalDate.class), row.getObject("period_until", LocalDate.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new ServiceChangeId(row.getObject("change_id", UUID.class)),
                row.getBoolean("paid"),
                row.getBoolean("warned"),
                RegistrarRenewalState.WAITING);
    }
}
