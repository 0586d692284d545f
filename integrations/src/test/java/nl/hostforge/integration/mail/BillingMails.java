package nl.hostforge.integration.mail;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCorrespondence;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.IssuedDocument.Credited;
import nl.hostforge.messages.billing.KeptDocument;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence.PriceAnnouncement;
import nl.hostforge.messages.subscription.SubscriptionKind;
import nl.hostforge.messages.subscription.SubscriptionTerms;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;

/** What mails about money are about, for tests. */
final class BillingMails {
    static final LocalDate DAY = LocalDate.parse("2026-11-29");
    static final InvoiceId INVOICE = InvoiceId.ofRun(Correspondences.CUSTOMER, DAY);
    static final SubscriptionId SUBSCRIPTION = new SubscriptionId(Ids.derived("test", "subscription"));
    static final Instant ISSUED = Instant.parse("2026-11-29T08:00:00Z");

    private BillingMails() {}

    static KeptFile pdf() {
        return new KeptFile("2026-000001", DocumentForm.PDF, "ab12", new byte[] {37, 80, 68, 70});
    }

    static InvoiceCorrespondence invoice(Language language, String gross) {
        return invoice(language, gross, ISSUED.plusSeconds(2));
    }

    static InvoiceCorrespondence invoice(Language language, String gross, Instant keptAt) {
        return new InvoiceCorrespondence(
                document(language, gross, keptAt),
                Personal.of(Correspondences.KEY, Correspondences.zoe(language)),
                false);
    }

    static InvoiceCorrespondence creditNote(Language language) {
        return new InvoiceCorrespondence(
                document(language, "-12.10", ISSUED, new Credited("2026-000001", DAY.minusDays(3))),
                Personal.of(Correspondences.KEY, Correspondences.zoe(language)),
                false);
    }

    static InvoiceCorrespondence invoiceOfErased() {
        return new InvoiceCorrespondence(
                document(Language.DUTCH, "12.10", ISSUED),
                Personal.of(Correspondences.KEY, Correspondences.zoe(Language.DUTCH)),
                true);
    }

    static SubscriptionCorrespondence domain(Language language) {
        return domain(Correspondences.zoe(language), false);
    }

    static SubscriptionCorrespondence domainOfErased() {
        return domain(Correspondences.zoe(Language.DUTCH), true);
    }

    private static SubscriptionCorrespondence domain(ContactDetails reader, boolean erased) {
        return new SubscriptionCorrespondence(
                SUBSCRIPTION,
                Correspondences.CUSTOMER,
                Personal.of(Correspondences.KEY, reader),
                erased,
                SubscriptionKind.DOMAIN,
                new DomainName("voorbeeld.nl"),
                new SubscriptionTerms(
                        null, Money.euro("9.99"), "Domeinnaam voorbeeld.nl, 1 jaar", "Domain voorbeeld.nl, 1 year"),
                new ServicePeriod(DAY.plusDays(30), DAY.plusDays(30).plusYears(1)),
                Money.euro("9.99"),
                DAY.plusDays(14),
                new PriceAnnouncement(DAY.plusDays(30), Money.euro("9.99"), Money.euro("11.99")));
    }

    private static IssuedDocument document(Language language, String gross, Instant keptAt) {
        return document(language, gross, keptAt, null);
    }

    private static IssuedDocument document(Language language, String gross, Instant keptAt, Credited credits) {
        var nothing = Money.noEuro();
        return new IssuedDocument(
                INVOICE,
                Correspondences.CUSTOMER,
                credits == null ? "2026-000001" : "2026-000002",
                credits,
                DAY,
                DAY.plusDays(14),
                List.of(),
                new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of()),
                new OrderTotals(nothing, nothing, Money.euro(gross)),
                language,
                Personal.of(KeyRef.fiscal(Correspondences.CUSTOMER, 2026), new Buyer("Zoë", null, null)),
                ISSUED,
                List.of(new KeptDocument(DocumentForm.PDF, "ab12", 4, "1", keptAt)));
    }
}
