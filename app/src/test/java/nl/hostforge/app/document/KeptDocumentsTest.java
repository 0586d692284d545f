package nl.hostforge.app.document;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.document.InvoiceDocument.Kind;
import nl.hostforge.document.Seller;
import nl.hostforge.messages.billing.DocumentForm;
import nl.hostforge.messages.billing.InvoiceCommand.AddInvoiceLine;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.DropInvoiceItem;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.CustomerCommand.EndFiscalRetention;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** The whole product: what is issued is drawn, kept, sealed and given back, byte by byte, for as long as it may be. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
class KeptDocumentsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    JdbcClient database;

    @Autowired
    DocumentWorker worker;

    @Autowired
    Seller seller;

    @Value("${test.sandbox}")
    String sandbox;

    private String domain;
    private CustomerId customer;
    private InvoiceId invoice;

    @BeforeEach
    void anInvoiceIsIssued() {
        domain = "bewaard-" + Ids.next() + ".nl";
        new PlacedOrders(commands).pendingHosting(domain);
        customer = PlacedOrders.customerOf(domain);
        var day = LocalDate.parse("2026-11-23");
        invoice = InvoiceId.ofRun(customer, day);
        var year = new ServicePeriod(day, day.plusYears(1));
        var renewed = new InvoiceItem(new SubscriptionId(Ids.next()), year);
        var ended = new InvoiceItem(new SubscriptionId(Ids.next()), year);
        var price = Money.euro("100.00");
        commands.sendAndWait(new DraftInvoice(invoice, customer, day, List.of(renewed, ended)));
        commands.sendAndWait(new AddInvoiceLine(
                invoice,
                renewed,
                new InvoiceLine(ProductGroup.HOSTING, year, 1, price, price, "Verlenging Web M", "Renewal of Web M")));
        commands.sendAndWait(new DropInvoiceItem(invoice, ended, "subscription-ended"));
        within(
                PATIENCE,
                () -> assertThat(issued().map(document -> document.kept().size()))
                        .contains(2));
        // Its mail quotes the file, with which the tests below tamper.
        within(PATIENCE, () -> assertThat(documentsMailed()).hasSize(1));
    }

    @Test
    void an_issued_invoice_is_kept_sealed_and_given_back_as_the_file_on_record() {
        var pdf = file(DocumentForm.PDF);
        var ubl = file(DocumentForm.UBL);
        assertThat(pdf.content()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(ubl.content(), StandardCharsets.UTF_8))
                .contains(issued().orElseThrow().number(), "Verlenging Web M", "Mila Janssen", seller.iban());
        for (var file : List.of(pdf, ubl)) {
            assertThat(KeptFiles.sha256(file.content())).isEqualTo(file.sha256());
            assertThat(issued().orElseThrow().kept(file.form()).orElseThrow().bytes())
                    .isEqualTo(file.content().length);
        }
        assertThat(sealed(DocumentForm.UBL)).doesNotContain("Mila", "UBL");
    }

    @Test
    void its_customer_gets_it_by_mail_once_with_the_file_on_record() {
        var sha256 = issued().orElseThrow().kept(DocumentForm.PDF).orElseThrow().sha256();
        assertThat(documentsMailed()).hasSize(1);
        var mail = documentsMailed().getFirst();
        assertThat(mail.at("/attachments/0/sha256").asString()).isEqualTo(sha256);
        assertThat(mail.path("text").asString()).contains("/invoice/" + invoice + "#");
    }

    @Test
    void a_credit_note_is_kept_and_mailed_as_an_invoice_is() {
        var date = issued().orElseThrow().date();
        InvoiceId note = commands.sendAndWait(new CreditInvoice(invoice, "key", date, "Te veel", null, null));
        within(
                PATIENCE,
                () -> assertThat(issued(note).map(document -> document.kept().size()))
                        .contains(2));
        var document = issued(note).orElseThrow();
        assertThat(document.credits().number()).isEqualTo(issued().orElseThrow().number());
        assertThat(new String(file(note, DocumentForm.UBL).content(), StandardCharsets.UTF_8))
                .contains("CreditNote", document.number(), document.credits().number());
        within(
                PATIENCE,
                () -> assertThat(documentsMailed())
                        .anyMatch(mail ->
                                mail.at("/attachments/0/name").asString().equals(document.number() + ".pdf")));
    }

    @Test
    void the_same_record_gives_the_same_bytes() {
        for (var form : DocumentForm.values())
            assertThat(Drawing.draw(issued().orElseThrow(), form, seller))
                    .isEqualTo(file(form).content());
    }

    @Test
    void a_crash_after_the_file_and_before_the_record_and_a_repeat_of_all_double_nothing() {
        runItsJob();
        runItsJob();
        assertThat(events()).isEqualTo(2);
        database.sql("delete from kept_document where document_id = ?")
                .param(invoice.value())
                .update(); // as after an old back-up
        runItsJob();
        assertThat(events()).isEqualTo(2);
        assertThat(file(DocumentForm.PDF).content()).isNotEmpty();
    }

    @Test
    void a_file_that_was_changed_or_belongs_to_another_is_given_to_nobody() {
        database.sql("update kept_document set sealed = (select sealed from kept_document other"
                        + " where other.document_id = kept_document.document_id and other.form = 'ubl')"
                        + " where document_id = ? and form = 'pdf'")
                .param(invoice.value())
                .update();
        assertThat(refusal(DocumentForm.PDF)).isEqualTo("document-differs");
        assertThat(file(DocumentForm.UBL).content()).isNotEmpty();
        database.sql("delete from kept_document where document_id = ? and form = 'ubl'")
                .param(invoice.value())
                .update();
        assertThat(refusal(DocumentForm.UBL)).isEqualTo("document-differs");
    }

    @Test
    void once_the_law_does_not_ask_for_it_any_more_nobody_can_read_it() {
        var year = issued().orElseThrow().date().getYear();
        commands.sendAndWait(new EndFiscalRetention(customer, year, false));
        within(PATIENCE, () -> assertThat(refusal(DocumentForm.PDF)).isEqualTo("document-gone"));
        runItsJob(); // has nothing to do any more
        assertThat(events()).isEqualTo(2);
    }

    /** A worker that is making enough documents already puts a job off. */
    private void runItsJob() {
        within(
                PATIENCE,
                () -> assertThat(worker.run(DocumentJob.of(Kind.INVOICE, invoice)))
                        .isInstanceOf(OnCompleteRemove.class));
    }

    private List<JsonNode> documentsMailed() {
        return WithSandbox.mailsTo(sandbox, "mila@" + domain).stream()
                .filter(mail -> mail.path("attachments").size() > 0)
                .toList();
    }

    private Optional<IssuedDocument> issued() {
        return issued(invoice);
    }

    private Optional<IssuedDocument> issued(InvoiceId id) {
        return queries.query(new FindIssuedDocument(id), ResponseTypes.optionalInstanceOf(IssuedDocument.class))
                .join();
    }

    private KeptFile file(DocumentForm form) {
        return file(invoice, form);
    }

    private KeptFile file(InvoiceId id, DocumentForm form) {
        return queries.query(new FindKeptFile(id, form), ResponseTypes.optionalInstanceOf(KeptFile.class))
                .join()
                .orElseThrow();
    }

    private String refusal(DocumentForm form) {
        var refused = new String[1];
        assertThatThrownBy(() -> file(form)).satisfies(failure -> {
            assertThat(failure.getCause()).isInstanceOf(HandlerExecutionException.class);
            refused[0] = ((HandlerExecutionException) failure.getCause())
                    .<Refusal>getDetails()
                    .orElseThrow()
                    .code();
        });
        return refused[0];
    }

    private long events() {
        return database.sql("select count(*) from domain_event_entry where aggregate_identifier = ?"
                        + " and payload_type = 'invoice.InvoiceDocumentKept'")
                .param(invoice.toString())
                .query(Long.class)
                .single();
    }

    private String sealed(DocumentForm form) {
        return database.sql("select encode(sealed, 'escape') from kept_document where document_id = ? and form = ?")
                .params(invoice.value(), form.word())
                .query(String.class)
                .single();
    }
}
