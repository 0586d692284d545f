package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.util.List;

/** What both kinds of invoices have: lines, payments, and how their prices are meant. */
interface Billed {
    List<Detail> details();

    List<Payment> payments();

    boolean pricesAreInclTax();

    /** Percentage off every line. */
    BigDecimal discount();
}
