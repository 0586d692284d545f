package nl.hostforge.query.account;

import nl.hostforge.messages.account.AccountEntry;
import nl.hostforge.messages.account.AccountQuery;
import nl.hostforge.messages.account.AccountQuery.FindAccountEntries;
import nl.hostforge.messages.account.AccountQuery.FindBalance;
import nl.hostforge.messages.money.Money;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about accounts. */
@Component
@AnswersFrom(AccountQuery.READ_MODEL)
class AccountQueries {
    private final AccountRows rows;
    private final LongLists lists;

    AccountQueries(AccountRows rows, LongLists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    /** The only order there is; cursors bear its name. */
    private enum Sort {
        NEWEST_FIRST
    }

    @QueryHandler
    Money answer(FindBalance query) {
        return rows.findById(query.customerId().value())
                .map(AccountRow::balance)
                .orElseGet(Money::noEuro);
    }

    @QueryHandler
    Page<AccountEntry> answer(FindAccountEntries query) {
        var question = new ListQuestion(
                        AccountReadModel.ENTRY, Sort.NEWEST_FIRST, ListOrder.descending("sequence", Type.AMOUNT))
                .where("customer_id", query.customerId().value())
                .after(query.cursor());
        var page = lists.page(question, AccountEntryRow.class, query.limit());
        return new Page<>(page.items().stream().map(AccountEntryRow::toEntry).toList(), page.nextCursor());
    }
}
