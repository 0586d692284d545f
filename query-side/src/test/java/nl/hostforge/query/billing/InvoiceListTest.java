package nl.hostforge.query.billing;

import static nl.hostforge.query.testing.OrderStory.INVOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.billing.InvoiceFilter;
import nl.hostforge.messages.billing.InvoiceOverview;
import nl.hostforge.messages.billing.InvoiceQuery.FindInvoices;
import nl.hostforge.messages.billing.InvoiceSort;
import nl.hostforge.messages.billing.InvoiceState;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.axonframework.queryhandling.QueryExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class InvoiceListTest {
    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    InvoiceQueries queries;

    private long position;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        position = 10000;
    }

    @ParameterizedTest
    @EnumSource
    void a_walk_meets_every_invoice_once_while_others_are_asked_for(InvoiceSort sort) {
        var before = new ArrayList<OrderNumber>();
        for (var i = 0; i < 25; i++) before.add(asked(Someone.anna()).number);
        var met = new HashMap<OrderNumber, Integer>();
        var walked = new ArrayList<InvoiceOverview>();
        String cursor = null;
        do {
            var page = queries.answer(new FindInvoices(InvoiceFilter.all(), sort, cursor, 4));
            assertThat(page.items()).hasSizeBetween(1, 4);
            walked.addAll(page.items());
            page.items().forEach(invoice -> met.merge(invoice.orderNumber(), 1, Integer::sum));
            cursor = page.nextCursor();
            if (met.size() < 25) asked(Someone.anna());
        } while (cursor != null);
        assertThat(met.keySet()).containsAll(before);
        assertThat(met.values()).containsOnly(1);
        assertThat(walked).isSortedAccordingTo(inSort(sort));
    }

    @Test
    void filters_can_be_combined() {
        var anna = new CustomerId(Ids.next());
        var requested = asked(anna, Someone.anna());
        var issued = asked(anna, Someone.anna());
        playback.happen(issued.id, issued.invoiced(Map.of("invoiceNumber", "2026-0001")));
        var anothers = asked(Someone.anna());
        playback.happen(anothers.id, anothers.invoiced(Map.of("invoiceNumber", "2026-0002")));
        assertThat(found(new InvoiceFilter(InvoiceState.ISSUED, null, null, null, null)))
                .containsExactly(anothers.number, issued.number);
        assertThat(found(new InvoiceFilter(null, null, anna, null, null)))
                .containsExactly(issued.number, requested.number);
        assertThat(found(new InvoiceFilter(InvoiceState.ISSUED, null, anna, null, null)))
                .containsExactly(issued.number);
        assertThat(found(new InvoiceFilter(null, null, null, requested.id, null)))
                .containsExactly(requested.number);
        assertThat(found(new InvoiceFilter(InvoiceState.ISSUED, null, null, requested.id, null)))
                .isEmpty();
        assertThat(found(new InvoiceFilter(null, "2026-0002", anna, null, null)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HF-10001       | 1
                    hf-10001       | 1
                    2026-0001      | 1
                    0001           | 1
                    VRIES anna     | 1
                    bakkerij       | 2
                    de             | 1,2
                    20             | 1,2
                    HF-            | 1,2
                    vries bakkerij |
                    %              |
                    """)
    void words_are_found_in_the_numbers_and_the_name(String text, String expected) {
        var first = asked(Someone.anna());
        playback.happen(first.id, first.invoiced(Map.of("invoiceNumber", "2026-0001")));
        var second = asked(Someone.company("Bakkerij De Zon B.V.", "info@zon.example"));
        playback.happen(second.id, second.invoiced(Map.of("invoiceNumber", "2026-0002")));
        var numbers = expected == null
                ? List.<OrderNumber>of()
                : List.of(expected.split(",")).stream()
                        .map(number -> OrderNumber.of(10000 + Long.parseLong(number)))
                        .toList();
        assertThat(found(new InvoiceFilter(null, text, null, null, null))).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void a_cursor_of_another_sort_is_refused() {
        asked(Someone.anna());
        asked(Someone.anna());
        var cursor = queries.answer(new FindInvoices(InvoiceFilter.all(), InvoiceSort.NEWEST_FIRST, null, 1))
                .nextCursor();
        assertThatThrownBy(() ->
                        queries.answer(new FindInvoices(InvoiceFilter.all(), InvoiceSort.OLDEST_FIRST, cursor, 1)))
                .isInstanceOfSatisfying(
                        QueryExecutionException.class,
                        refused -> assertThat(refused.<Refusal>getDetails()
                                        .orElseThrow()
                                        .code())
                                .isEqualTo("invalid-cursor"));
    }

    private List<OrderNumber> found(InvoiceFilter filter) {
        return queries.answer(new FindInvoices(filter, InvoiceSort.NEWEST_FIRST, null, 50)).items().stream()
                .map(InvoiceOverview::orderNumber)
                .toList();
    }

    private OrderStory asked(ContactDetails by) {
        return asked(new CustomerId(Ids.next()), by);
    }

    private OrderStory asked(CustomerId customer, ContactDetails by) {
        var order = new OrderStory(vault, customer, ++position);
        playback.happen(
                order.id,
                order.created(by, OrderStory.lines("voorbeeld.nl")),
                order.approved(),
                order.requested(INVOICE, 1));
        return order;
    }

    private static Comparator<InvoiceOverview> inSort(InvoiceSort sort) {
        var byTime = Comparator.comparing(InvoiceOverview::createdAt);
        return sort == InvoiceSort.NEWEST_FIRST ? byTime.reversed() : byTime;
    }
}
