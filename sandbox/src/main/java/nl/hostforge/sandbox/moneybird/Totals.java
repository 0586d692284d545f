package nl.hostforge.sandbox.moneybird;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * What an invoice comes to. Tax is computed and rounded once per tax rate over all its lines, not line by line.
 *
 * @param paid the sum of the payments
 */
record Totals(List<PerRate> perRate, BigDecimal discount, BigDecimal paid) {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** All lines with one tax rate. */
    record PerRate(String taxRateId, BigDecimal taxable, BigDecimal tax) {}

    static Totals of(Billed invoice, Function<String, BigDecimal> percentageOf) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        for (var detail : invoice.details())
            sums.merge(detail.taxRateId(), discounted(invoice, detail), BigDecimal::add);
        var perRate = sums.entrySet().stream()
                .map(sum -> invoice.pricesAreInclTax()
                        ? fromGross(sum.getKey(), sum.getValue(), percentageOf.apply(sum.getKey()))
                        : fromNet(sum.getKey(), sum.getValue(), percentageOf.apply(sum.getKey())))
                .toList();
        var full = invoice.details().stream().map(Detail::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        var reduced = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var paid = invoice.payments().stream().map(Payment::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Totals(perRate, Amounts.cents(full.subtract(reduced)), paid);
    }

    /** A line without tax, after the discount. */
    static BigDecimal ofLine(Billed invoice, Detail detail, BigDecimal percentage) {
        var total = discounted(invoice, detail);
        if (!invoice.pricesAreInclTax()) return Amounts.cents(total);
        return total.multiply(HUNDRED).divide(HUNDRED.add(percentage), 2, RoundingMode.HALF_UP);
    }

    BigDecimal exclTax() {
        return perRate.stream().map(PerRate::taxable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal inclTax() {
        return perRate.stream().map(PerRate::tax).reduce(exclTax(), BigDecimal::add);
    }

    BigDecimal unpaid() {
        return inclTax().subtract(paid);
    }

    /** Nothing is left to be paid, or to be paid back. */
    boolean isSettled() {
        return inclTax().signum() < 0 ? unpaid().signum() >= 0 : unpaid().signum() <= 0;
    }

    private static BigDecimal discounted(Billed invoice, Detail detail) {
        return detail.total().multiply(HUNDRED.subtract(invoice.discount())).divide(HUNDRED);
    }

    private static PerRate fromNet(String rate, BigDecimal sum, BigDecimal percentage) {
        var tax = sum.multiply(percentage).divide(HUNDRED);
        return new PerRate(rate, Amounts.cents(sum), Amounts.cents(tax));
    }

    private static PerRate fromGross(String rate, BigDecimal sum, BigDecimal percentage) {
        var tax = sum.multiply(percentage).divide(HUNDRED.add(percentage), 2, RoundingMode.HALF_UP);
        return new PerRate(rate, Amounts.cents(sum).subtract(tax), tax);
    }
}
