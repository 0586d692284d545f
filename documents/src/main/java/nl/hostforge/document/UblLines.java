package nl.hostforge.document;

import java.math.BigDecimal;
import nl.hostforge.messages.billing.ServicePeriod;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AllowanceChargeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.AllowanceChargeReasonType;

/** Lines in UBL (EN 16931, BG-25). A price is never below zero there (BR-27), so what is given back has its quantity so. */
final class UblLines {
    private static final String ONE = "C62"; // UN/ECE Recommendation 20: a unit that has no name
    private static final String DISCOUNT = "95"; // UNCL 5189

    private UblLines() {}

    static InvoiceLineType invoiced(InvoiceDocument document, int at) {
        var line = document.lines().get(at);
        var ubl = new InvoiceLineType();
        ubl.setID(String.valueOf(at + 1));
        ubl.setInvoicedQuantity(quantity(line, document)).setUnitCode(ONE);
        ubl.setLineExtensionAmount(UblMoney.amount(line.net(), document)).setCurrencyID(UblMoney.CURRENCY);
        if (line.period() != null) ubl.addInvoicePeriod(period(line.period()));
        if (line.discount() != null) ubl.addAllowanceCharge(allowance(line.discount(), document));
        ubl.setItem(item(line, document));
        ubl.setPrice(price(line));
        return ubl;
    }

    static CreditNoteLineType credited(InvoiceDocument document, int at) {
        var line = document.lines().get(at);
        var ubl = new CreditNoteLineType();
        ubl.setID(String.valueOf(at + 1));
        ubl.setCreditedQuantity(quantity(line, document)).setUnitCode(ONE);
        ubl.setLineExtensionAmount(UblMoney.amount(line.net(), document)).setCurrencyID(UblMoney.CURRENCY);
        if (line.period() != null) ubl.addInvoicePeriod(period(line.period()));
        if (line.discount() != null) ubl.addAllowanceCharge(allowance(line.discount(), document));
        ubl.setItem(item(line, document));
        ubl.setPrice(price(line));
        return ubl;
    }

    private static BigDecimal quantity(DocumentLine line, InvoiceDocument document) {
        var quantity = BigDecimal.valueOf(line.quantity());
        return line.unitPrice().isNegative() == document.isCreditNote() ? quantity : quantity.negate();
    }

    private static PriceType price(DocumentLine line) {
        var price = new PriceType();
        price.setPriceAmount(line.unitPrice().amount().abs()).setCurrencyID(UblMoney.CURRENCY);
        return price;
    }

    /** What is taken off a line (BG-27): its net amount is its price times its quantity, less this. */
    private static AllowanceChargeType allowance(DocumentLine.Discount discount, InvoiceDocument document) {
        var allowance = new AllowanceChargeType();
        allowance.setChargeIndicator(false);
        allowance.setAllowanceChargeReasonCode(DISCOUNT);
        allowance.addAllowanceChargeReason(new AllowanceChargeReasonType(Plain.text(discount.text())));
        allowance.setAmount(UblMoney.amount(discount.off(), document)).setCurrencyID(UblMoney.CURRENCY);
        return allowance;
    }

    private static PeriodType period(ServicePeriod days) {
        var period = new PeriodType();
        period.setStartDate(days.from());
        period.setEndDate(days.until().minusDays(1));
        return period;
    }

    private static ItemType item(DocumentLine line, InvoiceDocument document) {
        var item = new ItemType();
        item.setName(Plain.text(line.text()));
        item.addClassifiedTaxCategory(UblMoney.category(document.vat()));
        return item;
    }
}
