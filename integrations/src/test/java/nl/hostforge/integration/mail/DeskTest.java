package nl.hostforge.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoiceCorrespondence;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.customer.CustomerQuery.FindVatNumberWithdrawal;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.VatNumberWithdrawal;
import nl.hostforge.messages.dunning.Arrear;
import nl.hostforge.messages.dunning.DunningCorrespondence;
import nl.hostforge.messages.dunning.DunningFacts;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningCorrespondence;
import nl.hostforge.messages.dunning.DunningQuery.FindDunningFacts;
import nl.hostforge.messages.subscription.SubscriptionCorrespondence;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscriptionCorrespondence;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final MailJob INVOICE = MailJob.of(MailKind.INVOICE, BillingMails.INVOICE.toString());

    private static final MailJob DUNNING =
            MailJob.of(MailKind.TERMINATION_NOTICE, Correspondences.CUSTOMER + Desk.AT_PLACE + 7);

    private final QueryGateway queries = mock(QueryGateway.class);
    private final Desk desk = deskOf(MailTests.settings());

    private Desk deskOf(MailSettings settings) {
        return new Desk(
                MailTests.letters(),
                MailTests.billingLetters(),
                MailTests.dunningLetters(),
                MailTests.staffLetters(settings),
                settings,
                queries);
    }

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

    @Test
    void what_dunning_decided_is_written_with_what_is_open_now() {
        finds(DunningMails.about(DunningMails.termination(), Language.ENGLISH), List.of(DunningMails.SECOND));
        var letter = desk.write(DUNNING).orElseThrow();
        assertThat(letter.text()).contains("2026-000021").doesNotContain("2026-000017");
    }

    @Test
    void who_paid_before_the_mail_went_out_gets_none() {
        var told = DunningMails.about(DunningMails.termination(), Language.ENGLISH);
        finds(told, List.of());
        assertThat(desk.write(DUNNING)).isEmpty();
        finds(
                new DunningCorrespondence(told.contact(), false, told.about(), true),
                DunningMails.BOTH); // overdue anew, since a payment was taken back
        assertThat(desk.write(DUNNING)).isEmpty();
    }

    @Test
    void a_vat_number_that_had_not_been_valid_before_is_no_news() {
        var job = MailJob.of(MailKind.VAT_NUMBER_WITHDRAWN, Correspondences.CUSTOMER + Desk.AT_PLACE + 12);
        var withdrawal = new VatNumberWithdrawal(
                Correspondences.CUSTOMER, BillingMails.ISSUED.minus(Duration.ofDays(300)), BillingMails.ISSUED);
        finds(Optional.of(withdrawal));
        assertThat(deskOf(MailTests.settings("a@shop.example")).write(job)).isPresent();
        finds(Optional.empty());
        assertThat(deskOf(MailTests.settings("a@shop.example")).write(job)).isEmpty();
    }

    private void finds(Optional<VatNumberWithdrawal> withdrawal) {
        when(queries.query(
                        eq(new FindVatNumberWithdrawal(Correspondences.CUSTOMER, 12)),
                        org.mockito.ArgumentMatchers.<ResponseType<Optional<VatNumberWithdrawal>>>any()))
                .thenReturn(CompletableFuture.completedFuture(withdrawal));
    }

    private void finds(DunningCorrespondence dunning, List<Arrear> open) {
        when(queries.query(new FindDunningCorrespondence(Correspondences.CUSTOMER, 7), DunningCorrespondence.class))
                .thenReturn(CompletableFuture.completedFuture(dunning));
        when(queries.query(new FindDunningFacts(Correspondences.CUSTOMER, DunningMails.DAY), DunningFacts.class))
                .thenReturn(CompletableFuture.completedFuture(new DunningFacts(open, List.of())));
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
