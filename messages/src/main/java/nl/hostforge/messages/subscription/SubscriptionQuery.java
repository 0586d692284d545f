package nl.hostforge.messages.subscription;

import java.time.Instant;
import java.time.LocalDate;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.SubscriptionId;

/** What can be asked about subscriptions. Days are those of Europe/Amsterdam. */
public sealed interface SubscriptionQuery {
    /** Name of the read model that answers. */
    String READ_MODEL = "subscriptions";

    /**
     * One page of the list: a {@code Page<SubscriptionOverview>}. Refused ({@code invalid-cursor}) if the cursor is not one
     * that a page of the same sort gave.
     *
     * @param cursor where the last page ended; null for the first
     * @param limit how many at most
     */
    record FindSubscriptions(SubscriptionFilter filter, SubscriptionSort sort, String cursor, int limit)
            implements SubscriptionQuery {}

    /** One subscription: an {@code Optional<SubscriptionOverview>}. */
    record FindSubscription(SubscriptionId subscriptionId) implements SubscriptionQuery {}

    /**
     * One subscription's history: an {@code Optional<SubscriptionTimeline>}.
     *
     * @param language of its sentences
     */
    record FindSubscriptionTimeline(SubscriptionId subscriptionId, Language language) implements SubscriptionQuery {}

    /**
     * What is due on a day, by customer: a {@code DueRenewals}. A subscription that is several periods behind has them all.
     * A year of a domain name is due a number of days before it begins, so that it can be paid before it expires.
     *
     * @param date periods that begin on it or before; of domain names those that many days later
     * @param notBefore only periods that begin on it or later, as they will be left by the runs before; null for all
     * @param after only customers behind this one; null for the first
     * @param customers how many at most
     */
    record FindDueRenewals(LocalDate date, LocalDate notBefore, CustomerId after, int customers)
            implements SubscriptionQuery {}

    /**
     * What the run of a day put on invoices, beside what was foreseen of it: a {@link RunComparison}.
     *
     * @param seenAt what was foreseen then, at the latest when the day began
     * @param limit how many differences at most
     */
    record FindRunComparison(LocalDate date, Instant seenAt, int limit) implements SubscriptionQuery {}

    /**
     * What else comes to subscriptions on a day: a {@link SubscriptionDay}.
     *
     * @param limit how many at most in each of its lists
     */
    record FindSubscriptionDay(LocalDate date, int limit) implements SubscriptionQuery {}

    /**
     * The subscriptions that are to have ended on a day or before, and have not: a list of ids.
     *
     * @param after only those behind this id; null for the first
     */
    record FindEndingSubscriptions(LocalDate date, SubscriptionId after, int limit) implements SubscriptionQuery {}

    /**
     * The plans that were planned for a day or before, and that are not had yet: a list of {@link DuePlanChange}.
     *
     * @param after only of subscriptions behind this id; null for the first
     */
    record FindDuePlanChanges(LocalDate date, SubscriptionId after, int limit) implements SubscriptionQuery {}

    /**
     * What orders are to be asked for since subscriptions of hosting ended or were revived: a list of {@link EndedService}.
     *
     * @param since only of those that ended on this day or later
     * @param removeUntil those that ended on this day or before are removed
     */
    record FindEndedServices(LocalDate since, LocalDate removeUntil, int limit) implements SubscriptionQuery {}

    /**
     * The subscriptions of which there may be something to announce: those of more than a month at a time that are renewed,
     * or end, on one of the days: a list of ids.
     *
     * @param until the last one
     * @param after only those behind this id; null for the first
     */
    record FindSubscriptionsToAnnounce(LocalDate from, LocalDate until, SubscriptionId after, int limit)
            implements SubscriptionQuery {}

    /** What a mail about a subscription has to know: a {@link SubscriptionCorrespondence}, read from the log. */
    record FindSubscriptionCorrespondence(SubscriptionId subscriptionId) implements SubscriptionQuery {}
}
