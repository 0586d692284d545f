package nl.hostforge.integration.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The sandbox's clock, which is moved with a movable clock of ours. */
public final class SandboxTime {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI clock;

    /** @param sandbox its address */
    public SandboxTime(String sandbox) {
        this.clock = URI.create(sandbox + "/control/clock");
    }

    /**
     * Tells how far our time is ahead of the system's. May be repeated.
     *
     * @throws IOException if the sandbox could not be told
     */
    public void isAhead(Duration lead) throws IOException {
        var told = HttpRequest.newBuilder(clock)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"ahead\":\"" + lead + "\"}"))
                .build();
        try {
            var answer = http.send(told, BodyHandlers.discarding());
            if (answer.statusCode() != 200) throw new IOException("the sandbox answered " + answer.statusCode());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped before the sandbox was told", stopping);
        }
    }
}
