package nl.hostforge.api.admin.customer;

import java.util.List;
import java.util.Map;
import nl.hostforge.api.admin.customer.ErasureBodies.OpenObligation;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;
import nl.hostforge.messages.erasure.Obligations;

/** Nobody is erased while something is owed, by them or to them: 409, with the list. */
class CustomerHasObligations extends EdgeRefusal {
    CustomerHasObligations(Obligations owed) {
        super(
                ProblemType.CUSTOMER_HAS_OBLIGATIONS,
                "The customer can be erased once these are finished.",
                List.of(),
                Map.of("obligations", OpenObligation.all(owed), "more", owed.more()));
    }
}
