package nl.hostforge.api.problem;

import java.util.List;
import java.util.Map;

/** A request that cannot be understood or that breaks the rules for its fields: 400, with the fields at fault. */
public class InvalidRequest extends EdgeRefusal {
    public InvalidRequest(List<FieldFault> errors) {
        super(ProblemType.INVALID_REQUEST, "Some fields are not as they should be.", errors, Map.of());
    }

    public InvalidRequest(String field, String code, String message) {
        this(List.of(new FieldFault(field, code, message)));
    }
}
