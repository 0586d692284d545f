package nl.hostforge.messages.dunning;

import java.time.LocalDate;

/**
 * The stage that comes next if nothing is paid.
 *
 * @param day the first day, in Europe/Amsterdam, that it can come on
 */
public record NextStage(DunningStage stage, LocalDate day) {}
