package nl.hostforge.query.subscription;

import java.util.List;
import nl.hostforge.messages.subscription.SubscriptionDay;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionDay;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Foresees what a day brings to subscriptions besides their renewal. */
@Component
@AnswersFrom(SubscriptionQuery.READ_MODEL)
class SubscriptionDays {
    private final SubscriptionRows rows;
    private final AnnouncementSettings announcements;

    SubscriptionDays(SubscriptionRows rows, AnnouncementSettings announcements) {
        this.rows = rows;
        this.announcements = announcements;
    }

    @QueryHandler
    SubscriptionDay answer(FindSubscriptionDay query) {
        var date = query.date();
        return new SubscriptionDay(
                shown(rows.findEndingOn(date, query.limit())),
                shown(rows.findChangingOn(date, query.limit())),
                announcements.tellsRenewals()
                        ? shown(rows.findRenewedByTheYearOn(date.plusDays(announcements.renewalDays()), query.limit()))
                        : List.of(),
                announcements.tellsEnds()
                        ? shown(rows.findDomainsEndingOn(date.plusDays(announcements.expiryDays()), query.limit()))
                        : List.of());
    }

    private static List<SubscriptionOverview> shown(List<SubscriptionRow> rows) {
        return rows.stream().map(SubscriptionRow::toOverview).toList();
    }
}
