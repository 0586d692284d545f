package nl.hostforge.app.ledger;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.export.LogExport;
import nl.hostforge.app.provisioning.PlacedOrders;
import nl.hostforge.app.provisioning.WithSandbox;
import nl.hostforge.app.readmodel.Projections;
import nl.hostforge.auditor.Recalculation;
import nl.hostforge.auditor.Recalculation.Sold;
import nl.hostforge.messages.account.AccountCommand.RefundBalance;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.PaymentShare;
import nl.hostforge.messages.billing.InvoiceCommand.BookedPayment;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.CreditedLine;
import nl.hostforge.messages.billing.InvoiceCommand.DraftInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.MatchBookedPayments;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceItem;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.identity.SubscriptionId;
import nl.hostforge.messages.ledger.LedgerQuery.ReportAgeing;
import nl.hostforge.messages.ledger.LedgerQuery.ReportBalances;
import nl.hostforge.messages.ledger.LedgerQuery.ReportVat;
import nl.hostforge.messages.ledger.ReceivablesAgeing;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.ledger.TrialBalance;
import nl.hostforge.messages.ledger.VatReturn;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.RebuildSheet;
import nl.hostforge.messages.readmodel.RebuildSheet.Compared;
import nl.hostforge.messages.subscription.SubscriptionOverview;
import nl.hostforge.messages.subscription.SubscriptionQuery.FindSubscription;
import nl.hostforge.messages.subscription.SubscriptionStatus;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Some orders, their renewals and payments; then the books of all that, made again and counted again. */
@SpringBootTest(
        classes = HostForge.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "test.log=of this shop alone"}) // so that its sums are its own
@ContextConfiguration(initializers = {TemporaryData.class, WithSandbox.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BooksOfAShopTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final List<String> NAMES = List.of("asters.nl", "begonia.nl", "clematis.nl", "dahlia.nl");
    private static final ReportPeriod EVER = ReportPeriod.of("2000-01-01..2099-12-31");

    @Autowired
    CommandGateway commands;

    @Autowired
    QueryGateway queries;

    @Autowired
    Projections projections;

    @Autowired
    Generations generations;

    @Autowired
    List<ReadModel> models;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource connections;

    @TempDir
    Path folder;

    private final List<InvoiceId> invoices = new ArrayList<>();
    private BillingRebuild rebuild;
    private long lastHead = -1;
    private long quietSince;

    @BeforeAll
    void sell() {
        rebuild = new BillingRebuild(projections, generations, models, queries, database);
        var orders = new PlacedOrders(commands);
        var placed = NAMES.stream().map(orders::approvedHostingAndDomain).toList();
        for (var order : placed) {
            invoices.add(InvoiceId.ofOrder(order));
            within(PATIENCE, () -> assertThat(state(InvoiceId.ofOrder(order))).isEqualTo(InvoiceState.ISSUED));
        }
        for (var name : NAMES.subList(0, 2)) renew(name, placed.get(NAMES.indexOf(name)));
        pay(invoices.get(0), "15.06"); // all
        pay(invoices.get(1), "10.00"); // a part
        pay(invoices.get(2), "20.00"); // too much
        pay(invoices.get(3), "15.06");
        commands.sendAndWait(new MatchBookedPayments(invoices.get(3), 1_000_000_000_001L, List.of())); // bounced
        credit(invoices.get(4));
        transfer();
        within(PATIENCE, this::assertQuiet);
    }

    /** A part of the first renewal, by a credit note of ours. */
    private void credit(InvoiceId renewal) {
        commands.sendAndWait(new CreditInvoice(
                renewal,
                "once",
                find(renewal).overview().issuedOn(),
                "te veel",
                List.of(new CreditedLine(1, Money.euro("2.50"))),
                null));
        within(PATIENCE, () -> assertThat(ageingOf(renewal)).isEqualByComparingTo("6.05"));
    }

    /** By hand: a part for the second renewal, the rest to be had back. */
    private void transfer() {
        var customer = PlacedOrders.customerOf(NAMES.get(1));
        commands.sendAndWait(new TakePayment(
                customer,
                new PaymentId("transfer-1"),
                Money.euro("12.00"),
                LocalDate.parse("2026-11-29"),
                List.of(new PaymentShare(invoices.get(5), Money.euro("4.00")))));
        within(PATIENCE, () -> assertThat(ageingOf(invoices.get(5))).isEqualByComparingTo("5.08"));
        commands.sendAndWait(
                new RefundBalance(customer, "refund-1", Money.euro("3.00"), LocalDate.parse("2026-11-29")));
    }

    private BigDecimal ageingOf(InvoiceId invoice) {
        return ageing().rows().stream()
                .filter(row -> row.invoiceId().equals(invoice))
                .map(row -> row.open().amount())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void a_second_calculation_from_the_exported_log_comes_to_the_same() throws Exception {
        var file = folder.resolve("log.ndjson");
        try (var connection = connections.getConnection()) {
            assertThat(LogExport.write(connection, file)).isPositive();
        }
        var again = Recalculation.of(file);
        assertThat(soldTogether(again)).isEqualTo(soldInTheBooks());
        assertThat(again.receivable())
                .isEqualTo(ageing().rows().stream()
                        .collect(Collectors.toMap(
                                row -> row.invoiceId().toString(),
                                row -> row.open().amount(),
                                (one, other) -> one,
                                TreeMap::new)));
        assertThat(again.bank()).isEqualByComparingTo(balance("bank"));
        assertThat(again.receivable().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(balance("receivable"));
        assertThat(again.balances())
                .isEqualByComparingTo(balance("credit-balances").negate());
        assertThat(again.balances()).isEqualByComparingTo("9.94"); // 4.94 too much, 12.00 less 4.00 less 3.00
        assertThat(again.receivable()).hasSize(4);
        assertThat(Files.readString(file)).doesNotContain("Mila", "Janssen", "actorId", "\"ip\"");
    }

    @Test
    void a_rebuild_gives_the_same_tables_and_the_same_reports() {
        begin();
        var sheet = rebuild.sheet();
        assertThat(sheet.compared())
                .allSatisfy(
                        one -> assertThat(one.firstDifference()).as(one.name()).isNull());
        assertThat(sheet.isEqual()).isTrue();
        assertThat(sheet.compared())
                .extracting(Compared::name)
                .contains("report revenue", "ledger: ledger_line", "invoice: invoice", "subscriptions: subscription");
        assertThat(find(sheet, "ledger: ledger_line").linesBefore()).isGreaterThan(100);
        assertThat(sheet.lastPosition()).isEqualTo(head());
        rebuild.dropNext();
    }

    @Test
    void emptied_tables_come_back_as_they_were() {
        begin();
        var before = rebuild.digests();
        rebuild.dropNext();
        rebuild.emptyShown();
        begin();
        var sheet = rebuild.sheet();
        assertThat(rebuild.digests()).isEqualTo(before);
        assertThat(sheet.isEqual()).isFalse();
        assertThat(find(sheet, "ledger: ledger_line").linesBefore()).isZero();
        rebuild.showNext();
        begin();
        assertThat(rebuild.sheet().isEqual()).isTrue();
        rebuild.dropNext();
    }

    @Test
    void an_event_that_was_changed_is_named_with_its_document_and_the_reports_it_moves() {
        var document = find(invoices.get(1)).overview().number();
        change("10.00", "9.00");
        try {
            begin();
            var sheet = rebuild.sheet();
            assertThat(sheet.isEqual()).isFalse();
            var balances = sheet.compared().stream()
                    .filter(one -> one.name().startsWith("report balances") && !one.isEqual())
                    .findFirst()
                    .orElseThrow();
            assertThat(balances.firstDifference().document()).isEqualTo(document);
            assertThat(find(sheet, "ledger: ledger_line").firstDifference().document())
                    .isEqualTo(document);
            assertThat(sheet.compared().stream().filter(one -> one.name().startsWith("report vat")))
                    .allMatch(Compared::isEqual);
            rebuild.dropNext();
        } finally {
            change("9.00", "10.00");
        }
    }

    private void renew(String name, OrderId order) {
        var hosting = SubscriptionId.ofLine(order, 1);
        within(PATIENCE, () -> assertThat(shown(hosting).status()).isEqualTo(SubscriptionStatus.ACTIVE));
        var due = shown(hosting);
        var invoice = InvoiceId.ofRun(PlacedOrders.customerOf(name), due.dueOn());
        var period = new ServicePeriod(due.dueOn(), due.dueOn().plusMonths(1));
        commands.sendAndWait(new DraftInvoice(
                invoice, PlacedOrders.customerOf(name), due.dueOn(), List.of(new InvoiceItem(hosting, period))));
        within(PATIENCE, () -> assertThat(state(invoice)).isEqualTo(InvoiceState.ISSUED));
        invoices.add(invoice);
    }

    private void pay(InvoiceId invoice, String amount) {
        commands.sendAndWait(new MatchBookedPayments(
                invoice,
                1_000_000_000_000L,
                List.of(new BookedPayment(
                        PaymentId.booked("paid-" + invoice), Money.euro(amount), LocalDate.parse("2026-11-29")))));
    }

    /** The payload is bytes; the changed one is as long as it has to be. */
    private void change(String amount, String into) {
        var changed = database.sql("update domain_event_entry set payload = convert_to(replace("
                        + "convert_from(payload, 'UTF8'), ?, ?), 'UTF8') where payload_type ="
                        + " 'invoice.InvoicePaymentReceived' and aggregate_identifier = ?")
                .params(
                        "\"amount\":{\"amount\":" + amount,
                        "\"amount\":{\"amount\":" + into,
                        invoices.get(1).toString())
                .update();
        assertThat(changed).isOne();
    }

    private void begin() {
        rebuild.begin();
        within(PATIENCE, () -> assertThat(rebuild.isDone()).isTrue());
    }

    private static Compared find(RebuildSheet sheet, String name) {
        return sheet.compared().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Sold> soldTogether(Recalculation again) {
        var together = new TreeMap<String, Sold>();
        again.sold()
                .forEach((key, sold) -> together.merge(
                        key.substring(key.indexOf(' ') + 1),
                        sold,
                        (one, other) ->
                                new Sold(one.net().add(other.net()), one.vat().add(other.vat()))));
        return together;
    }

    /** Everybody here is Dutch. */
    private Map<String, Sold> soldInTheBooks() {
        var vat = queries.query(new ReportVat(EVER), VatReturn.class).join();
        assertThat(vat.boxes()).hasSize(1);
        var box = vat.boxes().getFirst();
        return new TreeMap<>(Map.of(
                "NL 21", new Sold(box.net().exact().amount(), box.vat().exact().amount())));
    }

    private ReceivablesAgeing ageing() {
        return queries.query(new ReportAgeing(LocalDate.parse("2099-12-31")), ReceivablesAgeing.class)
                .join();
    }

    private BigDecimal balance(String account) {
        return queries.query(new ReportBalances(EVER), TrialBalance.class).join().rows().stream()
                .filter(row -> row.account().equals(account))
                .map(row -> row.closing().amount())
                .findFirst()
                .orElseThrow();
    }

    /** Nothing has come for a while, and every billing read model has handled the whole log. */
    private void assertQuiet() {
        var head = head();
        if (head != lastHead) {
            lastHead = head;
            quietSince = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - quietSince)).isGreaterThan(QUIET);
        assertThat(rebuild.isShownUpToDate()).isTrue();
    }

    private long head() {
        return database.sql("select max(global_index) from domain_event_entry")
                .query(Long.class)
                .single();
    }

    private InvoiceState state(InvoiceId id) {
        return find(id).overview().state();
    }

    private InvoiceDetails find(InvoiceId id) {
        return queries.query(new FindInvoice(id), ResponseTypes.optionalInstanceOf(InvoiceDetails.class))
                .join()
                .orElseThrow(() -> new AssertionError("there is no invoice " + id + " yet"));
    }

    private SubscriptionOverview shown(SubscriptionId id) {
        return queries.query(new FindSubscription(id), ResponseTypes.optionalInstanceOf(SubscriptionOverview.class))
                .join()
                .orElseThrow(() -> new AssertionError("there is no subscription " + id + " yet"));
    }
}
