package nl.hostforge.api.admin.customer;

import java.util.List;
import java.util.Map;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.ProblemType;

/** Two customers cannot have the same e-mail address: 409. */
class EmailInUse extends EdgeRefusal {
    EmailInUse() {
        super(
                ProblemType.EMAIL_IN_USE,
                "Another customer has this e-mail address.",
                List.of(new FieldFault(
                        "customer.email", ProblemType.EMAIL_IN_USE.code(), "Another customer has this address.")),
                Map.of());
    }
}
