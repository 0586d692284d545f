package nl.hostforge.messages.hostingpackage;

import java.time.LocalDate;

/**
 * What a package is to cost.
 *
 * @param from the first day, in Europe/Amsterdam
 */
public record PlannedPrices(LocalDate from, PackagePrices prices) {}
