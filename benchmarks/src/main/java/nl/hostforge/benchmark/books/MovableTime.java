package nl.hostforge.benchmark.books;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The clock of a product that lets it be moved, at the operators' port. */
final class MovableTime {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final URI door;

    MovableTime(URI operators) {
        this.door = operators.resolve("/actuator/clock");
    }

    void moveTo(LocalDate day) throws IOException, InterruptedException {
        var moment = day.atTime(MORNING).atZone(AMSTERDAM).toInstant();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(door)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"to\":\"" + moment + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IOException(answer.body());
        }
    }
}
