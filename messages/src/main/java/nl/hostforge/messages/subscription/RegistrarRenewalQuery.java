package nl.hostforge.messages.subscription;

import java.time.LocalDate;
import nl.hostforge.messages.identity.SubscriptionId;

/** What can be asked about renewals at the registries. Days are those of Europe/Amsterdam. */
public sealed interface RegistrarRenewalQuery {
    /** Name of the read model that answers. */
    String READ_MODEL = "registrar-renewals";

    /**
     * The years that the registrar is to be asked for, and was not: a list of {@link RegistrarRenewal}. What the registry is
     * known to have already, and what has ended, is none of them.
     *
     * @param since only years that begin on this day or later
     * @param beforePaid whether an issued invoice is enough, or it has to be paid
     * @param after only of subscriptions behind this id; null for the first
     */
    record FindRegistrarRenewalsDue(LocalDate since, boolean beforePaid, SubscriptionId after, int limit)
            implements RegistrarRenewalQuery {}

    /**
     * The years that are not paid and that the registrar was not asked for, the first to expire first: a list of {@link
     * RegistrarRenewal}.
     *
     * @param since only years that begin on this day or later
     * @param until and on this one at the latest
     */
    record FindUnpaidRegistrarRenewals(LocalDate since, LocalDate until, int limit) implements RegistrarRenewalQuery {}
}
