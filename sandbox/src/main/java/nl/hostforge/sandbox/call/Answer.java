package nl.hostforge.sandbox.call;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What a provider says to one call.
 *
 * @param refusal the vendor's own code when this is a refusal, whatever the HTTP status says; otherwise null
 */
public record Answer(int status, HttpHeaders headers, byte[] body, String refusal) {

    public static Answer json(int status, Object body) {
        return of(status, MediaType.APPLICATION_JSON, Json.bytes(body));
    }

    public static Answer ok(Object body) {
        return json(200, body);
    }

    public static Answer xml(String body) {
        return of(
                200, new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer html(int status, String body) {
        return of(
                status,
                new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8),
                body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer of(int status, MediaType type, byte[] body) {
        var headers = new HttpHeaders();
        headers.setContentType(type);
        return new Answer(status, headers, body, null);
    }

    public static Answer empty(int status) {
        return new Answer(status, new HttpHeaders(), new byte[0], null);
    }

    public Answer with(String header, String value) {
        var more = new HttpHeaders(headers);
        more.set(header, value);
        return new Answer(status, more, body, refusal);
    }

    /** Marks this answer as the vendor's "no", for the journal. */
    public Answer refusing(String code) {
        return new Answer(status, headers, body, code);
    }
}
