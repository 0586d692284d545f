package nl.hostforge.api.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.AccountKind;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.ledger.JournalLine;
import nl.hostforge.messages.ledger.LedgerQuery.FindLines;
import nl.hostforge.messages.ledger.LedgerQuery.ReportAgeing;
import nl.hostforge.messages.ledger.LedgerQuery.ReportBalances;
import nl.hostforge.messages.ledger.LedgerQuery.ReportRevenue;
import nl.hostforge.messages.ledger.LedgerQuery.ReportVat;
import nl.hostforge.messages.ledger.ReceivablesAgeing;
import nl.hostforge.messages.ledger.ReceivablesAgeing.Bucket;
import nl.hostforge.messages.ledger.RevenueReport;
import nl.hostforge.messages.ledger.TrialBalance;
import nl.hostforge.messages.ledger.VatBox;
import nl.hostforge.messages.ledger.VatReturn;
import nl.hostforge.messages.ledger.VatReturn.Box;
import nl.hostforge.messages.ledger.VatReturn.Declared;
import nl.hostforge.messages.ledger.VatReturn.Icp;
import nl.hostforge.messages.ledger.VatReturn.Oss;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.messages.vat.VatCase;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

/** A ledger with the same few figures whatever the period. */
public class SmallLedger implements SmallPart {
    public static final InvoiceId INVOICE = new InvoiceId(Ids.derived("small-ledger", "invoice"));
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("small-ledger", "customer"));
    private static final LocalDate DAY = LocalDate.parse("2026-11-24");

    private FindLines lastLines;
    private ReportAgeing lastAgeing;

    @Override
    public synchronized void reset() {
        lastLines = null;
        lastAgeing = null;
    }

    public synchronized FindLines lastLines() {
        return lastLines;
    }

    public synchronized ReportAgeing lastAgeing() {
        return lastAgeing;
    }

    @QueryHandler
    RevenueReport answer(ReportRevenue query) {
        return new RevenueReport(
                query.period(),
                List.of(new RevenueReport.Row(
                        YearMonth.from(DAY), ProductGroup.HOSTING, Money.euro("120.00"), Money.euro("19.57"))));
    }

    @QueryHandler
    VatReturn answer(ReportVat query) {
        return new VatReturn(
                query.period(),
                List.of(new Box(VatBox.BOX_1A, declared("50.04"), declared("10.51"))),
                declared("10.51"),
                List.of(new Icp("BE0123456749", "BE", Money.euro("120.00"))),
                List.of(new Oss("FI", new BigDecimal("25.5"), Money.euro("10.00"), Money.euro("2.55"))),
                null);
    }

    @QueryHandler
    synchronized ReceivablesAgeing answer(ReportAgeing query) {
        lastAgeing = query;
        return new ReceivablesAgeing(
                query.asOf(),
                List.of(new ReceivablesAgeing.Row(
                        INVOICE,
                        "2026-0017, \"copy\"",
                        CUSTOMER,
                        DAY,
                        DAY.plusDays(14),
                        31,
                        Bucket.UP_TO_60_DAYS,
                        Money.euro("60.55"))),
                List.of(new ReceivablesAgeing.Total(Bucket.UP_TO_60_DAYS, 1, Money.euro("60.55"))),
                Money.euro("60.55"));
    }

    @QueryHandler
    TrialBalance answer(ReportBalances query) {
        return new TrialBalance(
                query.period(),
                List.of(new TrialBalance.Row(
                        "bank",
                        AccountKind.BANK,
                        Money.noEuro(),
                        Money.euro("32.09"),
                        Money.noEuro(),
                        Money.euro("32.09"))),
                Money.euro("32.09"),
                Money.euro("32.09"));
    }

    @QueryHandler
    synchronized Page<JournalLine> answer(FindLines query) {
        if ("nowhere".equals(query.cursor()))
            throw new QueryExecutionException("no", null, Refusal.of("invalid-cursor", "It does not go on there."));
        lastLines = query;
        return new Page<>(
                List.of(new JournalLine(
                        17,
                        1,
                        1,
                        "event-17",
                        DAY,
                        Instant.parse("2026-11-24T09:00:00Z"),
                        EntryKind.INVOICE,
                        "receivable",
                        AccountKind.RECEIVABLE,
                        null,
                        Money.euro("60.55"),
                        Money.noEuro(),
                        CUSTOMER,
                        INVOICE,
                        "2026-0017",
                        VatCase.DOMESTIC,
                        VatBox.BOX_1A,
                        "NL",
                        new BigDecimal("21.000"),
                        1)),
                "2026-11-24_17_1_1");
    }

    private static Declared declared(String exact) {
        return Declared.of(Money.euro(exact));
    }
}
