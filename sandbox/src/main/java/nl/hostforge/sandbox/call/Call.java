package nl.hostforge.sandbox.call;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * One request, taken off its socket completely, so that it can be worked on after the connection is gone.
 *
 * @param id names this request in the journal; ours, not the caller's
 * @param operation stable name such as {@code plesk.createCustomer}
 * @param pathVariables the variable parts of the path, decoded
 * @param body the raw bytes; may hold passwords, so it never reaches the journal
 */
public record Call(
        String id,
        Instant at,
        String provider,
        String operation,
        String method,
        String path,
        Map<String, String> pathVariables,
        MultiValueMap<String, String> query,
        HttpHeaders headers,
        String remoteAddress,
        byte[] body) {

    public Call named(String name) {
        return new Call(id, at, provider, name, method, path, pathVariables, query, headers, remoteAddress, body);
    }

    public JsonNode json() {
        return Json.parse(body);
    }

    public <T> T json(Class<T> type) {
        return Json.MAPPER.treeToValue(json(), type);
    }

    public String variable(String name) {
        return pathVariables.getOrDefault(name, "");
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.getFirst(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }
}
