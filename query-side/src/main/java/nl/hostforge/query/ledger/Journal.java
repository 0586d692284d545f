package nl.hostforge.query.ledger;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.query.readmodel.Generation;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lines of one generation's journal: they are added, and that is all. */
class Journal {
    private final JdbcTemplate database;
    private final String line;
    private final String invoice;

    Journal(JdbcTemplate database, Generation generation) {
        this.database = database;
        this.line = generation.table(LedgerReadModel.LINE);
        this.invoice = generation.table(LedgerReadModel.INVOICE);
    }

    /** @param rules version of the rules that made the entries */
    void post(List<Entry> entries, Origin origin, About about, int rules) {
        var rows = new ArrayList<Object[]>();
        var number = 0;
        for (var entry : entries) {
            if (entry.postings().isEmpty()) continue;
            number++;
            for (var place = 0; place < entry.postings().size(); place++)
                rows.add(row(entry, number, place + 1, origin, about, rules));
        }
        database.batchUpdate(
                "insert into " + line + " (position, entry, line, event_id, effective_on, booked_at, kind, account,"
                        + " account_kind, product_group, debit, credit, currency, customer_id, invoice_id, document,"
                        + " vat_case, vat_box, vat_country, vat_rate, rules)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        if (about.invoiceId() != null) settle(about.invoiceId());
    }

    private static Object[] row(Entry entry, int number, int place, Origin origin, About about, int rules) {
        var posting = entry.postings().get(place - 1);
        var amount = posting.amount().amount();
        var vat = about.vat();
        return new Object[] {
            origin.position(),
            number,
            place,
            origin.eventId(),
            entry.effectiveOn(),
            Timestamp.from(origin.at()),
            entry.kind().name(),
            posting.account().code(),
            posting.account().kind().name(),
            posting.group() == null ? null : posting.group().name(),
            amount.max(BigDecimal.ZERO),
            amount.negate().max(BigDecimal.ZERO),
            posting.amount().currency().getCurrencyCode(),
            about.customerId().value(),
            about.invoiceId() == null ? null : about.invoiceId().value(),
            about.document(),
            vat == null ? null : vat.vatCase().name(),
            vat == null ? null : VatBoxes.of(vat).name(),
            vat == null ? null : vat.country(),
            vat == null ? null : vat.ratePercent(),
            rules
        };
    }

    /**
     * Since when nothing is open of an invoice: the first day after the last one that ended with a balance. So a question
     * about a day need not look at what was settled before it.
     */
    private void settle(InvoiceId id) {
        database.update("""
                with day as (
                    select effective_on, sum(sum(debit - credit)) over (order by effective_on) as balance
                    from %s where invoice_id = ? and account_kind = 'RECEIVABLE' group by effective_on
                )
                update %s set settled_on = (
                    select min(effective_on) from day where effective_on > all (select effective_on from day where balance <> 0))
                where invoice_id = ?""".formatted(line, invoice), id.value(), id.value());
    }
}
