package nl.hostforge.app.document;

import nl.hostforge.document.DocumentLine;
import nl.hostforge.document.InvoiceDocument;
import nl.hostforge.document.InvoiceDocument.Credited;
import nl.hostforge.document.InvoiceDocument.Kind;
import nl.hostforge.document.InvoicePdf;
import nl.hostforge.document.InvoiceUbl;
import nl.hostforge.document.Recipient;
import nl.hostforge.document.Seller;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.customer.CustomerKind;

/** Makes the files of an issued document from what is on record and nothing else: the same record, the same bytes. */
final class Drawing {
    private Drawing() {}

    /** @throws nl.hostforge.document.ContradictoryDocument if what is on record does not add up */
    static byte[] draw(IssuedDocument issued, DocumentForm form, Seller seller) {
        var document = document(issued, seller);
        return switch (form) {
            case PDF -> InvoicePdf.of(document);
            case UBL -> InvoiceUbl.of(document);
        };
    }

    static String templateVersion(DocumentForm form) {
        return switch (form) {
            case PDF -> InvoicePdf.TEMPLATE_VERSION;
            case UBL -> InvoiceUbl.TEMPLATE_VERSION;
        };
    }

    /** A credit note asks for no money, so it names no reference to pay under. */
    private static InvoiceDocument document(IssuedDocument issued, Seller seller) {
        var credits = issued.credits();
        return new InvoiceDocument(
                credits == null ? Kind.INVOICE : Kind.CREDIT_NOTE,
                issued.number(),
                credits == null ? null : new Credited(credits.number(), credits.issuedOn()),
                issued.date(),
                issued.dueOn(),
                seller,
                recipient(issued.buyer().known().orElseThrow()),
                null,
                issued.lines().stream()
                        .map(line -> DocumentLine.of(line, issued.language()))
                        .toList(),
                issued.vat(),
                issued.totals(),
                credits == null ? issued.number() : null,
                issued.language());
    }

    /** What is on record tells a company by its VAT number; one without is reached by Peppol as little as a person is. */
    private static Recipient recipient(Buyer buyer) {
        var kind = buyer.vatNumber() == null ? CustomerKind.PERSON : CustomerKind.COMPANY;
        return new Recipient(kind, buyer, null, null, null);
    }
}
