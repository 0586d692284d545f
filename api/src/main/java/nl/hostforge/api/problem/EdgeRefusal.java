package nl.hostforge.api.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Base of what the edge itself refuses, before or instead of asking the domain. */
public abstract class EdgeRefusal extends RuntimeException {
    private final ProblemType type;
    private final transient List<FieldFault> errors;
    private final transient Map<String, Object> members;
    private final transient HttpHeaders headers = new HttpHeaders();

    protected EdgeRefusal(ProblemType type, String detail) {
        this(type, detail, List.of(), Map.of());
    }

    protected EdgeRefusal(ProblemType type, String detail, List<FieldFault> errors, Map<String, Object> members) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.members = Map.copyOf(members);
    }

    public ProblemType type() {
        return type;
    }

    public List<FieldFault> errors() {
        return errors;
    }

    /** @return facts that the problem shows beside its standard members */
    public Map<String, Object> members() {
        return members;
    }

    /** @return headers that belong to the answer, for instance {@code Retry-After}; may be added to */
    public HttpHeaders headers() {
        return headers;
    }
}
