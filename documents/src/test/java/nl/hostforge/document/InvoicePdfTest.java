package nl.hostforge.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.vat.VatCase;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoicePdfTest {
    @Test
    void a_dutch_invoice_says_all_that_the_law_asks_for() {
        assertThat(text(Examples.hosting(Documents.invoice()).made()))
                .contains("Factuur 2026-000123")
                .contains("Domein Discounter B.V.", "Stationsplein 45", "3013 AK Rotterdam")
                .contains("KvK 12345678", "Btw NL001234567B01", "IBAN NL91 ABNA 0417 1643 00")
                .contains("Janssen Fietsen B.V.", "Lange Nieuwstraat 101", "3512 PG Utrecht", "NL009876543B01")
                .contains("Factuurdatum 28 november 2026", "Betalen vóór of op 12 december 2026", "Bestelling HF-10042")
                .contains("Webhosting M – janssen-fietsen.nl", "1 december 2026 t/m 30 november 2027")
                .contains("12 € 9,95 € 119,40")
                .contains("Totaal exclusief btw € 125,39", "Btw 21% over € 125,39 € 26,33")
                .contains("Totaal inclusief btw € 151,72")
                .contains("Betalingskenmerk")
                .contains("Pagina 1 van 1")
                .doesNotContain("Creditnota", "verlegd");
    }

    @Test
    void an_english_one_names_the_country_whose_vat_it_is() {
        var document = Examples.hosting(Documents.invoice()
                        .to(Examples.FINNISH_PERSON)
                        .under(Documents.charged(VatCase.OSS, "25.5", "FI"))
                        .in(Language.ENGLISH))
                .made();
        assertThat(text(document))
                .contains("Invoice 2026-000123", "Väinö Hämäläinen", "00100 Helsinki", "Finland", "Netherlands")
                .contains("VAT 25.5% (Finland) on €125.39 €31.97", "Total including VAT €157.36")
                .contains("Invoice date 28 November 2026", "Page 1 of 1");
    }

    @Test
    void reverse_charge_is_said_in_the_words_of_the_law() {
        var dutch = Documents.invoice().to(Examples.BELGIAN_COMPANY).under(Documents.REVERSE_CHARGE);
        assertThat(text(Examples.hosting(dutch).made()))
                .contains("Btw verlegd", "artikelen 44 en 196", "BE0123456749", "Totaal € 125,39", "België")
                .doesNotContain("21%", "inclusief");
        var english = Documents.invoice()
                .to(Examples.GERMAN_COMPANY)
                .under(Documents.REVERSE_CHARGE)
                .in(Language.ENGLISH);
        assertThat(text(Examples.hosting(english).made()))
                .contains("Reverse charge", "Articles 44 and 196", "DE123456789", "Müller & Söhne GmbH");
    }

    @Test
    void outside_the_eu_no_vat_is_charged_and_it_says_why() {
        var document = Documents.invoice().to(Examples.SWISS_COMPANY).under(Documents.OUTSIDE_EU);
        assertThat(text(Examples.hosting(document).made()))
                .contains("Geen btw: de plaats van dienst ligt buiten de EU", "Zwitserland");
    }

    @Test
    void a_credit_note_names_the_invoice_that_it_credits_and_asks_for_nothing() {
        assertThat(text(Examples.hosting(Documents.creditNote()).made()))
                .contains("Creditnota 2026-000124", "Bij factuur 2026-000101 van 2 november 2026")
                .contains("Tegoed", "Totaal inclusief btw −€ 151,72", "Verrekening")
                .doesNotContain("Te betalen", "Betalingskenmerk", "Betalen vóór");
    }

    @Test
    void a_discount_is_named_with_what_it_comes_to() {
        assertThat(text(Examples.all().get("a discount")))
                .contains("Webhosting M", "Korting 25%, code WELKOM: −€ 2,49", "€ 9,95", "€ 7,46", "€ 32,46");
    }

    @Test
    void names_stay_text_whatever_they_hold() {
        var named = Documents.company(
                "<script>&amp;{{iban}}\u0000\n{{{style}}}\uD800 Żółć",
                "Straat \"1\"",
                "1",
                "1000 AA",
                "Ede",
                "NL",
                null);
        assertThat(text(Examples.hosting(Documents.invoice().to(named)).made()))
                .contains("<script>&amp;{{iban}} {{{style}}} Żółć");
    }

    @Test
    void names_from_right_to_left_are_legible() throws IOException {
        var named = Documents.person("محمد علي דוד", "Kade", "1", "1000 AA", "Ede", "NL");
        try (var pdf = read(Examples.hosting(Documents.invoice().to(named)).made())) {
            assertThat(fonts(pdf)).anyMatch(name -> name.contains("Arabic")).anyMatch(name -> name.contains("Hebrew"));
            assertThat(new PDFTextStripper().getText(pdf)).contains("דוד").doesNotContain("?");
        }
    }

    @Test
    void only_fonts_of_ours_are_in_it_and_only_what_it_shows_of_them() throws IOException {
        try (var pdf = read(Examples.hosting(Documents.invoice()).made())) {
            assertThat(fonts(pdf)).hasSize(2).allMatch(name -> name.matches("[A-Z]{6}\\+IBMPlexSans.*"));
        }
    }

    @Test
    void a_long_invoice_repeats_its_table_head_and_numbers_its_pages() throws IOException {
        try (var pdf = read(Examples.ofThreePages(Documents.invoice()).made())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            for (var page = 1; page <= 3; page++)
                assertThat(text(pdf, page)).contains("Omschrijving Aantal Prijs Bedrag", "Pagina " + page + " van 3");
            assertThat(text(pdf, 1)).doesNotContain("vervolg");
            assertThat(text(pdf, 2)).startsWith("Factuur 2026-000123 · vervolg");
            assertThat(text(pdf, 3)).contains("voorbeeld-38.nl", "Totaal inclusief btw", "Betalingskenmerk");
        }
    }

    @Test
    void its_structure_has_headings_and_a_table_with_heads() throws IOException {
        try (var pdf = read(Examples.ofThreePages(Documents.invoice()).made())) {
            var tags = tags(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertThat(tags.stream().filter("H1"::equals)).hasSize(1);
            assertThat(tags.stream().filter("H2"::equals)).hasSize(3);
            assertThat(tags.stream().filter("Table"::equals)).hasSize(3);
            assertThat(tags.stream().filter("TR"::equals)).hasSize(4 + 1 + 38 + 3); // the repeated head is read once
            assertThat(tags.stream().filter("TH"::equals)).hasSize(4 + 4 + 3);
            assertThat(tags.stream().filter("TD"::equals)).hasSize(4 + 4 * 38 + 3);
        }
    }

    @Test
    void its_title_language_and_date_are_the_documents() throws IOException {
        try (var pdf =
                read(Examples.hosting(Documents.invoice().in(Language.ENGLISH)).made())) {
            var information = pdf.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo("Invoice 2026-000123");
            assertThat(information.getAuthor()).isEqualTo("Domein Discounter B.V.");
            assertThat(information.getProducer()).endsWith(InvoicePdf.TEMPLATE_VERSION);
            assertThat(information.getCreationDate().toInstant())
                    .isEqualTo(LocalDate.of(2026, 11, 28)
                            .atStartOfDay(ZoneId.of("Europe/Amsterdam"))
                            .toInstant());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    private static PDDocument read(InvoiceDocument document) throws IOException {
        return Loader.loadPDF(InvoicePdf.of(document));
    }

    /** As one reads it, with ordinary spaces. */
    private static String text(InvoiceDocument document) {
        try (var pdf = read(document)) {
            return spaced(new PDFTextStripper().getText(pdf));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setSortByPosition(true);
        return spaced(stripper.getText(pdf));
    }

    private static String spaced(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private static List<String> fonts(PDDocument pdf) throws IOException {
        var names = new ArrayList<String>();
        var resources = pdf.getPage(0).getResources();
        for (var name : resources.getFontNames())
            names.add(resources.getFont(name).getName());
        return names;
    }

    private static List<String> tags(PDStructureNode node) {
        var tags = new ArrayList<String>();
        for (var kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        return tags;
    }
}
