package nl.hostforge.integration.mail;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.HostingPackageId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;

/** What mails are about, for tests. */
final class Correspondences {
    static final OrderId ORDER = new OrderId(Ids.derived("test", "order"));
    static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    static final KeyRef KEY = KeyRef.contact(CUSTOMER);
    private static final VatDecision VAT =
            new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of());
    private static final List<OrderLine> LINES = List.of(
            line(1, LineKind.HOSTING, "1250.00", "Web M voor voorbeeld.nl, een jaar", "Web M for voorbeeld.nl, a year"),
            line(2, LineKind.DOMAIN_REGISTRATION, "4.95", "Registratie van voorbeeld.nl", "Registering voorbeeld.nl"));

    private Correspondences() {}

    static OrderCorrespondence of(Language language) {
        return order(language, false, false, Personal.of(KEY, "We leveren <niet> in uw land.\nHelaas."), LINES);
    }

    static OrderCorrespondence attached(Language language) {
        return order(language, true, false, Personal.of(KEY, "We leveren <niet> in uw land."), LINES);
    }

    static OrderCorrespondence withoutExplanation(Language language) {
        return order(language, false, false, null, LINES);
    }

    static OrderCorrespondence domainOnly(Language language) {
        return order(language, false, false, null, LINES.subList(1, 2));
    }

    static OrderCorrespondence erased() {
        return order(Language.DUTCH, false, true, null, LINES);
    }

    static OrderCorrespondence withItsKeyGone() {
        Personal<ContactDetails> gone = Personal.erased(new SealedBox(KEY, "event", ""));
        var order = of(Language.DUTCH);
        return new OrderCorrespondence(
                order.orderId(),
                order.number(),
                order.customerId(),
                false,
                gone,
                gone,
                false,
                order.lines(),
                order.vat(),
                order.totals(),
                order.language(),
                null,
                order.delivered());
    }

    private static OrderCorrespondence order(
            Language language,
            boolean attached,
            boolean erased,
            Personal<String> explanation,
            List<OrderLine> delivered) {
        var contact = Personal.of(KEY, zoe(language));
        return new OrderCorrespondence(
                ORDER,
                OrderNumber.of(10001),
                CUSTOMER,
                attached,
                contact,
                contact,
                erased,
                LINES,
                VAT,
                OrderTotals.of(LINES, VAT),
                language,
                explanation,
                delivered);
    }

    static ContactDetails zoe(Language language) {
        return new ContactDetails(
                CustomerKind.PERSON,
                "Zoë",
                "O'Neill & Zn <b>",
                null,
                null,
                "zoe@voorbeeld.nl",
                "+31201234567",
                new PostalAddress("Kade", "1", null, "3511 AA", "Utrecht", "NL"),
                language);
    }

    private static OrderLine line(int number, LineKind kind, String price, String textNl, String textEn) {
        var name = new DomainName("voorbeeld.nl");
        return new OrderLine(
                number,
                kind,
                kind == LineKind.HOSTING ? new HostingPackageId(Ids.derived("test", "package")) : null,
                kind == LineKind.HOSTING ? "Web M" : null,
                name,
                name.tld(),
                Period.ofYears(1),
                1,
                Money.euro(price),
                Money.euro(price),
                Money.euro(price),
                textNl,
                textEn);
    }
}
