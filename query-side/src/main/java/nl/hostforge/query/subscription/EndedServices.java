package nl.hostforge.query.subscription;

import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.ServiceChangeId;
import nl.hostforge.messages.order.ServiceChangeKind;
import nl.hostforge.messages.subscription.EndedService;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindEndedServices;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what orders are to be asked for since subscriptions of hosting ended on their day, or were revived. */
@Component
@AnswersFrom(SubscriptionQuery.READ_MODEL)
class EndedServices {
    private static final String TO_ASK = """
            select id, order_id, line_number, 'SHUTDOWN' as kind, shutdown_change as change_id from subscription
            where kind = 'HOSTING' and shutdown_change is not null and ended_on >= :since and ended_on = ends_on
              and not exists (select 1 from subscription_service_change asked where asked.change_id = shutdown_change)
            union all
            select id, order_id, line_number, 'REMOVAL', removal_change from subscription
            where kind = 'HOSTING' and shutdown_change is not null and ended_on >= :since and ended_on = ends_on
              and ended_on <= :removeUntil
              and not exists (select 1 from subscription_service_change asked where asked.change_id = removal_change)
            union all
            select id, order_id, line_number, 'REVIVAL', revival_change from subscription
            where kind = 'HOSTING' and revival_change is not null
              and not exists (select 1 from subscription_service_change asked where asked.change_id = revival_change)
            limit :rows
            """;

    private final JdbcClient database;

    EndedServices(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    List<EndedService> answer(FindEndedServices query) {
        return database.sql(TO_ASK)
                .param("since", query.since())
                .param("removeUntil", query.removeUntil())
                .param("rows", query.limit())
                .query((row, number) -> new EndedService(
                        new SubscriptionId(row.getObject("id", UUID.class)),
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getInt("line_number"),
                        ServiceChangeKind.valueOf(row.getString("kind")),
                        new ServiceChangeId(row.getObject("change_id", UUID.class))))
                .list();
    }
}
