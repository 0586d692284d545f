package nl.hostforge.sandbox.moneybird;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/** The printed invoice and its UBL form, with no more in them than a test or a demonstration looks at. */
@Component
class Documents {
    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String PARTS = UBL + "CommonBasicComponents-2";
    private static final String GROUPS = UBL + "CommonAggregateComponents-2";

    private final MoneybirdSettings settings;
    private final MasterData data;
    private final Contacts contacts;

    Documents(MoneybirdSettings settings, MasterData data, Contacts contacts) {
        this.settings = settings;
        this.data = data;
        this.contacts = contacts;
    }

    /** Where the printed invoice with this secret is found, for those who know it. */
    String addressOf(String secret) {
        return settings.publicUrl() + "/documents/" + secret + "/sales_invoice.pdf";
    }

    byte[] pdf(SalesInvoice invoice) {
        var totals = Totals.of(invoice, data::percentage);
        var lines = List.of(
                "Factuur " + (invoice.invoiceId() == null ? "(concept)" : invoice.invoiceId()),
                "Referentie " + invoice.reference(),
                "Totaal " + invoice.currency() + " " + totals.inclTax());
        var text = new StringBuilder("BT /F1 14 Tf 60 760 Td 22 TL\n");
        for (var line : lines)
            text.append('(').append(line.replaceAll("[()\\\\]", " ")).append(") Tj T*\n");
        return pdfWith(text.append("ET").toString());
    }

    private static byte[] pdfWith(String content) {
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length " + content.length() + ">>stream\n" + content + "\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var index = 0; index < objects.size(); index++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(index + 1).append(" 0 obj").append(objects.get(index)).append("endobj\n");
        }
        var start = pdf.length();
        pdf.append("xref\n0 6\n")
                .append(table)
                .append("trailer<</Size 6/Root 1 0 R>>\nstartxref\n")
                .append(start);
        return pdf.append("\n%%EOF").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] ubl(SalesInvoice invoice) {
        var totals = Totals.of(invoice, data::percentage);
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("Invoice");
            xml.writeDefaultNamespace(UBL + "Invoice-2");
            xml.writeNamespace("cbc", PARTS);
            xml.writeNamespace("cac", GROUPS);
            part(xml, "ID", invoice.invoiceId() == null ? "" : invoice.invoiceId());
            part(xml, "IssueDate", String.valueOf(invoice.invoiceDate()));
            part(xml, "DueDate", String.valueOf(invoice.dueDate()));
            part(xml, "BuyerReference", String.valueOf(invoice.reference()));
            xml.writeStartElement("cac", "AccountingCustomerParty", GROUPS);
            part(xml, "CustomerAssignedAccountID", customer(invoice));
            xml.writeEndElement();
            xml.writeStartElement("cac", "LegalMonetaryTotal", GROUPS);
            part(xml, "TaxExclusiveAmount", totals.exclTax().toPlainString());
            part(xml, "TaxInclusiveAmount", totals.inclTax().toPlainString());
            part(xml, "PayableAmount", totals.unpaid().toPlainString());
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private String customer(SalesInvoice invoice) {
        return contacts.find(invoice.contactId()).map(Contact::customerId).orElse("");
    }

    private static void part(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement("cbc", name, PARTS);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
