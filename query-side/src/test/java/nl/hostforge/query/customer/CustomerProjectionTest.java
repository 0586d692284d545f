package nl.hostforge.query.customer;

import static nl.hostforge.query.testing.CustomerStory.CHECKED;
import static nl.hostforge.query.testing.CustomerStory.VAT_NUMBER;
import static nl.hostforge.query.testing.CustomerStory.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.hostforge.messages.customer.CheckedVatNumber;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerFilter;
import nl.hostforge.messages.customer.CustomerKind;
import nl.hostforge.messages.customer.CustomerOverview;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerByEmail;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomers;
import nl.hostforge.messages.customer.CustomerQuery.FindVatNumbersCheckedBefore;
import nl.hostforge.messages.customer.CustomerSort;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.customer.VatCheckOutcome;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.query.readmodel.Generation;
import nl.hostforge.query.readmodel.Generations;
import nl.hostforge.query.readmodel.ReadModel;
import nl.hostforge.query.readmodel.RowMissing;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.MovableClock;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@QuerySideTest
class CustomerProjectionTest {
    private static final String ANNAS_ADDRESS = Someone.anna().email();

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    CustomerQueries queries;

    @Autowired
    Generations generations;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transactions;

    CustomerStory customer;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        customer = new CustomerStory(vault);
    }

    @Test
    void a_new_customer_waits_for_staff() {
        happened(customer.registered(Someone.anna(), VAT_NUMBER));
        assertThat(details())
                .isEqualTo(new CustomerDetails(
                        customer.id,
                        CustomerStatus.PENDING,
                        Someone.anna(),
                        claim(ANNAS_ADDRESS),
                        false,
                        VAT_NUMBER,
                        null,
                        null,
                        null,
                        null,
                        null,
                        clock.instant(),
                        0));
        assertThat(overview())
                .isEqualTo(new CustomerOverview(
                        customer.id,
                        CustomerStatus.PENDING,
                        CustomerKind.PERSON,
                        "Anna de Vries",
                        ANNAS_ADDRESS,
                        false,
                        "Amsterdam",
                        "NL",
                        clock.instant(),
                        0,
                        0));
    }

    @Test
    void a_company_is_listed_by_its_own_name() {
        happened(customer.registered(Someone.company("Bakkerij De Zon B.V.", "info@bakkerij.example")));
        assertThat(overview())
                .returns(CustomerKind.COMPANY, CustomerOverview::kind)
                .returns("Bakkerij De Zon B.V.", CustomerOverview::displayName);
    }

    @Test
    void a_customer_is_approved_suspended_and_reinstated() {
        happened(customer.registered(Someone.anna()), customer.approved());
        assertThat(details().status()).isEqualTo(CustomerStatus.APPROVED);
        happened(customer.suspended());
        assertThat(details().status()).isEqualTo(CustomerStatus.SUSPENDED);
        happened(customer.reinstated(CustomerStatus.PENDING));
        assertThat(details().status()).isEqualTo(CustomerStatus.PENDING);
    }

    @Test
    void new_details_replace_the_old_ones() {
        var moved = Someone.person("Anna", "Smit", ANNAS_ADDRESS, "Utrecht");
        happened(customer.registered(Someone.anna(), VAT_NUMBER), customer.changed(moved), customer.renumbered(null));
        assertThat(details()).returns(moved, CustomerDetails::details).returns(null, CustomerDetails::vatNumber);
        assertThat(overview())
                .returns("Anna Smit", CustomerOverview::displayName)
                .returns("Utrecht", CustomerOverview::city);
    }

    @Test
    void a_verified_address_stays_verified_until_it_is_another() {
        happened(
                customer.registered(Someone.anna()),
                customer.verified(),
                customer.changed(Someone.person("Anna", "Smit", ANNAS_ADDRESS, "Utrecht")));
        assertThat(details().emailVerified()).isTrue();
        assertThat(overview().emailVerified()).isTrue();
        happened(customer.changed(Someone.person("Anna", "Smit", "smit@voorbeeld.nl", "Utrecht")));
        assertThat(details())
                .returns(false, CustomerDetails::emailVerified)
                .returns(claim("smit@voorbeeld.nl"), CustomerDetails::emailClaimId);
    }

    @Test
    void a_vat_number_is_found_once_what_vies_said_is_older_than_a_moment() {
        happened(customer.registered(Someone.anna(), VAT_NUMBER));
        assertThat(checkedBefore(CHECKED.plusSeconds(1))).isEmpty(); // VIES was never asked: perhaps nobody can be
        happened(customer.valid());
        assertThat(checkedBefore(CHECKED)).isEmpty();
        assertThat(checkedBefore(CHECKED.plusSeconds(1)))
                .singleElement()
                .returns(customer.id, CheckedVatNumber::customerId)
                .returns(VAT_NUMBER, CheckedVatNumber::vatNumber)
                .returns(VatCheckOutcome.VALID, CheckedVatNumber::outcome);
        assertThat(queries.answer(
                        new FindVatNumbersCheckedBefore(List.of(new CustomerId(Ids.next())), CHECKED.plusSeconds(1))))
                .isEmpty();
        assertThat(queries.answer(new FindVatNumbersCheckedBefore(List.of(), CHECKED.plusSeconds(1))))
                .isEmpty();
    }

    private List<CheckedVatNumber> checkedBefore(Instant moment) {
        return queries.answer(new FindVatNumbersCheckedBefore(List.of(customer.id), moment));
    }

    @Test
    void what_vies_said_is_kept_until_the_vat_number_is_another() {
        happened(customer.registered(Someone.anna(), VAT_NUMBER), customer.valid());
        assertThat(details())
                .returns(VatCheckOutcome.VALID, CustomerDetails::vatCheck)
                .returns(CHECKED, CustomerDetails::vatCheckedAt);
        happened(
                customer.changed(Someone.person("Anna", "Smit", ANNAS_ADDRESS, "Utrecht")),
                customer.renumbered(VAT_NUMBER));
        assertThat(details())
                .returns(VatCheckOutcome.VALID, CustomerDetails::vatCheck)
                .returns(CHECKED, CustomerDetails::vatCheckedAt);
        happened(customer.renumbered("NL009999999B02"));
        assertThat(details())
                .returns("NL009999999B02", CustomerDetails::vatNumber)
                .returns(null, CustomerDetails::vatCheck)
                .returns(null, CustomerDetails::vatCheckedAt);
        happened(customer.rejected());
        assertThat(details().vatCheck()).isEqualTo(VatCheckOutcome.INVALID);
        happened(customer.unverifiable());
        assertThat(details().vatCheck()).isEqualTo(VatCheckOutcome.UNVERIFIABLE);
        happened(customer.renumbered(null));
        assertThat(details()).returns(null, CustomerDetails::vatNumber).returns(null, CustomerDetails::vatCheck);
    }

    @Test
    void accounts_at_providers_are_remembered() {
        happened(
                customer.registered(Someone.anna()),
                customer.linkedToPlesk(),
                customer.linkedToMoneybird(),
                customer.linkedToOpenprovider());
        assertThat(details())
                .returns("7", CustomerDetails::pleskClientId)
                .returns("12345", CustomerDetails::moneybirdContactId)
                .returns("HF000123-NL", CustomerDetails::openproviderHandle);
    }

    @Test
    void someone_whose_key_is_gone_before_the_erasure_is_shown_comes_in_without_a_name() {
        vault.destroy(KeyRef.contact(customer.id));
        happened(customer.registered(Someone.anna(), VAT_NUMBER));
        assertThat(details()).returns(null, CustomerDetails::details).returns(null, CustomerDetails::vatNumber);
        assertThat(overview()).returns(null, CustomerOverview::displayName).returns(null, CustomerOverview::kind);
    }

    @Test
    void orders_are_counted_whichever_comes_first_they_or_their_customer() {
        placed(1);
        happened(customer.registered(Someone.anna()));
        placed(2);
        var another = new CustomerStory(vault);
        playback.happen(another.id, another.registered(Someone.anna()));
        assertThat(overview().orders()).isEqualTo(2);
        assertThat(queries.answer(everybody()).items())
                .extracting(CustomerOverview::orders)
                .containsExactly(0L, 2L);
    }

    @Test
    void an_order_that_is_told_of_twice_counts_once() {
        happened(customer.registered(Someone.anna()));
        var order = new OrderStory(vault, customer.id, 10001);
        var created = playback.append(order.id, order.created(), Map.of());
        playback.handle(model(), live(), List.of(created, created));
        assertThat(overview().orders()).isEqualTo(1);
    }

    @Test
    void orders_of_one_customer_that_come_in_at_once_do_not_wait_for_each_other() throws Exception {
        var first = new OrderStory(vault, customer.id, 10001);
        var second = new OrderStory(vault, customer.id, 10002);
        var firstCreated = playback.append(first.id, first.created(), Map.of());
        var secondCreated = playback.append(second.id, second.created(), Map.of());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            transactions.execute(transaction -> {
                playback.handle(model(), live(), List.of(firstCreated));
                try {
                    return threads.submit(() -> playback.handle(model(), live(), List.of(secondCreated)))
                            .get(20, TimeUnit.SECONDS);
                } catch (Exception waited) {
                    throw new IllegalStateException(waited);
                }
            });
        }
        happened(customer.registered(Someone.anna()));
        assertThat(overview().orders()).isEqualTo(2);
    }

    @Test
    void an_address_is_found_at_who_holds_it() {
        happened(customer.registered(Someone.anna()));
        assertThat(holder(ANNAS_ADDRESS)).containsExactly(customer.id);
        assertThat(holder("nobody@voorbeeld.nl")).isEmpty();
        happened(customer.changed(Someone.person("Anna", "Smit", "smit@voorbeeld.nl", "Utrecht")));
        assertThat(holder(ANNAS_ADDRESS)).isEmpty();
        assertThat(holder("smit@voorbeeld.nl")).containsExactly(customer.id);
    }

    @Test
    void an_address_that_moved_is_found_at_the_later_holder_in_whatever_order_that_is_heard() {
        var next = new CustomerStory(vault);
        var registered = playback.append(customer.id, customer.registered(Someone.anna()), Map.of());
        var gaveItBack = playback.append(
                customer.id, customer.changed(Someone.person("Anna", "Smit", "smit@voorbeeld.nl", "Gent")), Map.of());
        var tookIt = playback.append(next.id, next.registered(Someone.anna()), Map.of());
        playback.handle(model(), live(), List.of(tookIt));
        assertThat(holder(ANNAS_ADDRESS)).containsExactly(next.id);
        playback.handle(model(), live(), List.of(registered));
        assertThat(holder(ANNAS_ADDRESS)).containsExactly(next.id);
        playback.handle(model(), live(), List.of(gaveItBack));
        assertThat(holder(ANNAS_ADDRESS)).containsExactly(next.id);
        assertThat(holder("smit@voorbeeld.nl")).containsExactly(customer.id);
    }

    @Test
    void an_address_that_came_back_is_found_at_who_took_it_last_however_long_they_are_here() {
        var between = new CustomerStory(vault);
        var other = Someone.person("Bas", "Bos", "bas@voorbeeld.nl", "Gent");
        happened(customer.registered(Someone.anna()), customer.changed(other));
        playback.happen(between.id, between.registered(Someone.anna()));
        // what the one between gave back is not shown yet
        happened(customer.changed(Someone.anna()), customer.changed(Someone.anna()));
        assertThat(holder(ANNAS_ADDRESS)).containsExactly(customer.id);
    }

    @Test
    void every_event_advances_the_version() {
        assertThat(model().shownVersion(customer.id.toString())).isEmpty();
        var events = customer.oneOfEach();
        for (var number = 0; number < events.size(); number++) {
            happened(events.get(number));
            assertThat(details().version())
                    .as("after " + events.get(number).getClass())
                    .isEqualTo(number);
            assertThat(overview().version()).isEqualTo(number);
            assertThat(model().shownVersion(customer.id.toString())).hasValue(number);
        }
    }

    @Test
    void a_missing_row_is_told() {
        assertThatThrownBy(() -> happened(customer.approved())).isInstanceOf(RowMissing.class);
        assertThat(queries.answer(new FindCustomer(new CustomerId(Ids.next())))).isEmpty();
    }

    private void happened(Object... events) {
        playback.happen(customer.id, events);
    }

    private void placed(int order) {
        var story = new OrderStory(vault, customer.id, 10000 + order);
        playback.happen(story.id, story.created());
    }

    private List<CustomerId> holder(String address) {
        return queries.answer(new FindCustomerByEmail(claim(address))).map(CustomerDetails::id).stream()
                .toList();
    }

    private CustomerDetails details() {
        return queries.answer(new FindCustomer(customer.id)).orElseThrow();
    }

    private CustomerOverview overview() {
        return queries.answer(everybody()).items().stream()
                .filter(row -> row.id().equals(customer.id))
                .findFirst()
                .orElseThrow();
    }

    private static FindCustomers everybody() {
        return new FindCustomers(CustomerFilter.all(), CustomerSort.NEWEST_FIRST, null, 10);
    }

    private ReadModel model() {
        return playback.model("customer-overview");
    }

    private Generation live() {
        return generations.live("customer-overview").orElseThrow();
    }
}
