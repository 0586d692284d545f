package nl.hostforge.sandbox;

import java.math.BigDecimal;
import java.net.http.HttpHeaders;
import nl.hostforge.sandbox.call.Json;
import tools.jackson.databind.JsonNode;

/** What came back over the wire. */
public record Reply(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    /** The amount at this place, whether it comes as a number or as text. */
    public BigDecimal amount(String pointer) {
        return new BigDecimal(at(pointer)).setScale(2);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The text at this place, such as {@code /data/results/0/status}. */
    public String at(String pointer) {
        return json().at(pointer).asString("");
    }
}
