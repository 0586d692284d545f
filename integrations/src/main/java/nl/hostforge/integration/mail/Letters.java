package nl.hostforge.integration.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.PanelLogin;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.order.LineKind;
import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.order.OrderLine;
import nl.hostforge.messages.order.TrackingSecret;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import org.springframework.stereotype.Component;

/**
 * Writes the mails about orders to who ordered. An erased customer gets none. Where an order came in under a known address, the
 * visitor may be somebody else than its owner: such mails name nothing but the order's number and the link, until staff
 * approved the order.
 *
 * <p>How a customer first signs in to the panel: nobody knows the password that the panel was given, and the panel's
 * one-time sign-in works within minutes, from one network address, so that it cannot be mailed; it has to be asked for
 * at a click in a portal of ours. Until customers have one, the mail gives the panel's address and the login, and leads
 * to the panel's own "forgot your password": the panel mails its link to the address that it has of the customer, which
 * is the one that this mail goes to.
 */
@Component
class Letters {
    private final Templates templates;
    private final ShopAddress shop;
    private final HostingPanel panel;
    private final Vault vault;

    Letters(Templates templates, ShopAddress shop, HostingPanel panel, Vault vault) {
        this.templates = templates;
        this.shop = shop;
        this.panel = panel;
        this.vault = vault;
    }

    /** @return the letter, or empty if there is nobody to write to */
    Optional<Letter> write(MailKind kind, OrderCorrespondence order) {
        return switch (kind) {
            case ORDER_CONFIRMATION -> toReader(order, order.orderedBy(), reader -> confirmation(order, reader));
            case ORDER_REJECTED -> toReader(order, order.orderedBy(), reader -> rejection(order, reader));
            case SERVICE_ACTIVE -> toReader(order, order.contact(), reader -> activation(order, reader));
            case NEW_ORDER,
                    INVOICE,
                    CREDIT_NOTE,
                    RENEWAL_NOTICE,
                    DOMAIN_EXPIRING,
                    DOMAIN_UNPAID,
                    PRICE_CHANGE,
                    PAYMENT_REMINDER,
                    SECOND_PAYMENT_REMINDER,
                    SUSPENSION_NOTICE,
                    TERMINATION_NOTICE,
                    REINSTATEMENT_NOTICE,
                    OSS_THRESHOLD,
                    VAT_NUMBER_WITHDRAWN -> throw new IllegalArgumentException(kind + " is not to who ordered");
        };
    }

    private static Optional<Letter> toReader(
            OrderCorrespondence order,
            Personal<ContactDetails> reader,
            java.util.function.Function<ContactDetails, Letter> writing) {
        return order.customerErased() ? Optional.empty() : reader.known().map(writing);
    }

    private Letter confirmation(OrderCorrespondence order, ContactDetails reader) {
        if (order.attachedToExisting())
            return letter("order-confirmation-known-address", order, reader, tracking(order));
        var model = tracking(order);
        model.put("name", nameOf(reader));
        model.putAll(content(order.lines(), order.language()));
        model.put("net", Wording.amount(order.totals().net(), order.language()));
        model.put("vat", Wording.amount(order.totals().vat(), order.language()));
        model.put("gross", Wording.amount(order.totals().gross(), order.language()));
        model.put("rate", Wording.percentage(order.vat().ratePercent(), order.language()));
        return letter("order-confirmation", order, reader, model);
    }

    private Letter rejection(OrderCorrespondence order, ContactDetails reader) {
        if (order.attachedToExisting()) return letter("order-rejected-known-address", order, reader, tracking(order));
        var model = tracking(order);
        model.put("name", nameOf(reader));
        model.put(
                "explanation",
                order.explanation() == null ? "" : order.explanation().orElse(""));
        return letter("order-rejected", order, reader, model);
    }

    private Letter activation(OrderCorrespondence order, ContactDetails reader) {
        var model = tracking(order);
        model.put("name", nameOf(reader));
        model.putAll(content(order.delivered(), order.language()));
        if (order.delivered().stream().anyMatch(line -> line.kind() == LineKind.HOSTING))
            model.put(
                    "panel", Map.of("address", panel.address().toString(), "login", PanelLogin.of(order.customerId())));
        return letter("service-active", order, reader, model);
    }

    private Letter letter(
            String template, OrderCorrespondence order, ContactDetails reader, Map<String, Object> model) {
        return templates.letter(template, order.language(), List.of(reader.email()), model);
    }

    private Map<String, Object> tracking(OrderCorrespondence order) {
        var model = new HashMap<String, Object>();
        model.put("number", order.number().value());
        model.put("link", shop.tracking(order.number(), TrackingSecret.of(vault, order.orderId())));
        return model;
    }

    private static Map<String, Object> content(List<OrderLine> lines, Language language) {
        return Map.of(
                "lines",
                lines.stream()
                        .map(line -> Map.of(
                                "text", text(line, language),
                                "quantity", line.quantity(),
                                "net", Wording.amount(line.net(), language)))
                        .toList());
    }

    private static String text(OrderLine line, Language language) {
        var text = language == Language.DUTCH ? line.textNl() : line.textEn();
        return line.discount() == null ? text : text + " (" + line.discount().text(language) + ")";
    }

    private static String nameOf(ContactDetails reader) {
        return reader.firstName() + " " + reader.lastName();
    }
}
