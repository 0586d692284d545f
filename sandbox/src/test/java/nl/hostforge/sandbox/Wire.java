package nl.hostforge.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.vendor.Contract;

/** A client as a biller has one, which holds both sides to the vendor's document. */
public final class Wire {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String address;
    private final Contract contract;
    private final List<String> headers;

    private Wire(String address, Contract contract, List<String> headers) {
        this.address = address;
        this.contract = contract;
        this.headers = headers;
    }

    /**
     * @param address what comes before the paths, such as {@code http://127.0.0.1:9090/plesk}
     * @param contract the judge; none when null
     */
    public static Wire to(String address, Contract contract) {
        return new Wire(address, contract, List.of());
    }

    public Wire with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.addAll(List.of(header, value));
        return new Wire(address, contract, more);
    }

    /** The same without its headers. */
    public Wire anonymous() {
        return new Wire(address, contract, List.of());
    }

    /** The same, where the vendor's document has nothing to say about what follows, for the reason given. */
    public Wire unjudged(String because) {
        return new Wire(address, null, headers);
    }

    public Reply get(String path) {
        return send("GET", path, null);
    }

    public Reply post(String path, Object body) {
        return send("POST", path, body);
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Reply patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Reply delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends an object as JSON, a text as it is, nothing when null. */
    public Reply send(String method, String path, Object body) {
        try {
            return sending(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #send}, for those who expect the connection to break. */
    public Reply sending(String method, String path, Object body) throws IOException {
        var text = body == null ? null : body instanceof String string ? string : Json.MAPPER.writeValueAsString(body);
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
        if (text != null && headers.stream().noneMatch("Content-Type"::equals))
            request.header("Content-Type", "application/json");
        for (var index = 0; index < headers.size(); index += 2)
            request.header(headers.get(index), headers.get(index + 1));
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            var reply = new Reply(response.statusCode(), response.headers(), response.body());
            if (contract != null) contract.check(method, path, request.build().headers(), text, reply);
            return reply;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
