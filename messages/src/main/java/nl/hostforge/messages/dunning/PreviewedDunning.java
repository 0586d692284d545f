package nl.hostforge.messages.dunning;

import nl.hostforge.messages.identity.CustomerId;

/**
 * What a day's run would do about a customer.
 *
 * @param stage the stage that would come
 * @param facts what it would be about, and what the customer has
 * @param following what would come after it; null if nothing would
 */
public record PreviewedDunning(CustomerId customerId, DunningStage stage, DunningFacts facts, NextStage following) {}
