package nl.hostforge.sandbox;

import java.net.http.HttpHeaders;
import nl.hostforge.sandbox.call.Json;
import tools.jackson.databind.JsonNode;

/** What came back over the wire. */
public record Reply(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The text at this place, such as {@code /data/results/0/status}. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }
}
