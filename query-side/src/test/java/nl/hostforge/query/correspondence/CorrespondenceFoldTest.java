package nl.hostforge.query.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.hostforge.messages.customer.CustomerEvent.CustomerDetailsChanged;
import nl.hostforge.messages.customer.CustomerEvent.CustomerErased;
import nl.hostforge.messages.customer.CustomerEvent.CustomerRegistered;
import nl.hostforge.messages.customer.EmailClaimId;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.order.OrderCorrespondence;
import nl.hostforge.messages.order.OrderEvent.OrderActivated;
import nl.hostforge.messages.order.OrderEvent.OrderRejected;
import nl.hostforge.messages.order.OrderTotals;
import nl.hostforge.messages.privacy.KeyRef;
import nl.hostforge.messages.privacy.Personal;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.OrderStory;
import nl.hostforge.query.testing.Someone;
import org.junit.jupiter.api.Test;

class CorrespondenceFoldTest {
    private static final CustomerId CUSTOMER = new CustomerId(Ids.derived("test", "customer"));
    private static final KeyRef KEY = KeyRef.contact(CUSTOMER);
    private static final EmailClaimId CLAIM = EmailClaimId.of("hash");

    private final OrderStory story = new OrderStory(new InMemoryVault(), CUSTOMER, 10001);

    @Test
    void a_new_order_is_told_as_it_was_placed() {
        var order = after(story.created(), registered());
        assertThat(order.number()).isEqualTo(story.number);
        assertThat(order.orderedBy().known()).contains(Someone.anna());
        assertThat(order.lines()).isEqualTo(story.created().lines());
        assertThat(order.explanation()).isNull();
        assertThat(order.delivered()).isEmpty();
        assertThat(order.customerErased()).isFalse();
    }

    @Test
    void a_correction_is_told_instead_of_what_was_ordered() {
        var others = OrderStory.lines("anders.nl").subList(0, 1);
        var order = after(story.created(), story.corrected(others));
        assertThat(order.lines()).isEqualTo(others);
        assertThat(order.totals()).isEqualTo(OrderTotals.of(others, OrderStory.DUTCH_VAT));
    }

    @Test
    void a_rejection_is_told_with_its_reason_and_a_delivery_with_what_was_delivered() {
        var why = Personal.of(KEY, "Niet leverbaar.");
        assertThat(after(story.created(), new OrderRejected(story.id, story.number, CUSTOMER, why, List.of()))
                        .explanation())
                .isEqualTo(why);
        var delivered = story.created().lines().subList(0, 1);
        assertThat(after(story.created(), new OrderActivated(story.id, story.number, CUSTOMER, delivered))
                        .delivered())
                .isEqualTo(delivered);
    }

    @Test
    void the_customer_is_who_they_are_today_or_nobody_once_erased() {
        var today = Personal.of(KEY, Someone.anna());
        var changed = new CustomerDetailsChanged(CUSTOMER, CLAIM, CLAIM, today, "other");
        assertThat(after(story.created(), registered(), changed).contact()).isEqualTo(today);
        assertThat(after(story.created(), registered(), new CustomerErased(CUSTOMER, CLAIM))
                        .customerErased())
                .isTrue();
    }

    private static CustomerRegistered registered() {
        return new CustomerRegistered(CUSTOMER, CLAIM, Personal.of(KEY, Someone.anna()), "digest", null, null);
    }

    private static OrderCorrespondence after(Object... events) {
        var fold = new CorrespondenceFold();
        for (var event : events) fold.take(event);
        return fold.result();
    }
}
