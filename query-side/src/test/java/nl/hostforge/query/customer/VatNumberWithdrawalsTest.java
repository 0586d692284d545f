package nl.hostforge.query.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import nl.hostforge.messages.customer.CustomerQuery.FindVatNumberWithdrawal;
import nl.hostforge.messages.customer.VatNumberWithdrawal;
import nl.hostforge.messages.identity.CustomerId;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register said of a number; its latest word is that it does not know it. */
@QuerySideTest
class VatNumberWithdrawalsTest {
    private static final String NUMBER = "DE123456789";

    @Autowired
    EventStore log;

    @Autowired
    InMemoryVault vault;

    @Autowired
    VatNumberWithdrawals withdrawals;

    private final CustomerId id = new CustomerId(Ids.next());
    private CustomerStory customer;
    private long next;

    @BeforeEach
    void begin() {
        customer = new CustomerStory(vault, id);
    }

    @Test
    void a_number_that_was_valid_is_taken_back() {
        happened(customer.registered(Someone.anna(), NUMBER), customer.valid(), customer.rejected());
        assertThat(found(2)).contains(new VatNumberWithdrawal(id, CustomerStory.CHECKED, CustomerStory.CHECKED));
    }

    @Test
    void silence_in_between_changes_nothing() {
        happened(
                customer.registered(Someone.anna(), NUMBER),
                customer.valid(),
                customer.unverifiable(),
                customer.rejected());
        assertThat(found(3)).isPresent();
    }

    @Test
    void a_number_that_was_never_valid_is_not_taken_back() {
        happened(customer.registered(Someone.anna(), NUMBER), customer.rejected());
        assertThat(found(1)).isEmpty();
    }

    @Test
    void another_number_than_the_valid_one_is_not_taken_back() {
        happened(
                customer.registered(Someone.anna(), NUMBER),
                customer.valid(),
                customer.renumbered("DE999999999"),
                customer.rejected());
        assertThat(found(3)).isEmpty();
    }

    @Test
    void a_number_is_taken_back_once() {
        happened(customer.registered(Someone.anna(), NUMBER), customer.valid(), customer.rejected());
        happened(customer.rejected());
        assertThat(found(2)).isPresent();
        assertThat(found(3)).isEmpty();
        assertThat(found(1)).isEmpty();
    }

    private Optional<VatNumberWithdrawal> found(long sequence) {
        return withdrawals.answer(new FindVatNumberWithdrawal(id, sequence));
    }

    private void happened(Object... events) {
        for (var event : events)
            log.publish(new GenericDomainEventMessage<>("Customer", id.toString(), next++, event, Map.of()));
    }
}
