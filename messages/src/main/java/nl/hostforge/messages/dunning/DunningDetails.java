package nl.hostforge.messages.dunning;

/**
 * How the dunning of a customer stands, by the log.
 *
 * @param facts what is overdue now, and what the customer has
 * @param policy by what everybody is dunned
 * @param next what comes if nothing is paid; null if nothing does, or nothing is overdue
 * @param version of the dunning's stream; null where nothing ever happened
 */
public record DunningDetails(
        DunningCase dunning, DunningFacts facts, DunningPolicy policy, NextStage next, Long version) {}
