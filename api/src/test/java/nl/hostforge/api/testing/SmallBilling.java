package nl.hostforge.api.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.account.AccountCommand.RefundBalance;
import nl.hostforge.messages.account.AccountCommand.SpendBalance;
import nl.hostforge.messages.account.AccountCommand.TakePayment;
import nl.hostforge.messages.account.AccountCommand.UndoPayment;
import nl.hostforge.messages.account.AccountEntry;
import nl.hostforge.messages.account.AccountEntryKind;
import nl.hostforge.messages.account.AccountQuery.FindAccountEntries;
import nl.hostforge.messages.account.AccountQuery.FindBalance;
import nl.hostforge.messages.billing.BilledCustomer;
import nl.hostforge.messages.billing.BookingState;
import nl.hostforge.messages.billing.CreditNoteCommand.RetryCreditNoteBooking;
import nl.hostforge.messages.billing.CreditNoteDetails;
import nl.hostforge.messages.billing.CreditNoteOverview;
import nl.hostforge.messages.billing.InvoiceCommand.CreditInvoice;
import nl.hostforge.messages.billing.InvoiceCommand.RetryInvoiceBooking;
import nl.hostforge.messages.billing.InvoiceCommand.WriteOffInvoice;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceLine;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoicePayment;
import nl.hostforge.messages.billing.InvoiceQuery.FindBilledCustomer;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditNote;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceQuery.FindIssuedDocument;
import nl.hostforge.messages.billing.InvoiceQuery.FindKeptFile;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import nl.hostforge.messages.billing.InvoiceReference;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.billing.InvoiceSum;
import nl.hostforge.messages.billing.IssuedDocument;
import nl.hostforge.messages.billing.KeptDocument;
import nl.hostforge.messages.billing.KeptFile;
import nl.hostforge.messages.billing.PaymentId;
import nl.hostforge.messages.billing.PaymentSource;
import nl.hostforge.messages.billing.PaymentState;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.billing.Revenue;
import nl.hostforge.messages.billing.RevenueInCurrency;
import nl.hostforge.messages.billing.ServicePeriod;
import nl.hostforge.messages.customer.Language;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.messages.privacy.SealedBox;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.vat.OssThreshold;
import nl.hostforge.messages.vat.VatCase;
import nl.hostforge.messages.vat.VatDecision;
import nl.hostforge.messages.vat.VatQuery.FindOssThreshold;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

/** Invoices that are remembered like the real ones, in memory. Of all months, only its November and October have revenue. */
public class SmallBilling implements SmallPart {
    private static final Instant ASKED = Instant.parse("2026-11-23T11:00:00Z");
    private static final Instant ISSUED = Instant.parse("2026-11-23T11:00:04Z");

    private final List<InvoiceDetails> invoices = new ArrayList<>();
    private FindInvoices lastList;
    private RevenueOfMonth lastMonth;
    private final List<RetryInvoiceBooking> retried = new ArrayList<>();
    private final List<CreditNoteDetails> creditNotes = new ArrayList<>();
    private final List<Object> asked = new ArrayList<>();
    private final Map<InvoiceId, KeptFile> kept = new HashMap<>();
    private String refusal;

    @Override
    public synchronized void reset() {
        invoices.clear();
        lastList = null;
        lastMonth = null;
        retried.clear();
        creditNotes.clear();
        asked.clear();
        kept.clear();
        refusal = null;
    }

    /** A file that is kept of an invoice; whatever form is asked for, it is this one. */
    public synchronized void keep(InvoiceId invoice, KeptFile file) {
        kept.put(invoice, file);
    }

    /** From now on no file is given to anybody, for this reason. */
    public synchronized void refuseFiles(String code) {
        refusal = code;
    }

    @QueryHandler
    synchronized Optional<IssuedDocument> answer(FindIssuedDocument query) {
        return Optional.ofNullable(kept.get(query.invoiceId()))
                .map(file -> new IssuedDocument(
                        query.invoiceId(),
                        new CustomerId(Ids.next()),
                        file.number(),
                        null,
                        LocalDate.parse("2026-11-23"),
                        LocalDate.parse("2026-12-07"),
                        List.of(),
                        SmallOrders.DOMESTIC,
                        OrderTotals.of(List.of(), SmallOrders.DOMESTIC),
                        Language.DUTCH,
                        null,
                        ISSUED,
                        List.of(new KeptDocument(file.form(), file.sha256(), file.content().length, "1", ISSUED))));
    }

    @QueryHandler
    synchronized Optional<KeptFile> answer(FindKeptFile query) {
        if (refusal != null) throw new QueryExecutionException("no", null, Refusal.of(refusal, "No."));
        return Optional.ofNullable(kept.get(query.invoiceId())).filter(file -> file.form() == query.form());
    }

    /** An invoice that was issued to the bakery, over a year's registration for EUR 10. */
    public synchronized InvoiceDetails issued() {
        var order = new OrderId(Ids.next());
        var lines = List.of(SmallOrders.registration(1, "bakkerij.nl"));
        var invoice = new InvoiceDetails(
                new InvoiceOverview(
                        InvoiceId.ofOrder(order),
                        "2026-0017",
                        InvoiceState.ISSUED,
                        order,
                        OrderNumber.of(10001),
                        new CustomerId(Ids.next()),
                        "Bakkerij De Zon B.V.",
                        OrderTotals.of(lines, SmallOrders.DOMESTIC),
                        LocalDate.parse("2026-11-23"),
                        null,
                        ASKED,
                        PaymentState.PART_PAID,
                        Money.euro("2.10"),
                        LocalDate.parse("2026-12-07"),
                        null,
                        Money.euro("10.00"),
                        Money.noEuro(),
                        Money.noEuro()),
                InvoiceReference.ofOrder(order),
                Language.DUTCH,
                lines.stream().map(InvoiceLine::of).toList(),
                SmallOrders.DOMESTIC,
                "433546254870480002",
                Money.euro("12.10"),
                null,
                ISSUED,
                null,
                ISSUED,
                Money.euro("10.00"),
                Money.euro("0.00"),
                List.of(new InvoicePayment(
                        PaymentId.booked("433546254870480099"),
                        Money.euro("2.10"),
                        LocalDate.parse("2026-11-24"),
                        ISSUED,
                        null,
                        PaymentSource.BOOKKEEPING)),
                List.of(),
                null);
        invoices.add(invoice);
        return invoice;
    }

    /** An invoice of someone erased, which the bookkeeping is asked for. */
    public synchronized InvoiceDetails requested() {
        var order = new OrderId(Ids.next());
        var lines = List.of(SmallOrders.registration(1, "zonder-naam.nl"));
        var invoice = new InvoiceDetails(
                new InvoiceOverview(
                        InvoiceId.ofOrder(order),
                        null,
                        InvoiceState.REQUESTED,
                        order,
                        OrderNumber.of(10002),
                        new CustomerId(Ids.next()),
                        null,
                        OrderTotals.of(lines, SmallOrders.DOMESTIC),
                        null,
                        null,
                        ASKED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Money.noEuro(),
                        Money.noEuro()),
                InvoiceReference.ofOrder(order),
                Language.ENGLISH,
                lines.stream().map(InvoiceLine::of).toList(),
                SmallOrders.DOMESTIC,
                null,
                null,
                null,
                null,
                null,
                ASKED,
                null,
                null,
                List.of(),
                List.of(),
                null);
        invoices.add(invoice);
        return invoice;
    }

    /** A draft of what is renewed on a day: hosting, without a buyer and a VAT decision yet. */
    public synchronized InvoiceDetails drafted() {
        var customer = new CustomerId(Ids.next());
        var day = LocalDate.parse("2026-11-23");
        var price = Money.euro("10.00");
        var period = new ServicePeriod(day, day.plusMonths(1));
        var line =
                new InvoiceLine(ProductGroup.HOSTING, period, 1, price, price, "Verlenging Web M", "Renewal of Web M");
        var invoice = new InvoiceDetails(
                new InvoiceOverview(
                        InvoiceId.ofRun(customer, day),
                        null,
                        InvoiceState.DRAFT,
                        null,
                        null,
                        customer,
                        null,
                        new OrderTotals(price, Money.noEuro(), price),
                        null,
                        null,
                        ASKED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Money.noEuro(),
                        Money.noEuro()),
                null,
                null,
                List.of(line),
                null,
                null,
                null,
                null,
                null,
                null,
                ASKED,
                null,
                null,
                List.of(),
                List.of(),
                null);
        invoices.add(invoice);
        return invoice;
    }

    /** @return what was to be booked again */
    public synchronized List<RetryInvoiceBooking> retried() {
        return List.copyOf(retried);
    }

    /** A credit note over half of what the bakery was charged. */
    public synchronized CreditNoteDetails creditNoteOf(InvoiceDetails invoice) {
        var id = InvoiceId.ofCredit(invoice.overview().id(), 1);
        var net = Money.euro("-5.00");
        var line = new InvoiceLine(ProductGroup.DOMAINS, null, 1, net, net, "Domeinnaam", "Domain name");
        var note = new CreditNoteDetails(
                new CreditNoteOverview(
                        id,
                        invoice.overview().id(),
                        "2026-000018",
                        "Was off line",
                        OrderTotals.of(List.of(line), SmallOrders.DOMESTIC),
                        LocalDate.parse("2026-11-24"),
                        ISSUED,
                        BookingState.FAILED,
                        null,
                        null),
                invoice.overview().number(),
                invoice.overview().customerId(),
                invoice.overview().customerName(),
                List.of(line));
        creditNotes.add(note);
        return note;
    }

    /** @return all that was asked about money, in the order in which it was */
    public synchronized List<Object> asked() {
        return List.copyOf(asked);
    }

    /** From now on all that is asked about money is refused. */
    public synchronized void refuse(String code) {
        refusal = code;
    }

    @CommandHandler
    synchronized InvoiceId on(CreditInvoice command) {
        take(command);
        return InvoiceId.ofCredit(command.invoiceId(), 1);
    }

    @CommandHandler
    synchronized void on(WriteOffInvoice command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(TakePayment command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(SpendBalance command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(UndoPayment command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(RefundBalance command) {
        take(command);
    }

    @CommandHandler
    synchronized void on(RetryCreditNoteBooking command) {
        take(command);
    }

    private void take(Object command) {
        if (refusal != null) throw new Refused(refusal);
        asked.add(command);
    }

    private static final class Refused extends DecisionRefused {
        Refused(String code) {
            super(code, "It may not be.");
        }
    }

    @QueryHandler
    synchronized Optional<CreditNoteDetails> answer(FindCreditNote query) {
        return creditNotes.stream()
                .filter(note -> note.overview().creditNoteId().equals(query.creditNoteId()))
                .findFirst();
    }

    /** Everybody is Dutch. */
    @QueryHandler
    BilledCustomer answer(FindBilledCustomer query) {
        var key = KeyRef.contact(query.customerId());
        return new BilledCustomer(
                Personal.erased(new SealedBox(key, "event", "")),
                null,
                new VatDecision(VatCase.DOMESTIC, "S", new BigDecimal("21"), "NL", null, Map.of()),
                Money.noEuro());
    }

    /** Everybody has EUR 7.90 with us, of an invoice that was paid too much. */
    @QueryHandler
    Money answer(FindBalance query) {
        return Money.euro("7.90");
    }

    @QueryHandler
    Page<AccountEntry> answer(FindAccountEntries query) {
        if ("nowhere".equals(query.cursor())) throw nowhere();
        return new Page<>(
                List.of(new AccountEntry(
                        0,
                        AccountEntryKind.FROM_INVOICE,
                        Money.euro("7.90"),
                        LocalDate.parse("2026-11-24"),
                        ISSUED,
                        Money.euro("7.90"),
                        InvoiceId.ofRun(query.customerId(), LocalDate.parse("2026-11-23")),
                        "key")),
                "where the next page begins");
    }

    private static QueryExecutionException nowhere() {
        var refusal = Refusal.of("invalid-cursor", "Begin at the first page.");
        return new QueryExecutionException(refusal.detail(), null, refusal);
    }

    @CommandHandler
    synchronized void on(RetryInvoiceBooking command) {
        retried.add(command);
    }

    public synchronized FindInvoices lastList() {
        return lastList;
    }

    public synchronized RevenueOfMonth lastMonth() {
        return lastMonth;
    }

    @QueryHandler
    synchronized Page<InvoiceOverview> answer(FindInvoices query) {
        lastList = query;
        if ("nowhere".equals(query.cursor())) throw nowhere();
        return new Page<>(invoices.stream().map(InvoiceDetails::overview).toList(), "where the next page begins");
    }

    @QueryHandler
    synchronized Optional<InvoiceDetails> answer(FindInvoice query) {
        return invoices.stream()
                .filter(invoice -> invoice.overview().id().equals(query.invoiceId()))
                .findFirst();
    }

    @QueryHandler
    synchronized Revenue answer(RevenueOfMonth query) {
        lastMonth = query;
        if (!query.month().equals(YearMonth.of(2026, 11))) return new Revenue(query.month(), List.of(), List.of());
        return new Revenue(
                query.month(),
                List.of(new RevenueInCurrency(sum(2, "12000000.00", "2520000.00"), sum(1, "4.00", "0.84"))),
                List.of(new RevenueInCurrency(sum(0, "0.00", "0.00"), sum(1, "10.00", "2.10"))));
    }

    @QueryHandler
    OssThreshold answer(FindOssThreshold query) {
        var crossed = query.year() == 2026;
        return new OssThreshold(
                query.year(),
                OssThreshold.LIMIT,
                crossed ? Money.euro("10012.40") : Money.noEuro(),
                crossed ? Money.euro("812.00") : Money.noEuro(),
                crossed ? LocalDate.parse("2026-09-30") : null,
                false,
                false);
    }

    private static InvoiceSum sum(long invoices, String net, String vat) {
        var gross = Money.euro(net).plus(Money.euro(vat));
        return new InvoiceSum(invoices, Money.euro(net), Money.euro(vat), gross);
    }
}
