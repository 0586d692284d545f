package nl.hostforge.document;

import com.helger.commons.error.list.ErrorList;
import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import java.util.Optional;
import java.util.stream.IntStream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/**
 * A document as UBL 2.1, for bookkeeping programs: by Peppol BIS Billing 3.0 where Peppol reaches the recipient, else by
 * the European core (EN 16931) alone, which asks for no electronic address.
 */
public final class InvoiceUbl {
    /** Which form the bytes come from, to be recorded with their hash; another one for every change that shows. */
    public static final String TEMPLATE_VERSION = "2";

    private static final String CORE = "urn:cen.eu:en16931:2017";
    private static final String PEPPOL = CORE + "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PEPPOL_PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String COMMERCIAL_INVOICE = "380"; // UNCL 1001
    private static final String CREDIT_NOTE = "381";
    private static final String NO_REFERENCE = "n/a"; // PEPPOL-EN16931-R003 wants one, most buyers name none

    private InvoiceUbl() {}

    /** @return the XML in UTF-8, valid against the UBL 2.1 schema; the same bytes for the same document */
    public static byte[] of(InvoiceDocument document) {
        return document.isCreditNote()
                ? written(UBL21Marshaller.creditNote(), creditNote(document))
                : written(UBL21Marshaller.invoice(), invoice(document));
    }

    private static InvoiceType invoice(InvoiceDocument document) {
        var ubl = new InvoiceType();
        ubl.setCustomizationID(customization(document));
        if (isForPeppol(document)) ubl.setProfileID(PEPPOL_PROCESS);
        ubl.setID(document.number());
        ubl.setIssueDate(document.issuedOn());
        ubl.setDueDate(document.dueOn());
        ubl.setInvoiceTypeCode(COMMERCIAL_INVOICE);
        ubl.setDocumentCurrencyCode(UblMoney.CURRENCY);
        buyerReference(document).ifPresent(ubl::setBuyerReference);
        ubl.setOrderReference(orderReference(document));
        ubl.setAccountingSupplierParty(UblParties.supplier(document));
        ubl.setAccountingCustomerParty(UblParties.customer(document));
        ubl.addPaymentMeans(UblMoney.transfer(document));
        ubl.addTaxTotal(UblMoney.tax(document));
        ubl.setLegalMonetaryTotal(UblMoney.totals(document));
        IntStream.range(0, document.lines().size())
                .mapToObj(at -> UblLines.invoiced(document, at))
                .forEach(ubl::addInvoiceLine);
        return ubl;
    }

    private static CreditNoteType creditNote(InvoiceDocument document) {
        var ubl = new CreditNoteType();
        ubl.setCustomizationID(customization(document));
        if (isForPeppol(document)) ubl.setProfileID(PEPPOL_PROCESS);
        ubl.setID(document.number());
        ubl.setIssueDate(document.issuedOn());
        ubl.setCreditNoteTypeCode(CREDIT_NOTE);
        ubl.setDocumentCurrencyCode(UblMoney.CURRENCY);
        buyerReference(document).ifPresent(ubl::setBuyerReference);
        ubl.setOrderReference(orderReference(document));
        ubl.addBillingReference(credited(document));
        ubl.setAccountingSupplierParty(UblParties.supplier(document));
        ubl.setAccountingCustomerParty(UblParties.customer(document));
        ubl.addPaymentTerms(UblMoney.settlement(document));
        ubl.addTaxTotal(UblMoney.tax(document));
        ubl.setLegalMonetaryTotal(UblMoney.totals(document));
        IntStream.range(0, document.lines().size())
                .mapToObj(at -> UblLines.credited(document, at))
                .forEach(ubl::addCreditNoteLine);
        return ubl;
    }

    private static boolean isForPeppol(InvoiceDocument document) {
        return document.recipient().reachedAt().isPresent();
    }

    private static String customization(InvoiceDocument document) {
        return isForPeppol(document) ? PEPPOL : CORE;
    }

    private static Optional<String> buyerReference(InvoiceDocument document) {
        var reference = document.recipient().reference();
        if (reference != null) return Optional.of(Plain.text(reference));
        return document.orderNumber() == null ? Optional.of(NO_REFERENCE) : Optional.empty();
    }

    private static OrderReferenceType orderReference(InvoiceDocument document) {
        if (document.orderNumber() == null) return null;
        var reference = new OrderReferenceType();
        reference.setID(document.orderNumber());
        return reference;
    }

    private static BillingReferenceType credited(InvoiceDocument document) {
        var invoice = new DocumentReferenceType();
        invoice.setID(document.credits().number());
        invoice.setIssueDate(document.credits().issuedOn());
        var reference = new BillingReferenceType();
        reference.setInvoiceDocumentReference(invoice);
        return reference;
    }

    private static <T> byte[] written(GenericJAXBMarshaller<T> marshaller, T ubl) {
        var errors = new ErrorList();
        var xml = marshaller.setFormattedOutput(true).setCollectErrors(errors).getAsBytes(ubl);
        if (xml == null) throw new IllegalStateException("not valid UBL 2.1: " + errors.getErrorCount() + " errors");
        return xml;
    }
}
