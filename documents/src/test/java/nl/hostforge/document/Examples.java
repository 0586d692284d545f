package nl.hostforge.document;

import static nl.hostforge.document.Documents.charged;
import static nl.hostforge.document.Documents.company;
import static nl.hostforge.document.Documents.creditNote;
import static nl.hostforge.document.Documents.december;
import static nl.hostforge.document.Documents.invoice;
import static nl.hostforge.document.Documents.person;
import static nl.hostforge.document.Documents.year;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.vat.VatCase;

/** Documents of every sort that is issued, by what they are. */
final class Examples {
    static final Recipient BELGIAN_COMPANY =
            company("Brasserie Zenne BV", "Zennestraat", "8", "1000", "Brussel", "BE", "BE0123456749");
    static final Recipient GERMAN_COMPANY =
            company("Müller & Söhne GmbH", "Königstraße", "12", "70173", "Stuttgart", "DE", "DE123456789");
    static final Recipient SWEDISH_COMPANY =
            company("Norrsken Ström AB", "Drottninggatan", "5", "111 51", "Stockholm", "SE", "SE556677889901");
    static final Recipient GREEK_COMPANY =
            company("Αφοί Παπαδόπουλοι Α.Ε.", "Ερμού", "14", "105 63", "Αθήνα", "GR", "EL123456789");
    static final Recipient DANISH_COMPANY =
            company("Smørrebrød ApS", "Vestergade", "3", "1456", "København", "DK", "DK12345678");
    static final Recipient FRENCH_COMPANY =
            company("L'Atelier \"Été\" SARL", "rue de l'Église", "7 bis", "75004", "Paris", "FR", "FR40303265045");
    static final Recipient SWISS_COMPANY =
            company("Zürcher Uhren AG", "Bahnhofstrasse", "21", "8001", "Zürich", "CH", "CHE-123.456.788");
    static final Recipient DUTCH_PERSON = person("Mila de Vries", "Oudegracht", "12", "3511 AP", "Utrecht", "NL");
    static final Recipient FINNISH_PERSON =
            person("Väinö Hämäläinen", "Mannerheimintie", "4", "00100", "Helsinki", "FI");
    static final Recipient HUNGARIAN_PERSON = person("Árvíztűrő Őszike", "Váci utca", "19", "1052", "Budapest", "HU");
    static final Recipient LUXEMBOURG_PERSON = person("Jean Weber", "rue du Fossé", "2", "1536", "Luxembourg", "LU");
    static final Recipient AMERICAN_PERSON = person("Ava O'Neil", "Main Street", "1", "10001", "New York", "US");
    static final Recipient DUTCH_COMPANY_OF_THE_REGISTER = new Recipient(
            CustomerKind.COMPANY,
            new Buyer(
                    "Gemeentewinkel De Brug <Noord> & Co.",
                    new PostalAddress("Kade", "1", "bis", "9711 AA", "Groningen", "NL"),
                    "NL 0098.76.543.B01"),
            "87654321",
            null,
            "KP-4711 / afd. ICT");
    static final Recipient MINISTRY = new Recipient(
            CustomerKind.COMPANY,
            new Buyer(
                    "Ministerie van Voorbeelden",
                    new PostalAddress("Plein", "1", null, "2511 CR", "Den Haag", "NL"),
                    null),
            null,
            new ElectronicAddress("0190", "00000001003214345000"),
            "PO-2026-77");

    static final Recipient FINNISH_ASSOCIATION = new Recipient(
            CustomerKind.COMPANY,
            new Buyer(
                    "Hiihtoseura ry",
                    new PostalAddress("Aleksanterinkatu", "9", null, "00100", "Helsinki", "FI"),
                    null),
            null,
            new ElectronicAddress("0216", "003712345671"),
            null);
    static final Recipient SWISS_COMPANY_BY_PEPPOL = new Recipient(
            CustomerKind.COMPANY, SWISS_COMPANY.buyer(), null, new ElectronicAddress("9927", "CHE123456788"), null);

    private Examples() {}

    static Map<String, InvoiceDocument> all() {
        var all = new LinkedHashMap<String, InvoiceDocument>();
        all.put("a Dutch company", hosting(invoice()).made());
        all.put(
                "a Dutch company with KvK number and reference",
                hosting(invoice().to(DUTCH_COMPANY_OF_THE_REGISTER)).made());
        all.put("a ministry reached by OIN", hosting(invoice().to(MINISTRY)).made());
        all.put("a Dutch person", hosting(invoice().to(DUTCH_PERSON)).made());
        all.put("no order, as a renewal", hosting(invoice().withoutOrder()).made());
        all.put(
                "odd cents that round up",
                invoice()
                        .line("Domeinnaam regisseur.nl", 1, "20.12", year(2026))
                        .line("Toeslag", 1, "0.01")
                        .made());
        all.put("odd cents of many lines", manyOddLines().made());
        all.put(
                "an IDN domain in the text",
                invoice()
                        .line("Domeinnaam münchën-kaffeehaus.nl", 1, "8.99", year(2026))
                        .line("Domain 日本.com & <b>мир</b>.com", 2, "11.49", year(2026))
                        .made());
        all.put(
                "several periods and quantities",
                invoice()
                        .line("Webhosting M", 12, "9.95", year(2026))
                        .line("Extra opslag 10 GB", 3, "2.50", december())
                        .line("Inrichting", 1, "25.00")
                        .made());
        all.put(
                "a line that is given back",
                invoice()
                        .line("Webhosting L", 1, "19.95", december())
                        .line("Teruggave Webhosting M", 1, "-4.17", december())
                        .made());
        all.put(
                "a discount",
                invoice()
                        .discounted("Webhosting M", 1, "9.95", "2.49", december())
                        .line("Inrichting", 1, "25.00")
                        .made());
        all.put(
                "a discount of everything, to Belgium",
                invoice()
                        .to(BELGIAN_COMPANY)
                        .under(Documents.REVERSE_CHARGE)
                        .discounted("Domeinnaam zenne.be", 3, "8.99", "26.97", year(2026))
                        .made());
        all.put(
                "a credit note of a discounted line",
                creditNote()
                        .discounted("Webhosting M", 1, "9.95", "2.49", december())
                        .made());
        all.put(
                "nothing to pay",
                invoice()
                        .line("Webhosting S, eerste maand gratis", 1, "0.00", december())
                        .made());
        all.put(
                "reverse charge to Belgium",
                hosting(invoice().to(BELGIAN_COMPANY).under(Documents.REVERSE_CHARGE))
                        .made());
        all.put(
                "reverse charge to Germany, in English",
                hosting(invoice()
                                .to(GERMAN_COMPANY)
                                .under(Documents.REVERSE_CHARGE)
                                .in(Language.ENGLISH))
                        .made());
        all.put(
                "reverse charge to Sweden",
                hosting(invoice().to(SWEDISH_COMPANY).under(Documents.REVERSE_CHARGE))
                        .made());
        all.put(
                "reverse charge to Greece",
                hosting(invoice().to(GREEK_COMPANY).under(Documents.REVERSE_CHARGE))
                        .made());
        all.put(
                "reverse charge to Denmark, by no address",
                hosting(invoice().to(DANISH_COMPANY).under(Documents.REVERSE_CHARGE))
                        .made());
        all.put(
                "reverse charge to France",
                hosting(invoice().to(FRENCH_COMPANY).under(Documents.REVERSE_CHARGE))
                        .made());
        all.put(
                "One Stop Shop, Finland 25.5 %",
                hosting(invoice()
                                .to(FINNISH_PERSON)
                                .under(charged(VatCase.OSS, "25.5", "FI"))
                                .in(Language.ENGLISH))
                        .made());
        all.put(
                "One Stop Shop, Hungary 27 %",
                hosting(invoice().to(HUNGARIAN_PERSON).under(charged(VatCase.OSS, "27", "HU")))
                        .made());
        all.put(
                "One Stop Shop, Luxembourg 17 %",
                hosting(invoice().to(LUXEMBOURG_PERSON).under(charged(VatCase.OSS, "17.00", "LU")))
                        .made());
        all.put(
                "below the threshold, Dutch VAT",
                hosting(invoice()
                                .to(LUXEMBOURG_PERSON)
                                .under(charged(VatCase.DOMESTIC_BELOW_OSS_THRESHOLD, "21", "NL")))
                        .made());
        all.put(
                "a company outside the EU",
                hosting(invoice().to(SWISS_COMPANY).under(Documents.OUTSIDE_EU)).made());
        all.put(
                "a person outside the EU",
                hosting(invoice()
                                .to(AMERICAN_PERSON)
                                .under(Documents.OUTSIDE_EU)
                                .in(Language.ENGLISH))
                        .made());
        all.put(
                "a foreign company with an address of its own",
                hosting(invoice().to(FINNISH_ASSOCIATION).under(charged(VatCase.OSS, "25.5", "FI")))
                        .made());
        all.put(
                "a Swiss company with an address of its own",
                hosting(invoice().to(SWISS_COMPANY_BY_PEPPOL).under(Documents.OUTSIDE_EU))
                        .made());
        all.put(
                "a name from right to left",
                hosting(invoice().to(person("محمد علي", "Kade", "1", "1000 AA", "Ede", "NL")))
                        .made());
        all.put(
                "a person of whom little is told",
                hosting(invoice().to(person("Mila", "", "", "", "", "NL"))).made());
        all.put("a credit note", hosting(creditNote()).made());
        all.put(
                "a credit note to a person",
                hosting(creditNote().to(DUTCH_PERSON).withoutOrder()).made());
        all.put(
                "a credit note under reverse charge",
                hosting(creditNote().to(BELGIAN_COMPANY).under(Documents.REVERSE_CHARGE))
                        .made());
        all.put(
                "a credit note at 25.5 %",
                hosting(creditNote().to(FINNISH_PERSON).under(charged(VatCase.OSS, "25.5", "FI")))
                        .made());
        all.put(
                "a credit note outside the EU",
                hosting(creditNote()
                                .to(SWISS_COMPANY)
                                .under(Documents.OUTSIDE_EU)
                                .in(Language.ENGLISH))
                        .made());
        all.put(
                "a credit note in part",
                creditNote()
                        .line("Webhosting L", 1, "19.95", december())
                        .line("Verbruik dat blijft", 1, "-3.33")
                        .made());
        all.put("three pages", ofThreePages(invoice()).made());
        return all;
    }

    static Documents hosting(Documents documents) {
        return documents
                .line("Webhosting M – janssen-fietsen.nl", 12, "9.95", year(2026))
                .line("Domeinnaam janssen-fietsen.nl", 1, "5.99", year(2026));
    }

    static Documents ofThreePages(Documents documents) {
        for (var each = 1; each <= 38; each++)
            documents.line("Domeinnaam voorbeeld-" + each + ".nl", 1, "7." + (10 + each), year(2026));
        return documents;
    }

    private static Documents manyOddLines() {
        var documents = invoice();
        for (var each = 1; each <= 7; each++) documents.line("Mailbox " + each, each, "0.33", december());
        return documents;
    }
}
