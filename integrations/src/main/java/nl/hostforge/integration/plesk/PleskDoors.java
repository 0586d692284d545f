package nl.hostforge.integration.plesk;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.hostforge.integration.transport.Json;

/** Addressed and signed requests for Plesk's two APIs on one port. */
final class PleskDoors {

    private final PleskSettings settings;

    PleskDoors(PleskSettings settings) {
        this.settings = settings;
    }

    HttpRequest xml(byte[] packet) {
        var request = HttpRequest.newBuilder(at(settings.xmlPath()))
                .header("Content-Type", "text/xml; charset=UTF-8")
                .POST(BodyPublishers.ofByteArray(packet));
        if (settings.usesKey()) {
            request.header("KEY", settings.apiKey());
        } else {
            request.header("HTTP_AUTH_LOGIN", settings.login()).header("HTTP_AUTH_PASSWD", settings.password());
        }
        return request.build();
    }

    HttpRequest get(String pathAndQuery) {
        return rest(pathAndQuery).GET().build();
    }

    HttpRequest post(String pathAndQuery, Object body) {
        return rest(pathAndQuery)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(Json.write(body)))
                .build();
    }

    private HttpRequest.Builder rest(String pathAndQuery) {
        var request =
                HttpRequest.newBuilder(at(settings.restPath() + pathAndQuery)).header("Accept", "application/json");
        return settings.usesKey()
                ? request.header("X-API-Key", settings.apiKey())
                : request.header("Authorization", "Basic " + basic());
    }

    private String basic() {
        var credentials = settings.login() + ":" + settings.password();
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private URI at(String pathAndQuery) {
        return URI.create(settings.baseUrl().toString().replaceAll("/$", "") + pathAndQuery);
    }
}
