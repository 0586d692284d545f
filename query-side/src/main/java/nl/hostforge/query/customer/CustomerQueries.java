package nl.hostforge.query.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.hostforge.messages.customer.CheckedVatNumber;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerOverview;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerByEmail;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomers;
import nl.hostforge.messages.customer.CustomerQuery.FindVatNumbersCheckedBefore;
import nl.hostforge.messages.customer.CustomerSort;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.query.readmodel.AnswersFrom;
import nl.hostforge.query.readmodel.ListOrder;
import nl.hostforge.query.readmodel.ListOrder.Type;
import nl.hostforge.query.readmodel.ListQuestion;
import nl.hostforge.query.readmodel.LongLists;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what can be asked about customers: one in a statement, a page of the list in one and its orders in another. */
@Component
@AnswersFrom(CustomerReadModel.NAME)
class CustomerQueries {
    private final CustomerRows rows;
    private final LongLists lists;

    CustomerQueries(CustomerRows rows, LongLists lists) {
        this.rows = rows;
        this.lists = lists;
    }

    @QueryHandler
    Optional<CustomerDetails> answer(FindCustomer query) {
        return rows.findById(query.customerId().value()).map(CustomerRow::toDetails);
    }

    @QueryHandler
    Optional<CustomerDetails> answer(FindCustomerByEmail query) {
        return rows.findFirstByEmailClaimIdOrderByEmailClaimedAtDescIdDesc(
                        query.emailClaimId().value())
                .map(CustomerRow::toDetails);
    }

    @QueryHandler
    Page<CustomerOverview> answer(FindCustomers query) {
        var page = lists.page(question(query), CustomerRow.class, query.limit());
        var orders = orders(page);
        return new Page<>(
                page.items().stream()
                        .map(row -> row.toOverview(orders.getOrDefault(row.id(), 0L)))
                        .toList(),
                page.nextCursor());
    }

    @QueryHandler
    List<CheckedVatNumber> answer(FindVatNumbersCheckedBefore query) {
        var customers = query.customers().stream().map(CustomerId::value).toList();
        return rows.findCheckedBefore(customers, query.moment()).stream()
                .map(CustomerRow::toCheckedVatNumber)
                .toList();
    }

    static ListQuestion question(FindCustomers query) {
        return new ListQuestion(CustomerReadModel.OVERVIEW, query.sort(), orderOf(query.sort()))
                .where("status", query.filter().status())
                .search(query.filter().text())
                .after(query.cursor());
    }

    private static ListOrder orderOf(CustomerSort sort) {
        return switch (sort) {
            case NEWEST_FIRST -> ListOrder.descending("registered_at", Type.TIME);
            case OLDEST_FIRST -> ListOrder.ascending("registered_at", Type.TIME);
            case BY_NAME -> ListOrder.ascending("name_order", Type.TEXT);
        };
    }

    private Map<UUID, Long> orders(Page<CustomerRow> page) {
        return rows.countOrders(page.items().stream().map(CustomerRow::id).toList()).stream()
                .collect(Collectors.toMap(CustomerRows.Orders::customer, CustomerRows.Orders::count));
    }
}
