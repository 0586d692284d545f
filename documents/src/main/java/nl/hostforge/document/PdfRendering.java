package nl.hostforge.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a page of XHTML a PDF. */
final class PdfRendering {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final FSDefaultCacheStore METRICS = new FSDefaultCacheStore();

    static {
        PdfFonts.useNoneOfTheMachine();
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    private PdfRendering() {}

    static byte[] of(String page, String number, LocalDate date) {
        try (var pdf = new PDDocument()) {
            render(page, pdf);
            var midnight = date.atStartOfDay(AMSTERDAM);
            var made = GregorianCalendar.from(midnight);
            pdf.getDocumentInformation().setCreationDate(made);
            pdf.getDocumentInformation().setModificationDate(made);
            pdf.getDocumentCatalog().setMetadata(PdfMetadata.of(pdf, midnight.toOffsetDateTime()));
            pdf.setDocumentId((long) number.hashCode()); // else the clock's
            var file = new ByteArrayOutputStream();
            pdf.save(file);
            return file.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken); // nothing but memory is written to
        }
    }

    private static void render(String page, PDDocument pdf) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.usePdfVersion(1.7f);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.withProducer("HostForge documents " + InvoicePdf.TEMPLATE_VERSION);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useReplacementText("?");
        for (var when : ExternalResourceControlPriority.values())
            builder.useExternalResourceAccessControl((address, kind) -> false, when);
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS);
        PdfFonts.use(builder);
        builder.withHtmlContent(page, null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }
}
