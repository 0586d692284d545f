package nl.hostforge.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.document.InvoiceDocument.Kind;
import nl.hostforge.document.Seller;
import nl.hostforge.messages.billing.Buyer;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCommand.RecordInvoiceDocument;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptDocument;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.customer.PostalAddress;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentWorkerTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-29");
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final InvoiceId INVOICE = InvoiceId.ofRun(CUSTOMER, DAY);
    private static final KeyRef KEY = KeyRef.fiscal(CUSTOMER, 2026);
    private static final DocumentJob JOB = DocumentJob.of(Kind.INVOICE, INVOICE);
    private static final PostalAddress ADDRESS = new PostalAddress("Kade", "1", null, "1234 AB", "Ede", "NL");
    private static final Seller SELLER =
            new Seller("Shop B.V.", ADDRESS, "NL001234567B01", "12345678", "NL91ABNA0417164300", "a@b.nl", null);

    private final QueryGateway queries = mock(QueryGateway.class);
    private final CommandGateway commands = mock(CommandGateway.class);
    private final KeptFiles files = mock(KeptFiles.class);
    private final DocumentWorker worker = new DocumentWorker(
            queries,
            commands,
            files,
            SELLER,
            new DocumentSettings(1, Duration.ofSeconds(10), Duration.ofHours(1)),
            Clock.systemUTC());

    @BeforeEach
    void nothingIsKept() {
        when(files.find(any(), any())).thenReturn(Optional.empty());
        for (var form : DocumentForm.values())
            when(files.keep(any(), org.mockito.ArgumentMatchers.eq(form), any(), any(), any()))
                    .thenReturn(file(form.word()));
    }

    @Test
    void the_file_is_kept_before_the_log_hears_of_it() {
        bears(Personal.of(KEY, buyer()), "10.00");
        worker.run(JOB);
        var order = inOrder(files, commands);
        order.verify(files).keep(any(), org.mockito.ArgumentMatchers.eq(DocumentForm.PDF), any(), any(), any());
        order.verify(commands).sendAndWait(recorded(DocumentForm.PDF));
        order.verify(files).keep(any(), org.mockito.ArgumentMatchers.eq(DocumentForm.UBL), any(), any(), any());
        order.verify(commands).sendAndWait(recorded(DocumentForm.UBL));
    }

    @Test
    void after_a_crash_the_kept_file_is_told_however_a_new_release_would_draw_it() {
        bears(Personal.of(KEY, buyer()), "10.00");
        when(files.find(INVOICE, DocumentForm.PDF)).thenReturn(Optional.of(file("pdf")));
        worker.run(JOB);
        verify(files, never()).keep(any(), org.mockito.ArgumentMatchers.eq(DocumentForm.PDF), any(), any(), any());
        verify(commands).sendAndWait(recorded(DocumentForm.PDF));
    }

    @Test
    void what_is_kept_and_on_record_is_left_alone() {
        bears(Personal.of(KEY, buyer()), "10.00", DocumentForm.PDF, DocumentForm.UBL);
        when(files.find(any(), any())).thenReturn(Optional.of(file("pdf")));
        worker.run(JOB);
        verifyNoInteractions(commands);
    }

    @Test
    void what_would_be_drawn_otherwise_than_the_file_on_record_is_not_put_in_its_place() {
        bears(Personal.of(KEY, buyer()), "10.00", DocumentForm.PDF);
        assertThatThrownBy(() -> worker.run(JOB)).hasMessageContaining(JOB.id());
        verify(files, never()).keep(any(), any(), any(), any(), any());
    }

    @Test
    void of_whom_nobody_can_read_any_more_nothing_is_drawn() {
        bears(Personal.erased(new SealedBox(KEY, "event", "")), "10.00");
        worker.run(JOB);
        verifyNoInteractions(files, commands);
    }

    @Test
    void what_cannot_be_drawn_stays_a_job_that_fails_and_names_nobody() {
        bears(Personal.of(KEY, buyer()), "11.00"); // than the line
        assertThatThrownBy(() -> worker.run(JOB))
                .hasMessageContaining("ContradictoryDocument")
                .hasNoCause()
                .message()
                .doesNotContain("Anna");
        verifyNoInteractions(commands);
    }

    @Test
    void a_turn_is_given_back_whatever_happens() {
        bears(Personal.of(KEY, buyer()), "10.00");
        doThrow(new IllegalStateException("away")).when(commands).sendAndWait(any());
        for (var time = 0; time < 3; time++)
            assertThatThrownBy(() -> worker.run(JOB)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void who_waits_for_a_turn_waits_longer_each_time() {
        assertThat(DocumentWorker.waitOf(JOB)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        var fourth = JOB.waitedOnce().waitedOnce().waitedOnce();
        assertThat(DocumentWorker.waitOf(fourth)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
        var last = new DocumentJob(JOB.sort(), JOB.documentId(), 1_000);
        assertThat(DocumentWorker.waitOf(last)).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(9));
    }

    @Test
    void pauses_grow_to_the_longest() {
        var settings = new DocumentSettings(1, Duration.ofSeconds(10), Duration.ofHours(1));
        assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.pauseAfter(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.pauseAfter(1000)).isEqualTo(Duration.ofHours(1));
    }

    private void bears(Personal<Buyer> buyer, String net, DocumentForm... kept) {
        var price = Money.euro("10.00");
        var vat = new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of());
        var tax = Money.euro(net).percent(new BigDecimal("21"));
        var issued = new IssuedDocument(
                INVOICE,
                CUSTOMER,
                "2026-000001",
                null,
                DAY,
                DAY.plusDays(14),
                List.of(new InvoiceLine(ProductGroup.HOSTING, null, 1, price, price, "Verlenging", "Renewal")),
                vat,
                new OrderTotals(Money.euro(net), tax, Money.euro(net).plus(tax)),
                Language.DUTCH,
                buyer,
                Instant.EPOCH,
                java.util.Arrays.stream(kept)
                        .map(form -> new KeptDocument(form, form.word(), 3, "1", Instant.EPOCH))
                        .toList());
        when(queries.query(any(), org.mockito.ArgumentMatchers.<ResponseType<Optional<IssuedDocument>>>any()))
                .thenReturn(CompletableFuture.completedFuture(Optional.of(issued)));
    }

    private static Buyer buyer() {
        return new Buyer("Anna de Vries", ADDRESS, null);
    }

    private static StoredFile file(String sha256) {
        return new StoredFile(KEY, sha256, 3, "1", new byte[3]);
    }

    private static RecordInvoiceDocument recorded(DocumentForm form) {
        return new RecordInvoiceDocument(INVOICE, form, Language.DUTCH, form.word(), 3, "1");
    }
}
