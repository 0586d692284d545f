package nl.hostforge.query.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.domain.DomainName;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.order.OrderFilter;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.order.OrderOverview;
import nl.hostforge.messages.order.OrderQuery.FindOrder;
import nl.hostforge.messages.order.OrderQuery.FindOrderByNumber;
import nl.hostforge.messages.order.OrderQuery.FindOrders;
import nl.hostforge.messages.order.OrderQuery.FindTrackedOrder;
import nl.hostforge.messages.order.OrderSort;
import nl.hostforge.messages.order.OrderStatus;
import nl.hostforge.messages.order.StallCause;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class OrderListTest {
    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    OrderQueries queries;

    private long position;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        position = 10000;
    }

    @ParameterizedTest
    @EnumSource
    void a_walk_meets_every_order_once_while_others_are_placed(OrderSort sort) {
        var before = new ArrayList<OrderNumber>();
        for (var i = 0; i < 25; i++) before.add(placed(Someone.anna(), "a" + i + ".nl", price(i % 4)).number);
        var met = new HashMap<OrderNumber, Integer>();
        var walked = new ArrayList<OrderOverview>();
        String cursor = null;
        do {
            var page = queries.answer(new FindOrders(OrderFilter.all(), sort, cursor, 4));
            assertThat(page.items()).hasSizeBetween(1, 4);
            walked.addAll(page.items());
            page.items().forEach(order -> met.merge(order.number(), 1, Integer::sum));
            cursor = page.nextCursor();
            if (met.size() < 25) placed(Someone.anna(), "later.nl", price(met.size() % 4));
        } while (cursor != null);
        assertThat(met.keySet()).containsAll(before);
        assertThat(met.values()).containsOnly(1);
        assertThat(walked).isSortedAccordingTo(inSort(sort));
    }

    @Test
    void a_page_that_ends_the_list_has_no_cursor() {
        for (var i = 0; i < 4; i++) placed(Someone.anna(), "a" + i + ".nl", "7.50");
        var first = queries.answer(new FindOrders(OrderFilter.all(), OrderSort.NEWEST_FIRST, null, 2));
        var second = queries.answer(new FindOrders(OrderFilter.all(), OrderSort.NEWEST_FIRST, first.nextCursor(), 2));
        assertThat(second.items()).hasSize(2);
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void a_limit_is_kept_within_reason() {
        placed(Someone.anna(), "a.nl", "7.50");
        placed(Someone.anna(), "b.nl", "7.50");
        assertThat(queries.answer(new FindOrders(OrderFilter.all(), OrderSort.NEWEST_FIRST, null, 0))
                        .items())
                .hasSize(1);
    }

    @Test
    void filters_can_be_combined() {
        var anna = new CustomerId(Ids.next());
        var pending = placed(anna, Someone.anna(), "pending.nl", "7.50");
        var processing = placed(anna, Someone.anna(), "processing.nl", "7.50");
        playback.happen(processing.id, processing.approved());
        var stalled = placed(Someone.anna(), "stalled.nl", "7.50");
        playback.happen(stalled.id, stalled.approved(), stalled.stalled(StallCause.STEP_OVERDUE, OrderStory.DOMAIN));
        assertThat(found(new OrderFilter(OrderStatus.PENDING, null, null))).containsExactly(pending.number);
        assertThat(found(new OrderFilter(null, null, anna))).containsExactly(processing.number, pending.number);
        assertThat(found(new OrderFilter(OrderStatus.PROCESSING, null, anna))).containsExactly(processing.number);
        assertThat(found(new OrderFilter(null, null, null, true))).containsExactly(stalled.number);
        assertThat(found(new OrderFilter(OrderStatus.PROCESSING, null, null, false)))
                .containsExactly(processing.number);
        assertThat(found(new OrderFilter(null, "stalled.nl", anna))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HF-10001          | 1
                    hf-10001          | 1
                    0001              | 1
                    vries             | 1
                    VRIES anna        | 1
                    anna@voorbeeld    | 1
                    oorbeeld.nl       | 1
                    bakkerij          | 2
                    bram bakker       | 2
                    MÜNCHEN           | 2
                    xn--mnchen-3ya.de | 2
                    50%_off           | 3
                    de                | 1,2
                    ba                | 2
                    HF-               | 1,2,3
                    vries bakkerij    |
                    zzz               |
                    %                 |
                    _                 |
                    """)
    void words_are_found_in_numbers_names_addresses_and_domains(String text, String expected) {
        placed(Someone.anna(), "voorbeeld.nl", "7.50");
        placed(
                Someone.company("Bakkerij De Zon B.V.", "info@bakkerij.example"),
                DomainName.parse("münchen.de"),
                "7.50");
        placed(Someone.person("Cas", "50%_off", "cas@shop.example", "Gent"), "cas.example", "7.50");
        var numbers = expected == null
                ? List.<OrderNumber>of()
                : List.of(expected.split(",")).stream()
                        .map(number -> OrderNumber.of(10000 + Long.parseLong(number)))
                        .toList();
        assertThat(found(new OrderFilter(null, text, null))).containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void a_blank_text_finds_everything() {
        var order = placed(Someone.anna(), "voorbeeld.nl", "7.50");
        assertThat(found(new OrderFilter(null, "  ", null))).containsExactly(order.number);
        assertThat(found(new OrderFilter(null, "\0", null))).containsExactly(order.number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "1\nNEWEST_FIRST\n018f0000-0000-7000-8000-000000000000\nyesterday",
                "1\nOLDEST_FIRST\n018f0000-0000-7000-8000-000000000000\n2026-11-23T12:00:00Z",
                "1\nNEWEST_FIRST\nnobody\n2026-11-23T12:00:00Z",
                "2\nNEWEST_FIRST\n018f0000-0000-7000-8000-000000000000\n2026-11-23T12:00:00Z",
                "1\nNEWEST_FIRST"
            })
    void a_cursor_of_somebodys_own_making_is_refused(String plain) {
        var made = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        for (var cursor : List.of(made, plain + "!"))
            assertThatThrownBy(
                            () -> queries.answer(new FindOrders(OrderFilter.all(), OrderSort.NEWEST_FIRST, cursor, 4)))
                    .isInstanceOfSatisfying(
                            QueryExecutionException.class,
                            refused -> assertThat(refused.<Refusal>getDetails()
                                            .orElseThrow()
                                            .code())
                                    .isEqualTo("invalid-cursor"));
    }

    @Test
    void one_order_is_found_by_id_by_number_and_by_its_secret() {
        var order = placed(Someone.anna(), "voorbeeld.nl", "7.50");
        var other = placed(Someone.anna(), "anders.nl", "7.50");
        assertThat(queries.answer(new FindOrder(order.id)).orElseThrow().number())
                .isEqualTo(order.number);
        assertThat(queries.answer(new FindOrderByNumber(order.number))
                        .orElseThrow()
                        .id())
                .isEqualTo(order.id);
        assertThat(queries.answer(new FindTrackedOrder(order.number, "hash of " + order.number)))
                .isPresent();
        assertThat(queries.answer(new FindTrackedOrder(order.number, "hash of " + other.number)))
                .isEmpty();
        assertThat(queries.answer(new FindOrderByNumber(OrderNumber.of(99999)))).isEmpty();
    }

    private List<OrderNumber> found(OrderFilter filter) {
        return queries.answer(new FindOrders(filter, OrderSort.NEWEST_FIRST, null, 50)).items().stream()
                .map(OrderOverview::number)
                .toList();
    }

    private OrderStory placed(ContactDetails by, String domain, String price) {
        return placed(by, new DomainName(domain), price);
    }

    private OrderStory placed(ContactDetails by, DomainName domain, String price) {
        return placed(new CustomerId(Ids.next()), by, domain.value(), price);
    }

    private OrderStory placed(CustomerId customer, ContactDetails by, String domain, String price) {
        var order = new OrderStory(vault, customer, ++position);
        playback.happen(order.id, order.created(by, List.of(OrderStory.hosting(1, domain, price))), Map.of());
        return order;
    }

    private static String price(int step) {
        return (5 + step) + ".50";
    }

    private static Comparator<OrderOverview> inSort(OrderSort sort) {
        return switch (sort) {
            case NEWEST_FIRST -> Comparator.comparing(OrderOverview::createdAt).reversed();
            case OLDEST_FIRST -> Comparator.comparing(OrderOverview::createdAt);
            case HIGHEST_TOTAL_FIRST ->
                Comparator.comparing(OrderOverview::gross).reversed();
            case LOWEST_TOTAL_FIRST -> Comparator.comparing(OrderOverview::gross);
        };
    }
}
