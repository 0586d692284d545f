package nl.hostforge.messages.subscription;

import java.util.List;

/**
 * What comes to subscriptions on a day, besides their renewal; as things stand.
 *
 * @param ending they end on that day
 * @param changing another package comes with that day
 * @param renewalsToTell their customers are told on that day of a renewal to come
 * @param endsToTell their customers are told on that day that a domain name is going to end
 */
public record SubscriptionDay(
        List<SubscriptionOverview> ending,
        List<SubscriptionOverview> changing,
        List<SubscriptionOverview> renewalsToTell,
        List<SubscriptionOverview> endsToTell) {}
