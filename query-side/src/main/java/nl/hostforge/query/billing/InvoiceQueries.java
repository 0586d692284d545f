package nl.hostforge.query.billing;

import java.util.Optional;
import nl.hostforge.messages.billing.CreditNoteDetails;
import nl.hostforge.messages.billing.InvoiceDetails;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery;
import nl.hostforge.messages.billing.InvoiceQuery.FindCreditNote;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoice;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceQuery.RevenueOfMonth;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.Revenue;
import nl.hostforge.messages.identity.InvoiceId;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.billing.InvoiceRows.Noted;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about invoices, each list in one statement. */
@Component
@AnswersFrom(InvoiceQuery.READ_MODEL)
class InvoiceQueries {
    private final InvoiceRows rows;
    private final LongLists lists;
    private final MonthlyRevenue revenue;

    InvoiceQueries(InvoiceRows rows, LongLists lists, MonthlyRevenue revenue) {
        this.rows = rows;
        this.lists = lists;
        this.revenue = revenue;
    }

    @QueryHandler
    Optional<InvoiceDetails> answer(FindInvoice query) {
        var id = query.invoiceId().value();
        return rows.findWhole(id)
                .map(found -> found.row()
                        .toDetails(
                                found.content(),
                                rows.findPayments(id),
                                rows.findCreditNotes(id).stream()
                                        .map(Noted::toOverview)
                                        .toList(),
                                rows.findReplaced(id).map(InvoiceId::new).orElse(null)));
    }

    @QueryHandler
    Optional<CreditNoteDetails> answer(FindCreditNote query) {
        return rows.findCreditNote(query.creditNoteId().value())
                .map(found -> found.row().toDetails(found.reissue(), found.invoice()));
    }

    @QueryHandler
    Page<InvoiceOverview> answer(FindInvoices query) {
        var page = lists.page(question(query), InvoiceRow.class, query.limit());
        return new Page<>(page.items().stream().map(InvoiceRow::toOverview).toList(), page.nextCursor());
    }

    @QueryHandler
    Revenue answer(RevenueOfMonth query) {
        return revenue.of(query.month());
    }

    static ListQuestion question(FindInvoices query) {
        var filter = query.filter();
        return new ListQuestion(InvoiceReadModel.INVOICE, query.sort(), orderOf(query.sort()))
                .where("stands", filter.state())
                .where("payment", filter.payment())
                .where("booking", filter.booking())
                .where(
                        "customer_id",
                        filter.customerId() == null ? null : filter.customerId().value())
                .where(
                        "order_id",
                        filter.orderId() == null ? null : filter.orderId().value())
                .whereFlag("open > 0", filter.overdueOn() == null ? null : true)
                .whereAtMost(
                        "due_on",
                        filter.overdueOn() == null ? null : filter.overdueOn().minusDays(1))
                .search(filter.text())
                .after(query.cursor());
    }

    private static ListOrder orderOf(InvoiceSort sort) {
        return switch (sort) {
            case NEWEST_FIRST -> ListOrder.descending("created_at", Type.TIME);
            case OLDEST_FIRST -> ListOrder.ascending("created_at", Type.TIME);
        };
    }
}
