package nl.hostforge.query.customer;

import java.util.Optional;
import nl.hostforge.messages.customer.CustomerDetails;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomer;
import nl.hostforge.messages.customer.CustomerQuery.FindCustomerAsOf;
import nl.hostforge.query.readmodel.Past;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what a customer was like at a moment. */
@Component
class CustomerAsOf {
    private final Past past;
    private final CustomerReadModel model;
    private final CustomerQueries today;

    CustomerAsOf(Past past, CustomerReadModel model, CustomerQueries today) {
        this.past = past;
        this.model = model;
        this.today = today;
    }

    @QueryHandler
    Optional<CustomerDetails> answer(FindCustomerAsOf query) {
        var id = query.customerId();
        return past.asOf(model, id, query.moment(), () -> today.answer(new FindCustomer(id)));
    }
}
