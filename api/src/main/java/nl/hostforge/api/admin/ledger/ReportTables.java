package nl.hostforge.api.admin.ledger;

import nl.hostforge.messages.ledger.ReceivablesAgeing;
import nl.hostforge.messages.ledger.RevenueReport;
import nl.hostforge.messages.ledger.TrialBalance;
import nl.hostforge.messages.ledger.VatReturn;

/** Reports as tables. */
final class ReportTables {
    private ReportTables() {}

    static String of(RevenueReport report) {
        var table = new CsvTable("month", "group", "invoiced", "recognised", "currency");
        for (var row : report.rows())
            table.add(
                    row.month(),
                    row.group(),
                    row.invoiced(),
                    row.recognised(),
                    row.invoiced().currency());
        return table.text();
    }

    /** Boxes, then 5a, the list per VAT number, the One Stop Shop, and what is in no return. */
    static String of(VatReturn vat) {
        var table = new CsvTable(
                "section", "box", "country", "rate", "vat_number", "net", "net_whole", "vat", "vat_whole", "currency");
        for (var box : vat.boxes())
            table.add(
                    "return",
                    box.box().code(),
                    null,
                    null,
                    null,
                    box.net().exact(),
                    box.net().whole(),
                    box.vat().exact(),
                    box.vat().whole(),
                    box.net().exact().currency());
        var due = vat.due();
        table.add(
                "return",
                "5a",
                null,
                null,
                null,
                null,
                null,
                due.exact(),
                due.whole(),
                due.exact().currency());
        for (var row : vat.icp())
            table.add(
                    "icp",
                    "3b",
                    row.country(),
                    null,
                    row.vatNumber(),
                    row.net(),
                    null,
                    null,
                    null,
                    row.net().currency());
        for (var row : vat.oss())
            table.add(
                    "oss",
                    null,
                    row.country(),
                    ReportBodies.rate(row.ratePercent()),
                    null,
                    row.net(),
                    null,
                    row.vat(),
                    null,
                    row.net().currency());
        if (vat.outsideScope() != null)
            table.add(
                    "outside-scope",
                    null,
                    null,
                    null,
                    null,
                    vat.outsideScope(),
                    null,
                    null,
                    null,
                    vat.outsideScope().currency());
        return table.text();
    }

    static String of(ReceivablesAgeing ageing) {
        var table = new CsvTable(
                "document",
                "invoice_id",
                "customer_id",
                "issued_on",
                "due_on",
                "days_overdue",
                "bucket",
                "open",
                "currency");
        for (var row : ageing.rows())
            table.add(
                    row.document(),
                    row.invoiceId(),
                    row.customerId(),
                    row.issuedOn(),
                    row.dueOn(),
                    row.daysOverdue(),
                    row.bucket(),
                    row.open(),
                    row.open().currency());
        return table.text();
    }

    static String of(TrialBalance balance) {
        var table = new CsvTable("account", "opening", "debit", "credit", "closing", "currency");
        for (var row : balance.rows())
            table.add(
                    row.account(),
                    row.opening(),
                    row.debit(),
                    row.credit(),
                    row.closing(),
                    row.closing().currency());
        return table.text();
    }
}
