package nl.hostforge.query.ledger;

import nl.hostforge.messages.ledger.JournalLine;
import nl.hostforge.messages.ledger.LedgerQuery;
import nl.hostforge.messages.ledger.LedgerQuery.FindLines;
import nl.hostforge.messages.ledger.LedgerQuery.ReportAgeing;
import nl.hostforge.messages.ledger.LedgerQuery.ReportBalances;
import nl.hostforge.messages.ledger.LedgerQuery.ReportRevenue;
import nl.hostforge.messages.ledger.LedgerQuery.ReportVat;
import nl.hostforge.messages.ledger.ReceivablesAgeing;
import nl.hostforge.messages.ledger.RevenueReport;
import nl.hostforge.messages.ledger.TrialBalance;
import nl.hostforge.messages.ledger.VatReturn;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.AnswersFrom;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked of the ledger. */
@Component
@AnswersFrom(LedgerQuery.READ_MODEL)
class LedgerQueries {
    private final RevenueFigures revenue;
    private final VatFigures vat;
    private final AgeingFigures ageing;
    private final BalanceFigures balances;
    private final JournalLines lines;

    LedgerQueries(
            RevenueFigures revenue, VatFigures vat, AgeingFigures ageing, BalanceFigures balances, JournalLines lines) {
        this.revenue = revenue;
        this.vat = vat;
        this.ageing = ageing;
        this.balances = balances;
        this.lines = lines;
    }

    @QueryHandler
    RevenueReport answer(ReportRevenue query) {
        return revenue.of(query.period());
    }

    @QueryHandler
    VatReturn answer(ReportVat query) {
        return vat.of(query.period());
    }

    @QueryHandler
    ReceivablesAgeing answer(ReportAgeing query) {
        return ageing.of(query.asOf());
    }

    @QueryHandler
    TrialBalance answer(ReportBalances query) {
        return balances.of(query.period());
    }

    @QueryHandler
    Page<JournalLine> answer(FindLines query) {
        return lines.page(query);
    }
}
