package nl.hostforge.integration.mail;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.customer.VatNumberWithdrawal;
import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.subscription.BillingCycle;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence;
import nl.hostforge.messages.vat.OssThreshold;
import org.springframework.stereotype.Component;

/** Writes the mails to staff, with nothing personal in them. There are none where no staff is set. */
@Component
class StaffLetters {
    private final Templates templates;
    private final ShopAddress shop;
    private final MailSettings settings;

    StaffLetters(Templates templates, ShopAddress shop, MailSettings settings) {
        this.templates = templates;
        this.shop = shop;
        this.settings = settings;
    }

    /** An order waits for a decision. */
    Optional<Letter> newOrder(OrderCorrespondence order) {
        return letter(
                "new-order", Map.of("number", order.number().value(), "link", shop.administration(order.orderId())));
    }

    /** @param day the day that the name expires on */
    Optional<Letter> unpaidDomain(SubscriptionCorrespondence subscription, LocalDate day) {
        return letter(
                "domain-unpaid",
                Map.of(
                        "domain", subscription.domainName().readable(),
                        "day", day(day),
                        "link", shop.administration(subscription.subscriptionId())));
    }

    /** @param threshold of a year in which it was crossed */
    Optional<Letter> crossedThreshold(OssThreshold threshold) {
        return letter(
                "oss-threshold",
                Map.of(
                        "year", Integer.toString(threshold.year()),
                        "day", day(threshold.crossedOn()),
                        "limit", Wording.amount(OssThreshold.LIMIT, settings.staffLanguage()),
                        "total", Wording.amount(threshold.total(), settings.staffLanguage()),
                        "link", shop.vatReport()));
    }

    /** From the next invoice on, the customer bears VAT. */
    Optional<Letter> withdrawnVatNumber(VatNumberWithdrawal withdrawal) {
        return letter(
                "vat-number-withdrawn",
                Map.of(
                        "day", day(BillingCycle.dayOf(withdrawal.rejectedAt())),
                        "valid", day(BillingCycle.dayOf(withdrawal.validAt())),
                        "link", shop.administration(withdrawal.customerId())));
    }

    private String day(LocalDate day) {
        return Wording.day(day, settings.staffLanguage());
    }

    private Optional<Letter> letter(String template, Map<String, Object> model) {
        if (settings.staff().isEmpty()) return Optional.empty();
        return Optional.of(templates.letter(template, settings.staffLanguage(), settings.staff(), model));
    }
}
