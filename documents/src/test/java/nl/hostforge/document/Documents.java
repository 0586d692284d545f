package nl.hostforge.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.document.InvoiceDocument.Credited;
import nl.hostforge.document.InvoiceDocument.Kind;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;

/** Documents to look at: an ordinary Dutch invoice, and what differs from it. */
final class Documents {
    static final Seller SELLER = new Seller(
            "Domein Discounter B.V.",
            new PostalAddress("Stationsplein", "45", null, "3013 AK", "Rotterdam", "NL"),
            "NL001234567B01",
            "12345678",
            "NL91ABNA0417164300",
            "administratie@domeindiscounter.example",
            null);
    static final VatDecision DUTCH = charged(VatCase.DOMESTIC, "21", "NL");
    static final VatDecision REVERSE_CHARGE = new VatDecision(
            VatCase.REVERSE_CHARGE, "AE", BigDecimal.ZERO, "BE", "reverse-charge", Map.of("billingCountry", "BE"));
    static final VatDecision OUTSIDE_EU = new VatDecision(
            VatCase.OUTSIDE_EU, "O", BigDecimal.ZERO, "CH", "outside-scope", Map.of("billingCountry", "CH"));

    private Kind kind = Kind.INVOICE;
    private Recipient recipient =
            company("Janssen Fietsen B.V.", "Lange Nieuwstraat", "101", "3512 PG", "Utrecht", "NL", "NL009876543B01");
    private VatDecision vat = DUTCH;
    private String orderNumber = "HF-10042";
    private Language language = Language.DUTCH;
    private final List<DocumentLine> lines = new ArrayList<>();

    private Documents() {}

    static Documents invoice() {
        return new Documents();
    }

    /** Of an earlier invoice; its lines are given as that one had them. */
    static Documents creditNote() {
        var note = new Documents();
        note.kind = Kind.CREDIT_NOTE;
        return note;
    }

    Documents to(Recipient recipient) {
        this.recipient = recipient;
        return this;
    }

    Documents under(VatDecision vat) {
        this.vat = vat;
        return this;
    }

    Documents withoutOrder() {
        this.orderNumber = null;
        return this;
    }

    Documents in(Language language) {
        this.language = language;
        return this;
    }

    Documents line(String text, int quantity, String price) {
        return line(text, quantity, price, null);
    }

    Documents line(String text, int quantity, String price, ServicePeriod period) {
        var unitPrice = kind == Kind.CREDIT_NOTE ? Money.euro(price).negated() : Money.euro(price);
        lines.add(new DocumentLine(text, quantity, unitPrice, unitPrice.times(quantity), period));
        return this;
    }

    Documents discounted(String text, int quantity, String price, String off, ServicePeriod period) {
        var sign = kind == Kind.CREDIT_NOTE ? -1 : 1;
        var unitPrice = Money.euro(price).times(sign);
        var discount = new DocumentLine.Discount(
                "Korting 25%, code WELKOM", Money.euro(off).times(sign));
        var net = unitPrice.times(quantity).minus(discount.off());
        lines.add(new DocumentLine(text, quantity, unitPrice, net, period, discount));
        return this;
    }

    InvoiceDocument made() {
        var net = lines.stream().map(DocumentLine::net).reduce(Money.noEuro(), Money::plus);
        var tax = net.percent(vat.ratePercent());
        return with(new OrderTotals(net, tax, net.plus(tax)));
    }

    InvoiceDocument with(OrderTotals totals) {
        var credits = kind == Kind.CREDIT_NOTE;
        return new InvoiceDocument(
                kind,
                credits ? "2026-000124" : "2026-000123",
                credits ? new Credited("2026-000101", LocalDate.of(2026, 11, 2)) : null,
                LocalDate.of(2026, 11, 28),
                credits ? null : LocalDate.of(2026, 12, 12),
                SELLER,
                recipient,
                orderNumber,
                lines,
                vat,
                totals,
                credits ? null : "2026-000123",
                language);
    }

    static VatDecision charged(VatCase vatCase, String percent, String country) {
        return new VatDecision(vatCase, "S", new BigDecimal(percent), country, null, Map.of("billingCountry", country));
    }

    static Recipient company(
            String name,
            String street,
            String number,
            String postalCode,
            String city,
            String country,
            String vatNumber) {
        var buyer = new Buyer(name, new PostalAddress(street, number, null, postalCode, city, country), vatNumber);
        return new Recipient(CustomerKind.COMPANY, buyer, null, null, null);
    }

    static Recipient person(String name, String street, String number, String postalCode, String city, String country) {
        var buyer = new Buyer(name, new PostalAddress(street, number, null, postalCode, city, country), null);
        return new Recipient(CustomerKind.PERSON, buyer, null, null, null);
    }

    static ServicePeriod year(int from) {
        return new ServicePeriod(LocalDate.of(from, 12, 1), LocalDate.of(from + 1, 12, 1));
    }

    static ServicePeriod december() {
        return new ServicePeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1));
    }
}
