package nl.hostforge.document;

import java.math.BigDecimal;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.vat.VatDecision;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;

/** Totals, VAT and payment in UBL (EN 16931, BG-16, BG-22 and BG-23). A credit note's amounts are above zero there. */
final class UblMoney {
    static final String CURRENCY = Money.EURO.getCurrencyCode();
    private static final String SEPA_CREDIT_TRANSFER = "58"; // UNCL 4461

    private UblMoney() {}

    static BigDecimal amount(Money money, InvoiceDocument document) {
        return document.isCreditNote() ? money.amount().negate() : money.amount();
    }

    static MonetaryTotalType totals(InvoiceDocument document) {
        var totals = document.totals();
        var ubl = new MonetaryTotalType();
        ubl.setLineExtensionAmount(amount(totals.net(), document)).setCurrencyID(CURRENCY);
        ubl.setTaxExclusiveAmount(amount(totals.net(), document)).setCurrencyID(CURRENCY);
        ubl.setTaxInclusiveAmount(amount(totals.gross(), document)).setCurrencyID(CURRENCY);
        ubl.setPayableAmount(amount(totals.gross(), document)).setCurrencyID(CURRENCY);
        return ubl;
    }

    static TaxTotalType tax(InvoiceDocument document) {
        var totals = document.totals();
        var subtotal = new TaxSubtotalType();
        subtotal.setTaxableAmount(amount(totals.net(), document)).setCurrencyID(CURRENCY);
        subtotal.setTaxAmount(amount(totals.vat(), document)).setCurrencyID(CURRENCY);
        subtotal.setTaxCategory(reasoned(document));
        var tax = new TaxTotalType();
        tax.setTaxAmount(amount(totals.vat(), document)).setCurrencyID(CURRENCY);
        tax.addTaxSubtotal(subtotal);
        return tax;
    }

    static TaxCategoryType category(VatDecision vat) {
        var category = new TaxCategoryType();
        category.setID(vat.categoryCode());
        if (!vat.categoryCode().equals("O")) category.setPercent(Written.plain(vat.ratePercent())); // BR-O-05
        category.setTaxScheme(vatScheme());
        return category;
    }

    private static TaxCategoryType reasoned(InvoiceDocument document) {
        var category = category(document.vat());
        LegalWording.of(document.vat(), document.language()).ifPresent(reason -> {
            category.setTaxExemptionReasonCode("VATEX-EU-" + document.vat().categoryCode());
            category.addTaxExemptionReason(new TaxExemptionReasonType(reason));
        });
        return category;
    }

    static TaxSchemeType vatScheme() {
        var scheme = new TaxSchemeType();
        scheme.setID("VAT");
        return scheme;
    }

    static PaymentMeansType transfer(InvoiceDocument document) {
        var account = new FinancialAccountType();
        account.setID(document.seller().iban().replace(" ", ""));
        account.setName(Plain.text(document.seller().name()));
        var means = new PaymentMeansType();
        means.setPaymentMeansCode(SEPA_CREDIT_TRANSFER);
        means.addPaymentID(new PaymentIDType(document.paymentReference()));
        means.setPayeeFinancialAccount(account);
        return means;
    }

    /** An amount without a due date needs terms (BR-CO-25). */
    static PaymentTermsType settlement(InvoiceDocument document) {
        var terms = new PaymentTermsType();
        terms.addNote(new NoteType(Labels.in(document.language()).get("settlement")));
        return terms;
    }
}
