package nl.hostforge.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** The fonts that go into each PDF, as far as its text needs them. */
final class PdfFonts {
    private static final byte[] REGULAR = read("IBMPlexSans-Regular");
    private static final byte[] SEMI_BOLD = read("IBMPlexSans-SemiBold");
    private static final byte[] ARABIC = read("NotoSansArabic-Regular");
    private static final byte[] HEBREW = read("NotoSansHebrew-Regular");

    private PdfFonts() {}

    static void use(PdfRendererBuilder builder) {
        add(builder, REGULAR, "Plex Sans", 400);
        add(builder, SEMI_BOLD, "Plex Sans", 600);
        add(builder, ARABIC, "Noto Arabic", 400);
        add(builder, HEBREW, "Noto Hebrew", 400);
    }

    /**
     * Has PDFBox look at no font of the machine that it runs on: they would make two machines differ, and looking takes
     * seconds. It asks for Helvetica's shape with every document, though nothing is written in it.
     */
    static void useNoneOfTheMachine() {
        FontMappers.set(new OneFont(REGULAR));
    }

    private static void add(PdfRendererBuilder builder, byte[] font, String family, int weight) {
        builder.useFont(() -> new ByteArrayInputStream(font), family, weight, FontStyle.NORMAL, true);
    }

    private static byte[] read(String name) {
        try (var file = PdfFonts.class.getResourceAsStream("/document/fonts/" + name + ".ttf")) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
