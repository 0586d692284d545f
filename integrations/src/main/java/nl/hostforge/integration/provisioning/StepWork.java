package nl.hostforge.integration.provisioning;

import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.messages.order.ProvisioningCase;

/** Carries out one kind of step or compensation. Safe to be asked again at any point. */
interface StepWork {
    /** @return the kind it carries out: a step's or a compensation's */
    String kind();

    Provider provider();

    Outcome<Finished> perform(ProvisioningCase order, Attempt attempt);
}
