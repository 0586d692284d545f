package nl.hostforge.api.order;

import java.util.List;
import java.util.Map;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.ProblemType;

/** Names in the order are part of another one, whose is not told: 409, with the items. */
class DomainAlreadyOrdered extends EdgeRefusal {
    /** The code of the same refusal by the domain. */
    static final String CODE = ProblemType.DOMAIN_ALREADY_ORDERED.code();

    DomainAlreadyOrdered(List<FieldFault> names) {
        super(ProblemType.DOMAIN_ALREADY_ORDERED, "A name in the order is part of another order.", names, Map.of());
    }
}
