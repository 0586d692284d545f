package nl.hostforge.api.admin.dunning;

import nl.hostforge.api.problem.EdgeRefusal;
import nl.hostforge.api.problem.ProblemType;

/** Where the bookkeeping duns nobody is reminded by us, not by hand either: 409. */
class DunnedByBookkeeping extends EdgeRefusal {
    DunnedByBookkeeping() {
        super(ProblemType.DUNNED_BY_BOOKKEEPING, "The bookkeeping duns, so nothing is done here.");
    }
}
