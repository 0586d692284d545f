package nl.hostforge.messages.billing;

import java.time.YearMonth;
import java.util.List;

/**
 * The revenue of a month beside that of the one before. A currency in which nothing was issued or credited is absent.
 *
 * @param ofMonth by currency, in the order of their codes
 * @param ofMonthBefore by currency, likewise
 */
public record Revenue(YearMonth month, List<RevenueInCurrency> ofMonth, List<RevenueInCurrency> ofMonthBefore) {}
