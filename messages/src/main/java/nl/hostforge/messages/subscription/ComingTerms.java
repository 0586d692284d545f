package nl.hostforge.messages.subscription;

import nl.hostforge.messages.billing.ServicePeriod;

/**
 * What the periods that are not paid yet are on, one after the other.
 *
 * @param terms what holds unless something else is to come
 * @param planned another plan, from its day on; null where none is planned
 * @param announced another price of the same, from its day on; null where there is none
 */
public record ComingTerms(SubscriptionTerms terms, PlannedPlan planned, AnnouncedPrice announced) {
    /** @return what the period is on, as things are */
    public SubscriptionTerms of(ServicePeriod period) {
        if (isPlannedFor(period)) return planned.terms();
        return isAnnouncedFor(period) ? terms.at(announced.price()) : terms;
    }

    /** @return what those after the period are on, once it is charged */
    public ComingTerms after(ServicePeriod period) {
        var isPlanned = isPlannedFor(period);
        return new ComingTerms(
                (isPlanned ? terms : of(period)).afterOnePeriod(),
                isPlanned ? planned.afterOnePeriod() : planned,
                isAnnouncedFor(period) ? null : announced);
    }

    public boolean isPlannedFor(ServicePeriod period) {
        return planned != null && !planned.from().isAfter(period.from());
    }

    private boolean isAnnouncedFor(ServicePeriod period) {
        return announced != null && announced.isFor(period.from());
    }
}
