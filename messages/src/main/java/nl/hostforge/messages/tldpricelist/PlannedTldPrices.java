package nl.hostforge.messages.tldpricelist;

import java.time.LocalDate;

/**
 * What names under an extension are to cost.
 *
 * @param from the first day, in Europe/Amsterdam
 */
public record PlannedTldPrices(LocalDate from, TldPrices prices) {}
