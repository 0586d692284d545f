package nl.hostforge.query.subscription;

import java.util.List;
import java.util.UUID;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.pricechange.PriceChangePreview;
import nl.hostforge.messages.pricechange.PriceChangeQuery.FindConcernedSubscriptions;
import nl.hostforge.messages.pricechange.PriceChangeQuery.PreviewPriceChange;
import nl.hostforge.messages.pricechange.PriceChangeScope;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whom a price change concerns. */
@Component
@AnswersFrom(SubscriptionQuery.READ_MODEL)
class ConcernedSubscriptions {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String HOSTING =
            "kind = 'HOSTING' and hosting_package_id = :thing and billing_period = :period";
    /** An extension is what stands behind the first dot of a name that is sold. */
    private static final String DOMAINS =
            "kind = 'DOMAIN' and substr(domain_name, strpos(domain_name, '.') + 1) = :thing";

    private final JdbcClient database;

    ConcernedSubscriptions(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    PriceChangePreview answer(PreviewPriceChange query) {
        return asking(
                        query.scope(),
                        "select count(*) as subscriptions, count(distinct customer_id) as customers,"
                                + " coalesce(sum(price), 0.00) as present,"
                                + " coalesce(sum(:price - price), 0.00) as difference",
                        " and price <> :price")
                .param("price", query.price().amount())
                .query((row, number) -> new PriceChangePreview(
                        row.getLong("subscriptions"),
                        row.getLong("customers"),
                        new Money(row.getBigDecimal("present"), query.price().currency()),
                        new Money(row.getBigDecimal("difference"), query.price().currency())))
                .single();
    }

    @QueryHandler
    List<SubscriptionId> answer(FindConcernedSubscriptions query) {
        return asking(query.scope(), "select id", " and id > :after order by id limit :rows")
                .param(
                        "after",
                        query.after() == null ? BEFORE_ALL : query.after().value())
                .param("rows", query.limit())
                .query(UUID.class)
                .list()
                .stream()
                .map(SubscriptionId::new)
                .toList();
    }

    private JdbcClient.StatementSpec asking(PriceChangeScope scope, String select, String more) {
        var domains = scope.tld() != null;
        var asked = database.sql(select + " from " + SubscriptionReadModel.SUBSCRIPTION + " where ended_on is null and "
                + (domains ? DOMAINS : HOSTING) + more);
        return domains
                ? asked.param("thing", scope.tld().value())
                : asked.param("thing", scope.hostingPackageId().value())
                        .param("period", scope.billingPeriod().toString());
    }
}
