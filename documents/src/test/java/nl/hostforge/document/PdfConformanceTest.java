package nl.hostforge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What the veraPDF consortium's validator says of the files. */
class PdfConformanceTest {
    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @TestFactory
    Stream<DynamicTest> is_accessible_and_fit_for_archiving() {
        return Examples.all().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    var pdf = InvoicePdf.of(example.getValue());
                    assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
                    assertThat(broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
                }));
    }

    @Test
    void the_validator_bites() throws Exception {
        try (var pdf = Loader.loadPDF(
                InvoicePdf.of(Examples.hosting(Documents.invoice()).made()))) {
            pdf.getDocumentCatalog().setLanguage(null);
            pdf.getDocumentCatalog().getStructureTreeRoot().setKids(List.of());
            var untagged = new java.io.ByteArrayOutputStream();
            pdf.save(untagged);
            assertThat(broken(untagged.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        }
    }

    /** @return the clauses that are broken */
    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            return result.getFailedChecks().keySet().stream()
                    .map(rule -> rule.getClause() + " test " + rule.getTestNumber())
                    .toList();
        }
    }
}
