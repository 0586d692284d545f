package nl.hostforge.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionCorrespondence;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final MailJob INVOICE = MailJob.of(MailKind.INVOICE, BillingMails.INVOICE.toString());

    private final QueryGateway queries = mock(QueryGateway.class);
    private final MailSettings settings = MailTests.settings();
    private final Desk desk = new Desk(MailTests.letters(settings), MailTests.billingLetters(), settings, queries);

    @Test
    void an_invoice_is_written_with_the_kept_file() {
        finds(BillingMails.invoice(Language.DUTCH, "12.10"));
        keeps(BillingMails.pdf());
        assertThat(desk.write(INVOICE).orElseThrow().attachments()).hasSize(1);
    }

    @Test
    void an_invoice_without_its_file_is_not_sent() {
        finds(BillingMails.invoice(Language.DUTCH, "12.10"));
        keeps(null);
        assertThatThrownBy(() -> desk.write(INVOICE)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_invoice_from_before_there_were_documents_is_no_news() {
        finds(BillingMails.invoice(
                Language.DUTCH,
                "12.10",
                BillingMails.ISSUED.plus(Duration.ofDays(7)).plusSeconds(1)));
        assertThat(desk.write(INVOICE)).isEmpty();
    }

    @Test
    void of_an_erased_customer_not_even_the_file_is_asked_for() {
        finds(BillingMails.invoiceOfErased());
        assertThat(desk.write(INVOICE)).isEmpty();
    }

    @Test
    void what_a_subscription_announced_is_written() {
        when(queries.query(
                        new FindSubscriptionCorrespondence(BillingMails.SUBSCRIPTION),
                        SubscriptionCorrespondence.class))
                .thenReturn(CompletableFuture.completedFuture(BillingMails.domain(Language.ENGLISH)));
        for (var kind : new MailKind[] {MailKind.RENEWAL_NOTICE, MailKind.DOMAIN_EXPIRING}) {
            var job = MailJob.of(kind, BillingMails.SUBSCRIPTION + Desk.ON_DAY + "2026-12-29");
            assertThat(job.id()).isEqualTo(kind + "/" + BillingMails.SUBSCRIPTION + "@2026-12-29");
            assertThat(desk.write(job).orElseThrow().subject()).startsWith("voorbeeld.nl");
        }
    }

    private void finds(InvoiceCorrespondence invoice) {
        when(queries.query(
                        eq(new FindInvoiceCorrespondence(BillingMails.INVOICE)),
                        org.mockito.ArgumentMatchers.<ResponseType<Optional<InvoiceCorrespondence>>>any()))
                .thenReturn(CompletableFuture.completedFuture(Optional.of(invoice)));
    }

    private void keeps(KeptFile file) {
        when(queries.query(
                        eq(new FindKeptFile(BillingMails.INVOICE, DocumentForm.PDF)),
                        org.mockito.ArgumentMatchers.<ResponseType<Optional<KeptFile>>>any()))
                .thenReturn(CompletableFuture.completedFuture(Optional.ofNullable(file)));
    }
}
