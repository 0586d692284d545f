package nl.hostforge.integration.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.billing.InvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceSecret;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes the mails about invoices and subscriptions. An erased customer gets none. */
@Component
class BillingLetters {
    private final Templates templates;
    private final ShopAddress shop;
    private final Vault vault;

    BillingLetters(Templates templates, ShopAddress shop, Vault vault) {
        this.templates = templates;
        this.shop = shop;
        this.vault = vault;
    }

    /** @return the letter with the invoice or credit note, or empty if there is nobody to write to */
    Optional<Letter> invoice(InvoiceCorrespondence invoice, KeptFile pdf) {
        return invoice.document().credits() == null ? invoiced(invoice, pdf) : credited(invoice, pdf);
    }

    private Optional<Letter> credited(InvoiceCorrespondence invoice, KeptFile pdf) {
        var document = invoice.document();
        var language = document.language();
        return reader(invoice.contact(), invoice.customerErased()).map(reader -> {
            var model = addressed(reader);
            model.put("number", document.number());
            model.put("invoice", document.credits().number());
            model.put("date", Wording.day(document.date(), language));
            model.put("gross", Wording.amount(document.totals().gross().negated(), language));
            model.put("link", shop.invoice(document.id(), InvoiceSecret.of(vault, document.id())));
            return letter("credit-note", language, reader, model).with(file(document.number(), pdf));
        });
    }

    private Optional<Letter> invoiced(InvoiceCorrespondence invoice, KeptFile pdf) {
        var document = invoice.document();
        var language = document.language();
        var gross = document.totals().gross();
        return reader(invoice.contact(), invoice.customerErased()).map(reader -> {
            var model = addressed(reader);
            model.put("number", document.number());
            model.put("date", Wording.day(document.date(), language));
            model.put("gross", Wording.amount(gross, language));
            if (gross.isPositive()) model.put("payable", Map.of("due", Wording.day(document.dueOn(), language)));
            model.put("link", shop.invoice(document.id(), InvoiceSecret.of(vault, document.id())));
            return letter("invoice", language, reader, model).with(file(document.number(), pdf));
        });
    }

    private static Attachment file(String number, KeptFile pdf) {
        return new Attachment(number + ".pdf", MediaType.APPLICATION_PDF_VALUE, pdf.content());
    }

    /** @return the letter, or empty if there is nobody to write to */
    Optional<Letter> renewal(SubscriptionCorrespondence subscription) {
        return about(subscription).map(reader -> {
            var language = reader.language();
            var model = service(subscription, reader);
            model.put("day", Wording.day(subscription.announced().from(), language));
            model.put("until", Wording.day(subscription.announced().until(), language));
            model.put("price", Wording.amount(subscription.announcedPrice(), language));
            return letter("renewal-notice", language, reader, model);
        });
    }

    /** @return the letter, or empty if there is nobody to write to */
    Optional<Letter> expiry(SubscriptionCorrespondence subscription) {
        return about(subscription).map(reader -> {
            var model = service(subscription, reader);
            model.put("day", Wording.day(subscription.announcedEnd(), reader.language()));
            return letter("domain-expiring", reader.language(), reader, model);
        });
    }

    /** @return the letter, or empty if there is nobody to write to */
    Optional<Letter> priceChange(SubscriptionCorrespondence subscription) {
        return about(subscription).map(reader -> {
            var language = reader.language();
            var change = subscription.announcedChange();
            var model = service(subscription, reader);
            model.put("day", Wording.day(change.from(), language));
            model.put("former", Wording.amount(change.former(), language));
            model.put("price", Wording.amount(change.price(), language));
            return letter("price-change", language, reader, model);
        });
    }

    private static Map<String, Object> service(SubscriptionCorrespondence subscription, ContactDetails reader) {
        var terms = subscription.terms();
        var model = addressed(reader);
        model.put("domain", subscription.domainName().readable());
        model.put("what", reader.language() == Language.DUTCH ? terms.textNl() : terms.textEn());
        return model;
    }

    private static Optional<ContactDetails> about(SubscriptionCorrespondence subscription) {
        return reader(subscription.contact(), subscription.customerErased());
    }

    private static Optional<ContactDetails> reader(Personal<ContactDetails> contact, boolean erased) {
        return erased ? Optional.empty() : contact.known();
    }

    private static Map<String, Object> addressed(ContactDetails reader) {
        var model = new HashMap<String, Object>();
        model.put("name", reader.firstName() + " " + reader.lastName());
        return model;
    }

    private Letter letter(String template, Language language, ContactDetails reader, Map<String, Object> model) {
        return templates.letter(template, language, List.of(reader.email()), model);
    }
}
