package nl.hostforge.document;

/**
 * A document on A4: a PDF for archiving and for screen readers (PDF/A-2a, PDF/UA-1) with its fonts in it.
 *
 * <p>The same document gives the same bytes, so that their SHA-256 can stand in the log: nothing in the file depends on the
 * clock, the machine's settings or the network.
 */
public final class InvoicePdf {
    /** Which layout the bytes come from, to be recorded with their hash; another one for every change that shows. */
    public static final String TEMPLATE_VERSION = "2";

    private InvoicePdf() {}

    /** @return a whole PDF file */
    public static byte[] of(InvoiceDocument document) {
        return PdfRendering.of(InvoicePage.of(document), document.number(), document.issuedOn());
    }
}
