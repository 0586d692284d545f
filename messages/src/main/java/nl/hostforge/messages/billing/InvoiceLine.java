package nl.hostforge.messages.billing;

import nl.hostforge.messages.coupon.LineDiscount;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.money.PricedLine;
import nl.hostforge.messages.order.OrderLine;

/**
 * One priced line of an invoice. Amounts are without VAT; a credit is below zero.
 *
 * @param period the days that are paid for; null where it is about no time
 * @param quantity number of units
 * @param unitPrice list price of one
 * @param net unit price times quantity, less the discount
 * @param textNl what the invoice says, in Dutch
 * @param textEn what the invoice says, in English
 * @param discount what was taken off; null where nothing was
 */
public record InvoiceLine(
        ProductGroup group,
        ServicePeriod period,
        int quantity,
        Money unitPrice,
        Money net,
        String textNl,
        String textEn,
        LineDiscount discount)
        implements PricedLine {
    /** A line at its list price. */
    public InvoiceLine(
            ProductGroup group,
            ServicePeriod period,
            int quantity,
            Money unitPrice,
            Money net,
            String textNl,
            String textEn) {
        this(group, period, quantity, unitPrice, net, textNl, textEn, null);
    }

    /** What an invoice says of a line of the order that asked for it. */
    public static InvoiceLine of(OrderLine line) {
        return new InvoiceLine(
                line.isForDomain() ? ProductGroup.DOMAINS : ProductGroup.HOSTING,
                null,
                line.quantity(),
                line.unitPrice(),
                line.net(),
                line.textNl(),
                line.textEn(),
                line.discount());
    }

    /** @return this line, for these days */
    public InvoiceLine during(ServicePeriod days) {
        return new InvoiceLine(group, days, quantity, unitPrice, net, textNl, textEn, discount);
    }

    /** @return what takes all of this line back */
    public InvoiceLine takenBack() {
        return new InvoiceLine(
                group,
                period,
                quantity,
                unitPrice.negated(),
                net.negated(),
                textNl,
                textEn,
                discount == null ? null : discount.negated());
    }
}
