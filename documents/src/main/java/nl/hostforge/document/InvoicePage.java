package nl.hostforge.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.money.Money;

/** A document as a page of XHTML, from which the PDF is made. Whatever a text holds, it stays text. */
final class InvoicePage {
    private static final Template TEMPLATE =
            Mustache.compiler().escapeHTML(true).compile(resource("invoice.html"));
    private static final String STYLE = resource("invoice.css");

    private final InvoiceDocument document;
    private final Labels labels;
    private final Written written;

    private InvoicePage(InvoiceDocument document) {
        this.document = document;
        this.labels = Labels.in(document.language());
        this.written = new Written(document.language());
    }

    static String of(InvoiceDocument document) {
        return TEMPLATE.execute(new InvoicePage(document).content());
    }

    private Map<String, Object> content() {
        var content = new HashMap<String, Object>();
        content.put("language", written.locale().getLanguage());
        content.put("label", (Mustache.CustomContext) labels::get);
        content.put("style", STYLE);
        opening(content);
        content.put("lines", document.lines().stream().map(this::line).toList());
        closing(content);
        return content;
    }

    private void opening(Map<String, Object> content) {
        var seller = document.seller();
        var kind = labels.get(document.isCreditNote() ? "creditNote" : "invoice");
        var title = kind + " " + document.number();
        content.put("kind", kind);
        content.put("number", document.number());
        content.put("title", title);
        content.put("subject", title + ", " + Plain.text(seller.name()) + ", " + written.date(document.issuedOn()));
        content.put("seller", Plain.text(seller.name()));
        content.put("sellerAddress", address(seller.address()));
        content.put("sellerCompany", seller.companyNumber());
        content.put("sellerVat", VatNumber.compact(seller.vatNumber()));
        content.put("iban", Written.iban(seller.iban()));
        content.put("email", seller.email());
        content.put("credited", credited());
        content.put("recipient", Plain.text(document.recipient().buyer().name()));
        content.put("recipientAddress", address(document.recipient().buyer().address()));
        content.put("facts", facts());
    }

    private void closing(Map<String, Object> content) {
        var gross = document.totals().gross();
        content.put("totals", totals());
        content.put(
                "wording", LegalWording.of(document.vat(), document.language()).orElse(null));
        content.put("dueLabel", labels.get(document.isCreditNote() ? "inFavour" : "toPay"));
        content.put("due", written.money(document.isCreditNote() ? gross.negated() : gross));
        content.put(
                "dueBy", document.isCreditNote() ? null : labels.get("toPayBy") + " " + written.date(document.dueOn()));
        content.put("payment", !document.isCreditNote());
        content.put("paymentReference", document.paymentReference());
        content.put("settlement", document.isCreditNote() ? labels.get("settlement") : null);
    }

    private String credited() {
        if (!document.isCreditNote()) return null;
        var credits = document.credits();
        return labels.get("credits") + " " + credits.number() + " " + labels.get("creditsOf") + " "
                + written.date(credits.issuedOn());
    }

    private List<Map<String, Object>> facts() {
        var recipient = document.recipient();
        var facts = new ArrayList<Map<String, Object>>();
        fact(facts, document.isCreditNote() ? "creditedOn" : "issuedOn", written.date(document.issuedOn()));
        if (document.dueOn() != null && !document.isCreditNote()) fact(facts, "dueOn", written.date(document.dueOn()));
        fact(facts, "order", document.orderNumber());
        fact(facts, "reference", recipient.reference());
        fact(facts, "theirVat", recipient.buyer().vatNumber());
        fact(facts, "theirCompany", recipient.companyNumber());
        return facts;
    }

    private void fact(List<Map<String, Object>> facts, String label, String value) {
        if (value != null && !value.isBlank())
            facts.add(Map.of("label", labels.get(label), "value", Plain.text(value)));
    }

    private Map<String, Object> line(DocumentLine line) {
        var row = new HashMap<String, Object>();
        row.put("text", Plain.text(line.text()));
        row.put("period", line.period() == null ? null : written.period(line.period()));
        row.put("quantity", written.quantity(line.quantity()));
        row.put("price", written.money(line.unitPrice()));
        row.put("amount", written.money(line.net()));
        row.put("discount", line.discount() == null ? null : discount(line.discount()));
        return row;
    }

    private Map<String, Object> discount(DocumentLine.Discount discount) {
        return Map.of(
                "what", Plain.text(discount.text()),
                "off", written.money(discount.off().negated()));
    }

    private List<Map<String, Object>> totals() {
        var totals = document.totals();
        if (!document.vat().categoryCode().equals("S")) return List.of(total("grossUntaxed", totals.gross(), true));
        return List.of(
                total("net", totals.net(), false),
                Map.of("label", vatLabel(), "amount", written.money(totals.vat()), "final", false),
                total("gross", totals.gross(), true));
    }

    private Map<String, Object> total(String label, Money amount, boolean isFinal) {
        return Map.of("label", labels.get(label), "amount", written.money(amount), "final", isFinal);
    }

    /** Another country's VAT is named by its country. */
    private String vatLabel() {
        var vat = document.vat();
        var rate = labels.get("vat") + " " + written.percent(vat.ratePercent());
        var whose = vat.country().equals("NL") ? "" : " (" + written.country(vat.country()) + ")";
        return rate + whose + " " + labels.get("vatOver") + " "
                + written.money(document.totals().net());
    }

    private List<String> address(PostalAddress at) {
        var home = at.country().equals("NL") && document.language() == Language.DUTCH;
        return Stream.of(
                        UblParties.street(at),
                        Stream.of(at.postalCode(), at.city())
                                .filter(part -> part != null && !part.isBlank())
                                .map(Plain::text)
                                .reduce((code, city) -> code + "  " + city)
                                .orElse(""),
                        home ? "" : written.country(at.country()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String resource(String name) {
        try (var file = InvoicePage.class.getResourceAsStream("/document/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
