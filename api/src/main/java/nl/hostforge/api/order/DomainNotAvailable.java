package nl.hostforge.api.order;

import java.util.List;
import java.util.Map;
import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.FieldFault;
import nl.hostforge.api.problem.ProblemType;

/** The registrar says that names in the order cannot be registered: 409, with the items. */
class DomainNotAvailable extends EdgeRefusal {
    DomainNotAvailable(List<FieldFault> names) {
        super(ProblemType.DOMAIN_NOT_AVAILABLE, "A name in the order cannot be registered.", names, Map.of());
    }
}
