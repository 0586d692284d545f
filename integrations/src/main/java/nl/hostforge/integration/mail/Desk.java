package nl.hostforge.integration.mail;

import java.util.Optional;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.order.OrderQuery.FindOrderCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionCorrespondence;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Has the letter of a job written from the log as it stands now. */
@Component
class Desk {
    /** Stands between a subscription and the day that is written about. */
    static final String ON_DAY = "@";

    private final Letters orders;
    private final BillingLetters billing;
    private final MailSettings settings;
    private final QueryGateway queries;

    Desk(Letters orders, BillingLetters billing, MailSettings settings, QueryGateway queries) {
        this.orders = orders;
        this.billing = billing;
        this.settings = settings;
        this.queries = queries;
    }

    /** @return the letter, or empty if there is nobody to write to */
    Optional<Letter> write(MailJob job) {
        return switch (job.kind()) {
            case ORDER_CONFIRMATION, NEW_ORDER, ORDER_REJECTED, SERVICE_ACTIVE ->
                orders.write(job.kind(), orderOf(job));
            case INVOICE, CREDIT_NOTE -> invoice(InvoiceId.of(job.about()));
            case RENEWAL_NOTICE -> billing.renewal(subscriptionOf(job));
            case DOMAIN_EXPIRING -> billing.expiry(subscriptionOf(job));
            case PRICE_CHANGE -> billing.priceChange(subscriptionOf(job));
        };
    }

    /** One whose document was made long after it was issued is no news: it is from before there were documents. */
    private Optional<Letter> invoice(InvoiceId id) {
        var invoice = queries.query(
                        new FindInvoiceCorrespondence(id),
                        ResponseTypes.optionalInstanceOf(InvoiceCorrespondence.class))
                .join()
                .orElseThrow();
        var keptAt = invoice.document().kept(DocumentForm.PDF).orElseThrow().keptAt();
        if (keptAt.isAfter(invoice.document().issuedAt().plus(settings.worthSendingFor()))) return Optional.empty();
        if (invoice.customerErased() || invoice.contact().isErased()) return Optional.empty();
        return billing.invoice(invoice, pdf(id));
    }

    private KeptFile pdf(InvoiceId id) {
        return queries.query(new FindKeptFile(id, DocumentForm.PDF), ResponseTypes.optionalInstanceOf(KeptFile.class))
                .join()
                .orElseThrow();
    }

    private OrderCorrespondence orderOf(MailJob job) {
        return queries.query(new FindOrderCorrespondence(OrderId.of(job.orderId())), OrderCorrespondence.class)
                .join();
    }

    private SubscriptionCorrespondence subscriptionOf(MailJob job) {
        var id = SubscriptionId.of(job.about().substring(0, job.about().indexOf(ON_DAY)));
        return queries.query(new FindSubscriptionCorrespondence(id), SubscriptionCorrespondence.class)
                .join();
    }
}
