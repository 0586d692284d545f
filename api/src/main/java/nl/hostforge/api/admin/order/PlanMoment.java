package nl.hostforge.api.admin.order;

/** From when on delivered hosting is to have another package. */
enum PlanMoment {
    /** At once: what it costs more until the next period is invoiced, what it costs less is credited. */
    NOW,
    /** From the first day that is not paid for yet; until then it stays as it is. */
    NEXT_PERIOD
}
