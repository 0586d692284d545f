package nl.hostforge.api.admin.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.hostforge.api.money.SignedAmount;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.AccountKind;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.ledger.JournalLine;
import nl.hostforge.messages.ledger.ReceivablesAgeing;
import nl.hostforge.messages.ledger.ReceivablesAgeing.Bucket;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.ledger.RevenueReport;
import nl.hostforge.messages.ledger.TrialBalance;
import nl.hostforge.messages.ledger.VatBox;
import nl.hostforge.messages.ledger.VatReturn;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.vat.VatCase;

/** What staff gets of reports; the fields mean what they mean in the messages of the same names. */
final class ReportBodies {
    private ReportBodies() {}

    /** The days of a report, both included. */
    record ReportDays(LocalDate from, LocalDate to) {
        static ReportDays of(ReportPeriod period) {
            return new ReportDays(period.from(), period.lastDay());
        }
    }

    /** What was sold in a period. */
    record RevenueReportBody(ReportDays period, List<RevenueRow> rows) {
        static RevenueReportBody of(RevenueReport report) {
            return new RevenueReportBody(
                    ReportDays.of(report.period()),
                    report.rows().stream().map(RevenueRow::of).toList());
        }
    }

    /** One product group in one month, without VAT. */
    record RevenueRow(
            @Schema(example = "2026-11") String month,
            ProductGroup group,

            @Schema(description = "Invoices of the month less its credit notes, by their dates")
            SignedAmount invoiced,

            @Schema(description = "What was delivered in the month, of whatever invoice")
            SignedAmount recognised) {
        static RevenueRow of(RevenueReport.Row row) {
            return new RevenueRow(
                    row.month().toString(),
                    row.group(),
                    SignedAmount.of(row.invoiced()),
                    SignedAmount.of(row.recognised()));
        }
    }

    /** What our sales come to in the VAT return. */
    record VatReturnBody(
            ReportDays period,
            List<BoxBody> boxes,

            @Schema(description = "VAT of all boxes together (5a); the One Stop Shop is not part of it")
            DeclaredBody due,

            @Schema(description = "Services to businesses elsewhere in the EU; their sum is box 3b")
            List<IcpRow> icp,

            List<OssRow> oss,

            @Schema(description = "Net of what is in no return; null where there is nothing", nullable = true)
            SignedAmount outsideScope) {
        static VatReturnBody of(VatReturn vat) {
            return new VatReturnBody(
                    ReportDays.of(vat.period()),
                    vat.boxes().stream().map(BoxBody::of).toList(),
                    DeclaredBody.of(vat.due()),
                    vat.icp().stream().map(IcpRow::of).toList(),
                    vat.oss().stream().map(OssRow::of).toList(),
                    amount(vat.outsideScope()));
        }
    }

    /** One box of the return. */
    record BoxBody(
            VatBox box,

            @Schema(description = "As the return names it", example = "1a")
            String code,

            DeclaredBody net,
            DeclaredBody vat) {
        static BoxBody of(VatReturn.Box box) {
            return new BoxBody(box.box(), box.box().code(), DeclaredBody.of(box.net()), DeclaredBody.of(box.vat()));
        }
    }

    /** An exact amount beside the whole euros that may be declared of it. */
    record DeclaredBody(
            SignedAmount exact,

            @Schema(description = "Rounded down", type = "string", example = "50")
            String whole) {
        static DeclaredBody of(VatReturn.Declared declared) {
            return new DeclaredBody(
                    SignedAmount.of(declared.exact()), declared.whole().toString());
        }
    }

    /** What a business elsewhere in the EU bought. */
    record IcpRow(
            @Schema(description = "Null where it was erased or never told", nullable = true)
            String vatNumber,

            @Schema(example = "BE") String country,
            SignedAmount net) {
        static IcpRow of(VatReturn.Icp row) {
            return new IcpRow(row.vatNumber(), row.country(), SignedAmount.of(row.net()));
        }
    }

    /** What consumers of a member state bought at one rate. */
    record OssRow(
            @Schema(example = "DE") String country,
            @Schema(type = "string", example = "19") String ratePercent,
            SignedAmount net,
            SignedAmount vat) {
        static OssRow of(VatReturn.Oss row) {
            return new OssRow(
                    row.country(), rate(row.ratePercent()), SignedAmount.of(row.net()), SignedAmount.of(row.vat()));
        }
    }

    /** What was open at the end of a day. */
    record AgeingBody(LocalDate asOf, List<AgeingRow> rows, List<AgeingTotal> totals, SignedAmount open) {
        static AgeingBody of(ReceivablesAgeing ageing) {
            return new AgeingBody(
                    ageing.asOf(),
                    ageing.rows().stream().map(AgeingRow::of).toList(),
                    ageing.totals().stream().map(AgeingTotal::of).toList(),
                    SignedAmount.of(ageing.open()));
        }
    }

    /** One invoice that was open. */
    record AgeingRow(
            @Schema(type = "string", format = "uuid") InvoiceId invoiceId,
            @Schema(nullable = true) String document,
            @Schema(type = "string", format = "uuid") CustomerId customerId,
            LocalDate issuedOn,
            LocalDate dueOn,
            long daysOverdue,
            Bucket bucket,
            SignedAmount open) {
        static AgeingRow of(ReceivablesAgeing.Row row) {
            return new AgeingRow(
                    row.invoiceId(),
                    row.document(),
                    row.customerId(),
                    row.issuedOn(),
                    row.dueOn(),
                    row.daysOverdue(),
                    row.bucket(),
                    SignedAmount.of(row.open()));
        }
    }

    /** What the invoices of one bucket come to. */
    record AgeingTotal(Bucket bucket, long invoices, SignedAmount open) {
        static AgeingTotal of(ReceivablesAgeing.Total total) {
            return new AgeingTotal(total.bucket(), total.invoices(), SignedAmount.of(total.open()));
        }
    }

    /** Every account; opening and closing are above zero for debit. */
    record BalancesBody(ReportDays period, List<BalanceRow> rows, SignedAmount debit, SignedAmount credit) {
        static BalancesBody of(TrialBalance balance) {
            return new BalancesBody(
                    ReportDays.of(balance.period()),
                    balance.rows().stream().map(BalanceRow::of).toList(),
                    SignedAmount.of(balance.debit()),
                    SignedAmount.of(balance.credit()));
        }
    }

    /** One account. */
    record BalanceRow(
            @Schema(example = "receivable") String account,
            AccountKind accountKind,
            SignedAmount opening,
            SignedAmount debit,
            SignedAmount credit,
            SignedAmount closing) {
        static BalanceRow of(TrialBalance.Row row) {
            return new BalanceRow(
                    row.account(),
                    row.accountKind(),
                    SignedAmount.of(row.opening()),
                    SignedAmount.of(row.debit()),
                    SignedAmount.of(row.credit()),
                    SignedAmount.of(row.closing()));
        }
    }

    /** A page of the journal. */
    record JournalRows(
            List<JournalRow> items,

            @Schema(description = "Where the next page begins; null at the end", nullable = true)
            String nextCursor) {
        static JournalRows of(Page<JournalLine> page) {
            return new JournalRows(page.items().stream().map(JournalRow::of).toList(), page.nextCursor());
        }
    }

    /** One line of the journal. */
    record JournalRow(
            @Schema(description = "The event's place in the log")
            long position,

            @Schema(description = "Number of the entry among those of the event")
            int entry,

            int line,
            String eventId,
            LocalDate effectiveOn,
            Instant bookedAt,
            EntryKind kind,
            @Schema(example = "receivable") String account,
            AccountKind accountKind,
            @Schema(nullable = true) ProductGroup group,
            SignedAmount debit,
            SignedAmount credit,
            @Schema(type = "string", format = "uuid") CustomerId customerId,

            @Schema(type = "string", format = "uuid", nullable = true)
            InvoiceId invoiceId,

            @Schema(nullable = true) String document,
            @Schema(nullable = true) VatCase vatCase,
            @Schema(nullable = true) VatBox vatBox,
            @Schema(nullable = true) String vatCountry,

            @Schema(type = "string", nullable = true, example = "21")
            String vatRate,

            @Schema(description = "Version of the posting rules that made it")
            int rules) {
        static JournalRow of(JournalLine line) {
            return new JournalRow(
                    line.position(),
                    line.entry(),
                    line.line(),
                    line.eventId(),
                    line.effectiveOn(),
                    line.bookedAt(),
                    line.kind(),
                    line.account(),
                    line.accountKind(),
                    line.group(),
                    SignedAmount.of(line.debit()),
                    SignedAmount.of(line.credit()),
                    line.customerId(),
                    line.invoiceId(),
                    line.document(),
                    line.vatCase(),
                    line.vatBox(),
                    line.vatCountry(),
                    line.vatRate() == null ? null : rate(line.vatRate()),
                    line.rules());
        }
    }

    static String rate(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    private static SignedAmount amount(Money money) {
        return money == null ? null : SignedAmount.of(money);
    }
}
