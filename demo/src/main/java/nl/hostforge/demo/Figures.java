package nl.hostforge.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What came of a business, or has to. Amounts are in euros, as text: an amount is exact.
 *
 * @param customers that the admins' list holds
 * @param subscriptions that were ever begun
 * @param renewals periods that were renewed, of all subscriptions together
 * @param suspended orders that were suspended
 * @param resumed those of them that are active again
 * @param terminated customers that dunning ended
 * @param ended subscriptions whose end has come
 * @param ordersInvoiced invoices that orders asked for
 * @param renewalsInvoiced invoices of the renewal runs, numbered without a gap in each year
 * @param booked those of them that the bookkeeping holds, each once
 * @param ordersPaid invoices of orders that were paid in full
 * @param months what was invoiced in each month, from the first on
 */
record Figures(
        int customers,
        int subscriptions,
        int renewals,
        int suspended,
        int resumed,
        int terminated,
        int ended,
        int ordersInvoiced,
        int renewalsInvoiced,
        int booked,
        int ordersPaid,
        List<Month> months) {
    /** A calendar month's invoices. */
    record Month(int invoices, String net, String vat, String gross) {}

    /** @return where these are not those, in lines for people */
    List<String> differences(Figures found) {
        var lines = new ArrayList<String>();
        compare(lines, "customers", customers, found.customers);
        compare(lines, "subscriptions", subscriptions, found.subscriptions);
        compare(lines, "renewals", renewals, found.renewals);
        compare(lines, "suspended", suspended, found.suspended);
        compare(lines, "resumed", resumed, found.resumed);
        compare(lines, "terminated", terminated, found.terminated);
        compare(lines, "subscriptions that ended", ended, found.ended);
        compare(lines, "invoices of orders", ordersInvoiced, found.ordersInvoiced);
        compare(lines, "invoices of renewals", renewalsInvoiced, found.renewalsInvoiced);
        compare(lines, "booked", booked, found.booked);
        compare(lines, "paid", ordersPaid, found.ordersPaid);
        compare(lines, "number of months", months.size(), found.months.size());
        for (var month = 0; month < Math.min(months.size(), found.months.size()); month++)
            compare(lines, "month " + (month + 1), months.get(month), found.months.get(month));
        return lines;
    }

    private static void compare(List<String> lines, String what, Object expected, Object found) {
        if (!Objects.equals(expected, found)) lines.add("%s: expected %s, found %s".formatted(what, expected, found));
    }
}
