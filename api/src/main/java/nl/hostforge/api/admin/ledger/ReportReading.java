package nl.hostforge.api.admin.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.hostforge.api.admin.ledger.ReportBodies.AgeingBody;
import nl.hostforge.api.admin.ledger.ReportBodies.BalancesBody;
import nl.hostforge.api.admin.ledger.ReportBodies.JournalRows;
import nl.hostforge.api.admin.ledger.ReportBodies.RevenueReportBody;
import nl.hostforge.api.admin.ledger.ReportBodies.VatReturnBody;
import nl.hostforge.api.listing.Lists;
import nl.hostforge.api.messaging.Messages;
import nl.hostforge.messages.billing.ProductGroup;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.ledger.AccountKind;
import nl.hostforge.messages.ledger.EntryKind;
import nl.hostforge.messages.ledger.JournalLine;
import nl.hostforge.messages.ledger.LedgerQuery.FindLines;
import nl.hostforge.messages.ledger.LedgerQuery.ReportAgeing;
import nl.hostforge.messages.ledger.LedgerQuery.ReportBalances;
import nl.hostforge.messages.ledger.LedgerQuery.ReportRevenue;
import nl.hostforge.messages.ledger.LedgerQuery.ReportVat;
import nl.hostforge.messages.ledger.LineFilter;
import nl.hostforge.messages.ledger.ReceivablesAgeing;
import nl.hostforge.messages.ledger.ReportPeriod;
import nl.hostforge.messages.ledger.RevenueReport;
import nl.hostforge.messages.ledger.TrialBalance;
import nl.hostforge.messages.ledger.VatBox;
import nl.hostforge.messages.ledger.VatReturn;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports of the ledger, each as JSON and as a table, and the journal's lines behind their figures. */
@RestController
@RequestMapping("/api/admin/reports")
@Tag(name = "Reports")
class ReportReading {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String PERIOD = "2026, 2026-Q3, 2026-07, or two days, both included: 2026-07-01..2026-07-15";

    private final Messages messages;
    private final Lists lists;
    private final Clock clock;

    ReportReading(Messages messages, Lists lists, Clock clock) {
        this.messages = messages;
        this.lists = lists;
        this.clock = clock;
    }

    @Operation(summary = "What was invoiced and what was recognised, by month and product group")
    @GetMapping("/revenue")
    RevenueReportBody revenue(
            @Parameter(description = PERIOD, schema = @Schema(type = "string", pattern = ReportPeriod.FORM))
                    @RequestParam
                    ReportPeriod period) {
        return RevenueReportBody.of(askRevenue(period));
    }

    @Operation(summary = "The same as a table (RFC 4180)")
    @GetMapping(path = "/revenue.csv", produces = CSV)
    String revenueTable(
            @Parameter(description = PERIOD, schema = @Schema(type = "string", pattern = ReportPeriod.FORM))
                    @RequestParam
                    ReportPeriod period) {
        return ReportTables.of(askRevenue(period));
    }

    @Operation(summary = "What our sales come to in the VAT return, per VAT number, and in the One Stop Shop")
    @GetMapping("/vat")
    VatReturnBody vat(
            @Parameter(description = PERIOD, schema = @Schema(type = "string", pattern = ReportPeriod.FORM))
                    @RequestParam
                    ReportPeriod period) {
        return VatReturnBody.of(askVat(period));
    }

    @Operation(summary = "The same as a table (RFC 4180)")
    @GetMapping(path = "/vat.csv", produces = CSV)
    String vatTable(
            @Parameter(description = PERIOD, schema = @Schema(type = "string", pattern = ReportPeriod.FORM))
                    @RequestParam
                    ReportPeriod period) {
        return ReportTables.of(askVat(period));
    }

    @Operation(summary = "What is open, by how long it is overdue")
    @GetMapping("/ageing")
    AgeingBody ageing(
            @Parameter(description = "At the end of this day in Europe/Amsterdam; today if none is named")
                    @RequestParam(required = false)
                    LocalDate asOf) {
        return AgeingBody.of(askAgeing(asOf));
    }

    @Operation(summary = "The same as a table (RFC 4180)")
    @GetMapping(path = "/ageing.csv", produces = CSV)
    String ageingTable(
            @Parameter(description = "At the end of this day in Europe/Amsterdam; today if none is named")
                    @RequestParam(required = false)
                    LocalDate asOf) {
        return ReportTables.of(askAgeing(asOf));
    }

    @Operation(summary = "Every account: what it had, what moved, what it has")
    @GetMapping("/balances")
    BalancesBody balances(
            @Parameter(description = PERIOD, schema = @Schema(type = "string", pattern = ReportPeriod.FORM))
                    @RequestParam
                    ReportPeriod period) {
        return BalancesBody.of(askBalances(period));
    }

    @Operation(summary = "The same as a table (RFC 4180)")
    @GetMapping(path = "/balances.csv", produces = CSV)
    String balancesTable(
            @Parameter(description = PERIOD, schema = @Schema(type = "string", pattern = ReportPeriod.FORM))
                    @RequestParam
                    ReportPeriod period) {
        return ReportTables.of(askBalances(period));
    }

    @Operation(summary = "Lines of the journal, a page at a time, by the day that they count on")
    @GetMapping("/lines")
    JournalRows lines(
            @Parameter(description = PERIOD, schema = @Schema(type = "string", pattern = ReportPeriod.FORM))
                    @RequestParam(required = false)
                    ReportPeriod period,
            @Parameter(description = "Code of one account", example = "receivable")
                    @RequestParam(required = false)
                    @Size(max = Lists.LONGEST_SEARCH)
                    String account,
            @RequestParam(required = false) AccountKind accountKind,
            @RequestParam(required = false) EntryKind kind,
            @RequestParam(required = false) ProductGroup group,
            @RequestParam(required = false) VatBox vatBox,
            @RequestParam(required = false) @Size(max = 2) String vatCountry,
            @Parameter(schema = @Schema(type = "string", example = "21")) @RequestParam(required = false)
                    BigDecimal vatRate,
            @RequestParam(required = false) InvoiceId invoice,
            @Parameter(description = "The page before's nextCursor") @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = Lists.USUAL_PAGE) @Min(1) @Max(Lists.LONGEST_PAGE) int limit) {
        var filter = new LineFilter(period, account, accountKind, kind, group, vatBox, vatCountry, vatRate, invoice);
        return JournalRows.of(lists.page(new FindLines(filter, cursor, limit), JournalLine.class));
    }

    private RevenueReport askRevenue(ReportPeriod period) {
        return messages.ask(new ReportRevenue(period), ResponseTypes.instanceOf(RevenueReport.class));
    }

    private VatReturn askVat(ReportPeriod period) {
        return messages.ask(new ReportVat(period), ResponseTypes.instanceOf(VatReturn.class));
    }

    private ReceivablesAgeing askAgeing(LocalDate asOf) {
        var day = asOf == null ? LocalDate.ofInstant(clock.instant(), AMSTERDAM) : asOf;
        return messages.ask(new ReportAgeing(day), ResponseTypes.instanceOf(ReceivablesAgeing.class));
    }

    private TrialBalance askBalances(ReportPeriod period) {
        return messages.ask(new ReportBalances(period), ResponseTypes.instanceOf(TrialBalance.class));
    }
}
