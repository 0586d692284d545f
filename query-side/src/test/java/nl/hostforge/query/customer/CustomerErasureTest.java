package nl.hostforge.query.customer;

import static nl.hostforge.query.testing.CustomerStory.VAT_NUMBER;
import static nl.hostforge.query.testing.CustomerStory.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerFilter;
import nl.hostforge.messages.customer.CustomerOverview;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerByEmail;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomers;
import nl.hostforge.messages.customer.CustomerSort;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.erasure.CustomerErasure.AtProvider;
import nl.hostforge.messages.erasure.ErasureQuery.FindCustomerErasure;
import nl.hostforge.messages.erasure.ErasureState;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuerySideTest
class CustomerErasureTest {
    /** What nothing that is left may contain, hashes of personal values included. */
    private static final List<String> PERSONAL = List.of(
            "nna", "ries", "oorbeeld", "msterdam", "+3120", "1012 JS", "NL00", "hash", "email-claim", "VALID", "WAPI");

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    CustomerQueries queries;

    @Autowired
    CustomerErasures erasures;

    CustomerStory customer;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        customer = new CustomerStory(vault);
    }

    @Test
    void an_erasure_blanks_what_is_personal_of_the_customer_and_of_no_other() {
        playback.happen(
                customer.id,
                customer.registered(Someone.anna(), VAT_NUMBER),
                customer.verified(),
                customer.valid(),
                customer.linkedToPlesk());
        var another = new CustomerStory(vault);
        playback.happen(another.id, another.registered(Someone.anna()));
        playback.happen(customer.id, customer.erased());
        assertThat(details())
                .returns(CustomerStatus.ERASED, CustomerDetails::status)
                .returns(null, CustomerDetails::details)
                .returns(null, CustomerDetails::emailClaimId)
                .returns(false, CustomerDetails::emailVerified)
                .returns(null, CustomerDetails::vatNumber)
                .returns(null, CustomerDetails::vatCheck)
                .returns(null, CustomerDetails::vatCheckedAt)
                .returns("7", CustomerDetails::pleskClientId)
                .returns(4L, CustomerDetails::version);
        assertThat(listed(new CustomerFilter(CustomerStatus.ERASED, null)))
                .singleElement()
                .returns(null, CustomerOverview::kind)
                .returns(null, CustomerOverview::displayName)
                .returns(null, CustomerOverview::email)
                .returns(null, CustomerOverview::city)
                .returns(null, CustomerOverview::country);
        assertThat(listed(new CustomerFilter(null, "vries")))
                .extracting(CustomerOverview::id)
                .containsExactly(another.id);
    }

    @Test
    void after_an_erasure_no_trace_is_left_in_any_column() {
        var life = customer.oneOfEach();
        var end = life.indexOf(customer.erased());
        playback.happen(customer.id, life.subList(0, end).toArray());
        assertThat(everything()).contains("Anna", "hash of");
        playback.happen(customer.id, life.subList(end, life.size()).toArray());
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void nothing_that_is_heard_after_an_erasure_brings_anything_back() {
        playback.happen(customer.id, customer.registered(Someone.anna(), VAT_NUMBER), customer.erased());
        playback.happen(
                customer.id,
                customer.changed(Someone.person("Anna", "Smit", "smit@voorbeeld.nl", "Utrecht")),
                customer.renumbered(VAT_NUMBER),
                customer.verified(),
                customer.valid(),
                customer.reinstated(CustomerStatus.APPROVED));
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
        assertThat(details())
                .returns(CustomerStatus.ERASED, CustomerDetails::status)
                .returns(false, CustomerDetails::emailVerified)
                .returns(6L, CustomerDetails::version);
    }

    @Test
    void it_is_shown_how_far_each_provider_is_with_forgetting() {
        playback.happen(customer.id, customer.registered(Someone.anna()));
        assertThat(erasures.answer(new FindCustomerErasure(customer.id))).isEmpty();
        playback.happen(customer.id, customer.erased(), customer.askedToForget(1));
        assertThat(atPlesk())
                .returns("7", AtProvider::reference)
                .returns(ErasureState.REQUESTED, AtProvider::state)
                .returns(0, AtProvider::attempt);
        playback.happen(customer.id, customer.failedToForget());
        assertThat(atPlesk())
                .returns(ErasureState.FAILED, AtProvider::state)
                .returns(3, AtProvider::attempt)
                .returns("WRONG_STATE", AtProvider::failureCode)
                .returns("Anna de Vries still has a site", AtProvider::failureWords);
        playback.happen(customer.id, customer.askedToForget(2));
        assertThat(atPlesk())
                .returns(ErasureState.REQUESTED, AtProvider::state)
                .returns(2, AtProvider::round)
                .returns(0, AtProvider::attempt)
                .returns(null, AtProvider::failureWords);
        playback.happen(customer.id, customer.failedToForget(), customer.forgotten());
        assertThat(atPlesk())
                .returns(ErasureState.COMPLETED, AtProvider::state)
                .returns(null, AtProvider::failureWords);
        assertThat(details().version()).isEqualTo(6);
    }

    @Test
    void orders_of_an_erased_customer_are_counted_before_and_after_the_erasure_and_even_before_the_customer_is_known() {
        ordered(1);
        playback.happen(customer.id, customer.registered(Someone.anna()));
        ordered(2);
        playback.happen(customer.id, customer.erased());
        ordered(3);
        assertThat(listed(CustomerFilter.all()))
                .singleElement()
                .returns(CustomerStatus.ERASED, CustomerOverview::status)
                .returns(3L, CustomerOverview::orders);
        PERSONAL.forEach(trace -> assertThat(everything()).doesNotContain(trace));
    }

    @Test
    void the_streams_of_a_customer_and_of_their_orders_may_be_heard_in_any_order() {
        var life = Stream.<Object>of(customer.registered(Someone.anna()), customer.approved(), customer.erased())
                .<DomainEventMessage<?>>map(event -> playback.append(customer.id, event, Map.of()))
                .toList();
        var order = new OrderStory(vault, customer.id, 10001);
        var ordered = playback.append(order.id, order.created(), Map.of());
        var contents = new ArrayList<Map<String, List<String>>>();
        for (var before = 0; before <= life.size(); before++) {
            var heard = new ArrayList<>(life);
            heard.add(before, ordered);
            playback.rebuild("customer-overview", 1, heard);
            contents.add(playback.contents("customer-overview"));
        }
        assertThat(contents).containsOnly(contents.getFirst());
        assertThat(listed(CustomerFilter.all())).singleElement().returns(1L, CustomerOverview::orders);
    }

    @Test
    void the_address_of_someone_erased_is_free_for_another() {
        var next = new CustomerStory(vault);
        var address = claim(Someone.anna().email());
        playback.happen(customer.id, customer.registered(Someone.anna()), customer.erased());
        assertThat(queries.answer(new FindCustomerByEmail(address))).isEmpty();
        playback.happen(next.id, next.registered(Someone.anna()));
        assertThat(queries.answer(new FindCustomerByEmail(address)))
                .map(CustomerDetails::id)
                .contains(next.id);
    }

    @Test
    void a_rebuild_after_the_keys_are_gone_gives_what_the_erasure_left() {
        playback.happen(customer.id, customer.oneOfEach().toArray());
        ordered(1);
        var live = playback.contents("customer-overview");
        vault.destroy(KeyRef.contact(customer.id));
        vault.destroy(KeyRef.erasure(customer.id, "plesk", 1));
        var readAgain = new CustomerStory(vault, customer.id).oneOfEach();
        var log = playback.log().stream()
                .<DomainEventMessage<?>>map(
                        event -> event.getAggregateIdentifier().equals(customer.id.toString())
                                ? playback.withPayload(event, readAgain.get((int) event.getSequenceNumber()))
                                : event)
                .toList();
        playback.rebuild("customer-overview", 500, log);
        assertThat(playback.contents("customer-overview")).isEqualTo(live);
    }

    private void ordered(int position) {
        var order = new OrderStory(vault, customer.id, 10000 + position);
        playback.happen(order.id, order.created());
    }

    private AtProvider atPlesk() {
        return erasures.answer(new FindCustomerErasure(customer.id))
                .orElseThrow()
                .providers()
                .getFirst();
    }

    private CustomerDetails details() {
        return queries.answer(new FindCustomer(customer.id)).orElseThrow();
    }

    private List<CustomerOverview> listed(CustomerFilter filter) {
        return queries.answer(new FindCustomers(filter, CustomerSort.NEWEST_FIRST, null, 10))
                .items();
    }

    private String everything() {
        return playback.contents("customer-overview").toString();
    }
}
