package nl.hostforge.integration.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.customer.CustomerQuery.FindVatNumberWithdrawal;
import nl.hostforge.messages.customer.VatNumberWithdrawal;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunningCorrespondence;
import nl.hostforge.messages.dunning.DunningEvent.DunningEnded;
import nl.hostforge.messages.dunning.DunningEvent.StageReached;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCorrespondence;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningFacts;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.order.OrderQuery.FindOrderCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionCorrespondence;
import nl.hostforge.messages.vat.OssThreshold;
import nl.hostforge.messages.vat.VatQuery.FindOssThreshold;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Has the letter of a job written from the log as it stands now. */
@Component
class Desk {
    /** Stands between a subscription and the day that is written about. */
    static final String ON_DAY = "@";

    /** Stands between a customer and the place in their stream, or their dunning's, that is written about. */
    static final String AT_PLACE = "#";

    private final Letters orders;
    private final BillingLetters billing;
    private final DunningLetters dunning;
    private final StaffLetters staff;
    private final MailSettings settings;
    private final QueryGateway queries;

    Desk(
            Letters orders,
            BillingLetters billing,
            DunningLetters dunning,
            StaffLetters staff,
            MailSettings settings,
            QueryGateway queries) {
        this.orders = orders;
        this.billing = billing;
        this.dunning = dunning;
        this.staff = staff;
        this.settings = settings;
        this.queries = queries;
    }

    /** @return the letter, or empty if there is nobody to write to */
    Optional<Letter> write(MailJob job) {
        return switch (job.kind()) {
            case ORDER_CONFIRMATION, ORDER_REJECTED, SERVICE_ACTIVE -> orders.write(job.kind(), orderOf(job));
            case NEW_ORDER -> staff.newOrder(orderOf(job));
            case INVOICE, CREDIT_NOTE -> invoice(InvoiceId.of(job.about()));
            case RENEWAL_NOTICE -> billing.renewal(subscriptionOf(job));
            case DOMAIN_EXPIRING -> billing.expiry(subscriptionOf(job));
            case DOMAIN_UNPAID -> staff.unpaidDomain(subscriptionOf(job), dayOf(job));
            case PAYMENT_REMINDER,
                    SECOND_PAYMENT_REMINDER,
                    SUSPENSION_NOTICE,
                    TERMINATION_NOTICE,
                    REINSTATEMENT_NOTICE -> dunning(job);
            case PRICE_CHANGE -> billing.priceChange(subscriptionOf(job));
            case OSS_THRESHOLD -> staff.crossedThreshold(thresholdOf(job));
            case VAT_NUMBER_WITHDRAWN -> withdrawalOf(job).flatMap(staff::withdrawnVatNumber);
        };
    }

    /** Who has paid meanwhile is asked for nothing, and is told of nothing that was called off. */
    private Optional<Letter> dunning(MailJob job) {
        var customer = customerOf(job);
        var sequence = placeOf(job);
        var told = queries.query(new FindDunningCorrespondence(customer, sequence), DunningCorrespondence.class)
                .join();
        return switch (told.about()) {
            case StageReached stage ->
                told.ended() ? Optional.empty() : dunning.stage(told, stage, openOf(customer, stage));
            case DunningEnded ended -> dunning.reinstated(told, ended);
            default -> throw new IllegalArgumentException(job.id() + " is about nothing that is mailed");
        };
    }

    private List<Arrear> openOf(CustomerId customer, StageReached stage) {
        var asked = stage.arrears().stream().map(Arrear::invoiceId).toList();
        var facts = queries.query(new FindDunningFacts(customer, stage.on()), DunningFacts.class)
                .join();
        return facts.arrears().stream()
                .filter(arrear -> asked.contains(arrear.invoiceId()))
                .toList();
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

    private OssThreshold thresholdOf(MailJob job) {
        return queries.query(new FindOssThreshold(Integer.parseInt(job.about())), OssThreshold.class)
                .join();
    }

    private Optional<VatNumberWithdrawal> withdrawalOf(MailJob job) {
        return queries.query(
                        new FindVatNumberWithdrawal(customerOf(job), placeOf(job)),
                        ResponseTypes.optionalInstanceOf(VatNumberWithdrawal.class))
                .join();
    }

    private static CustomerId customerOf(MailJob job) {
        return CustomerId.of(job.about().substring(0, job.about().indexOf(AT_PLACE)));
    }

    private static long placeOf(MailJob job) {
        return Long.parseLong(job.about().substring(job.about().indexOf(AT_PLACE) + AT_PLACE.length()));
    }

    private static LocalDate dayOf(MailJob job) {
        return LocalDate.parse(job.about().substring(job.about().indexOf(ON_DAY) + ON_DAY.length()));
    }

    private SubscriptionCorrespondence subscriptionOf(MailJob job) {
        var id = SubscriptionId.of(job.about().substring(0, job.about().indexOf(ON_DAY)));
        return queries.query(new FindSubscriptionCorrespondence(id), SubscriptionCorrespondence.class)
                .join();
    }
}
