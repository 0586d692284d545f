package nl.hostforge.query.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.ContactDetails;
import nl.hostforge.messages.customer.CustomerFilter;
import nl.hostforge.messages.customer.CustomerOverview;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomers;
import nl.hostforge.messages.customer.CustomerSort;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.refusal.Refusal;
import nl.hostforge.query.testing.CustomerStory;
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
class CustomerListTest {
    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    CustomerQueries queries;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
    }

    @ParameterizedTest
    @EnumSource
    void a_walk_meets_every_customer_once_while_others_register(CustomerSort sort) {
        var before = new ArrayList<CustomerId>();
        for (var i = 0; i < 25; i++) {
            var customer = registered(named(i % 4));
            if (i % 5 == 0) playback.happen(customer.id, customer.erased());
            before.add(customer.id);
        }
        var met = new HashMap<CustomerId, Integer>();
        String cursor = null;
        do {
            var page = queries.answer(new FindCustomers(CustomerFilter.all(), sort, cursor, 4));
            assertThat(page.items()).hasSizeBetween(1, 4);
            page.items().forEach(customer -> met.merge(customer.id(), 1, Integer::sum));
            cursor = page.nextCursor();
            if (met.size() < 25) registered(named(met.size() % 4));
        } while (cursor != null);
        assertThat(met.keySet()).containsAll(before);
        assertThat(met.values()).containsOnly(1);
    }

    @Test
    void customers_stand_by_when_they_registered() {
        var first = registered(Someone.anna());
        var second = registered(Someone.anna());
        playback.happen(first.id, first.approved());
        assertThat(found(CustomerSort.NEWEST_FIRST)).containsExactly(second.id, first.id);
        assertThat(found(CustomerSort.OLDEST_FIRST)).containsExactly(first.id, second.id);
    }

    @Test
    void by_name_capitals_and_accents_count_for_nothing_and_the_erased_stand_last() {
        var erased = registered(person("Aaf", "Aaldering"));
        playback.happen(erased.id, erased.erased());
        for (var name : List.of("zoë", "Éva", "eve", "Ana", "Özgür", "Zo")) registered(person(name, "X"));
        registered(Someone.company("Ostrich B.V.", "info@ostrich.example"));
        assertThat(queries.answer(new FindCustomers(CustomerFilter.all(), CustomerSort.BY_NAME, null, 50))
                        .items())
                .extracting(CustomerOverview::displayName)
                .containsExactly("Ana X", "Éva X", "eve X", "Ostrich B.V.", "Özgür X", "Zo X", "zoë X", null);
    }

    @Test
    void a_walk_by_name_goes_on_among_those_without_one() {
        var erased = Stream.generate(() -> registered(Someone.anna())).limit(3).toList();
        erased.forEach(customer -> playback.happen(customer.id, customer.erased()));
        var named = registered(Someone.anna());
        var first = queries.answer(new FindCustomers(CustomerFilter.all(), CustomerSort.BY_NAME, null, 2));
        var second =
                queries.answer(new FindCustomers(CustomerFilter.all(), CustomerSort.BY_NAME, first.nextCursor(), 2));
        assertThat(first.items()).extracting(CustomerOverview::id).containsExactly(named.id, erased.get(0).id);
        assertThat(second.items()).extracting(CustomerOverview::id).containsExactly(erased.get(1).id, erased.get(2).id);
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void a_name_longer_than_an_index_can_hold_is_listed_all_the_same() {
        var long1 = registered(person("é".repeat(5000), "A"));
        var long2 = registered(person("é".repeat(5000), "B"));
        assertThat(found(CustomerSort.BY_NAME)).containsExactlyInAnyOrder(long1.id, long2.id);
    }

    @Test
    void filters_can_be_combined() {
        var pending = registered(person("Pia", "Pender"));
        var approved = registered(person("Ad", "Prover"));
        playback.happen(approved.id, approved.approved());
        assertThat(found(new CustomerFilter(CustomerStatus.PENDING, null))).containsExactly(pending.id);
        assertThat(found(new CustomerFilter(CustomerStatus.APPROVED, "prover"))).containsExactly(approved.id);
        assertThat(found(new CustomerFilter(CustomerStatus.APPROVED, "pender"))).isEmpty();
    }

    @Test
    void everybody_on_a_page_has_their_own_number_of_orders() {
        var position = 10000;
        for (var orders = 0; orders < 4; orders++) {
            var customer = registered(person("Orders", "" + orders));
            for (var i = 0; i < orders; i++) {
                var order = new OrderStory(vault, customer.id, ++position);
                playback.happen(order.id, order.created());
            }
        }
        assertThat(queries.answer(new FindCustomers(CustomerFilter.all(), CustomerSort.OLDEST_FIRST, null, 3))
                        .items())
                .extracting(CustomerOverview::orders)
                .containsExactly(0L, 1L, 2L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vries           | 0
                    VRIES anna      | 0
                    anna@voorbeeld  | 0
                    amster          | 0
                    bakkerij        | 1
                    bram bakker     | 1
                    rotterdam zon   | 1
                    info@bakkerij   | 1
                    50%_off         | 2
                    gent            | 2
                    de              | 0,1
                    ba              | 1
                    example         | 1,2
                    vries bakkerij  |
                    zzz             |
                    %               |
                    _               |
                    """)
    void words_are_found_in_names_companies_addresses_and_cities(String text, String expected) {
        var customers = Stream.of(
                        Someone.anna(),
                        Someone.company("Bakkerij De Zon B.V.", "info@bakkerij.example"),
                        Someone.person("Cas", "50%_off", "cas@shop.example", "Gent"))
                .map(this::registered)
                .toList();
        var wanted = expected == null
                ? List.<CustomerId>of()
                : Stream.of(expected.split(","))
                        .map(index -> customers.get(Integer.parseInt(index)).id)
                        .toList();
        assertThat(found(new CustomerFilter(null, text))).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void former_details_are_not_found() {
        var customer = registered(Someone.anna());
        playback.happen(customer.id, customer.changed(person("Bea", "Bos")));
        assertThat(found(new CustomerFilter(null, "vries"))).isEmpty();
        assertThat(found(new CustomerFilter(null, "bea"))).containsExactly(customer.id);
    }

    @Test
    void where_a_page_by_name_ended_is_told_without_the_name() {
        registered(person("Wilhelmina", "Zonneveld"));
        registered(person("Wilhelmina", "Zonneveld"));
        var cursor = queries.answer(new FindCustomers(CustomerFilter.all(), CustomerSort.BY_NAME, null, 1))
                .nextCursor();
        var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        assertThat(plain).doesNotContainIgnoringCase("zonneveld").doesNotContainIgnoringCase("wilhelmina");
    }

    @Test
    void a_cursor_of_another_sort_is_refused() {
        registered(Someone.anna());
        registered(Someone.anna());
        var cursor = queries.answer(new FindCustomers(CustomerFilter.all(), CustomerSort.BY_NAME, null, 1))
                .nextCursor();
        assertThatThrownBy(() ->
                        queries.answer(new FindCustomers(CustomerFilter.all(), CustomerSort.NEWEST_FIRST, cursor, 1)))
                .isInstanceOfSatisfying(
                        QueryExecutionException.class,
                        refused -> assertThat(refused.<Refusal>getDetails()
                                        .orElseThrow()
                                        .code())
                                .isEqualTo("invalid-cursor"));
    }

    private List<CustomerId> found(CustomerSort sort) {
        return ids(new FindCustomers(CustomerFilter.all(), sort, null, 50));
    }

    private List<CustomerId> found(CustomerFilter filter) {
        return ids(new FindCustomers(filter, CustomerSort.NEWEST_FIRST, null, 50));
    }

    private List<CustomerId> ids(FindCustomers query) {
        return queries.answer(query).items().stream().map(CustomerOverview::id).toList();
    }

    private CustomerStory registered(ContactDetails details) {
        var customer = new CustomerStory(vault);
        playback.happen(customer.id, customer.registered(details));
        return customer;
    }

    private static ContactDetails named(int step) {
        return person("Anna " + step, "de Vries");
    }

    private static ContactDetails person(String firstName, String lastName) {
        return Someone.person(firstName, lastName, "someone@voorbeeld.nl", "Amsterdam");
    }
}
