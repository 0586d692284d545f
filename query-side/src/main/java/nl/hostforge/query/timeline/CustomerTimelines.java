package nl.hostforge.query.timeline;

import java.util.Optional;
import nl.hostforge.messages.customer.CustomerEvent;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerTimeline;
import nl.hostforge.messages.customer.CustomerTimeline;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Who did what to a customer. */
@Component
class CustomerTimelines {
    private final Histories histories;

    CustomerTimelines(Histories histories) {
        this.histories = histories;
    }

    @QueryHandler
    Optional<CustomerTimeline> answer(FindCustomerTimeline query) {
        var fold = new CustomerFold(Wording.in(query.language()));
        var entries = histories.of(query.customerId(), CustomerEvent.class, fold);
        return entries.isEmpty() ? Optional.empty() : Optional.of(new CustomerTimeline(query.customerId(), entries));
    }
}
