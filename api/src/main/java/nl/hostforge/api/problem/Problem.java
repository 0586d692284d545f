package nl.hostforge.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The body of every answer that is an error (RFC 9457, {@code application/problem+json}).
 *
 * @param type stable name of the kind of problem, {@code /problems/{code}}; what a client decides on
 * @param title the kind of problem, in words
 * @param status the HTTP status once more, for those who only keep the body
 * @param detail what happened this time, for people
 * @param instance path of the request
 * @param requestId what to quote when asking for help; the same as in the header {@code X-Request-Id}
 * @param errors the fields at fault, for a request that is not valid; absent otherwise
 * @param members facts of this kind of problem, for instance the present state; written beside the others
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "What went wrong (RFC 9457). Further members depend on the type.")
public record Problem(
        @Schema(example = "/problems/invalid-request") URI type,
        @Schema(example = "The request is not valid") String title,
        @Schema(example = "400") int status,

        @Schema(example = "Some fields are not as they should be.")
        String detail,

        @Schema(example = "/api/admin/packages", nullable = true)
        URI instance,

        @Schema(example = "0199a1b2-7c3d-7e4f-8a5b-6c7d8e9f0a1b")
        String requestId,

        @Schema(nullable = true) List<FieldFault> errors,
        @Schema(hidden = true) Map<String, Object> members) {
    @JsonAnyGetter
    public Map<String, Object> members() {
        return members;
    }
}
