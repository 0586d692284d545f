package nl.hostforge.query.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerAsOf;
import nl.hostforge.messages.customer.CustomerStatus;
import nl.hostforge.messages.readmodel.Moment;
import nl.hostforge.query.testing.CustomerStory;
import nl.hostforge.query.testing.InMemoryVault;
import nl.hostforge.query.testing.Playback;
import nl.hostforge.query.testing.QuerySideTest;
import nl.hostforge.query.testing.Someone;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@QuerySideTest
class CustomerAsOfTest {
    @Autowired
    CustomerAsOf past;

    @Autowired
    CustomerQueries today;

    @Autowired
    Playback playback;

    @Autowired
    InMemoryVault vault;

    @Autowired
    EventStore log;

    @Autowired
    JdbcClient database;

    CustomerStory customer;

    @BeforeEach
    void begin() {
        playback.forgetEverything();
        customer = new CustomerStory(vault);
    }

    @Test
    void a_customer_is_shown_as_they_were_after_an_event_and_at_a_time() {
        happened(
                customer.registered(Someone.anna()),
                customer.approved(),
                customer.changed(Someone.person("Anna", "Smit", "anna@voorbeeld.nl", "Utrecht")),
                customer.suspended());
        assertThat(asOf(Moment.after(0)).orElseThrow().status()).isEqualTo(CustomerStatus.PENDING);
        assertThat(asOf(Moment.after(1)).orElseThrow())
                .returns(CustomerStatus.APPROVED, CustomerDetails::status)
                .returns("Amsterdam", then -> then.details().address().city())
                .returns(1L, CustomerDetails::version);
        var moved = playback.log().get(2).getTimestamp();
        assertThat(asOf(Moment.at(moved)).orElseThrow())
                .returns("Utrecht", then -> then.details().address().city())
                .returns(CustomerStatus.APPROVED, CustomerDetails::status);
        assertThat(asOf(Moment.at(Instant.EPOCH))).isEmpty();
    }

    @Test
    void looking_back_changes_nothing_and_leaves_nothing() {
        happened(customer.registered(Someone.anna()), customer.approved());
        for (var time = 0; time < 8; time++) { // so often that the driver prepares its statements
            assertThat(asOf(Moment.after(0)).orElseThrow().status()).isEqualTo(CustomerStatus.PENDING);
            assertThat(today.answer(new FindCustomer(customer.id)).orElseThrow().status())
                    .isEqualTo(CustomerStatus.APPROVED);
        }
        assertThat(database.sql("select count(*) from pg_class where relname like '%\\_g0'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Optional<CustomerDetails> asOf(Moment moment) {
        return past.answer(new FindCustomerAsOf(customer.id, moment));
    }

    private void happened(Object... events) {
        playback.happen(customer.id, events);
        playback.log().forEach(log::publish);
    }
}
