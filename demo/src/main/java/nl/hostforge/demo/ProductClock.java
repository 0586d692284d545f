package nl.hostforge.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The clock of a HostForge that lets it be moved, at the operators' port. */
final class ProductClock {
    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** What is done later than so much after what caused it is not waited for; days go by anyway. */
    private static final Duration A_WHILE = Duration.ofHours(2);

    /** What is due within so much of the next piece of work is done along with it. */
    private static final Duration TOGETHER = Duration.ofSeconds(10);

    private static final Duration GLANCE = Duration.ofMillis(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DOOR = "/actuator/clock";

    private final Line operators;

    /** @param operators to the operators' port */
    ProductClock(Line operators) {
        this.operators = operators;
    }

    private record Time(Instant now, boolean atRest, Instant nextJobAt) {
        static Time of(JsonNode body) {
            var next = body.path("nextJobAt");
            return new Time(
                    Instant.parse(body.path("now").asString()),
                    body.path("atRest").asBoolean(),
                    next.isString() ? Instant.parse(next.asString()) : null);
        }
    }

    Instant now() throws IOException, InterruptedException {
        return look().now();
    }

    LocalDate today() throws IOException, InterruptedException {
        return LocalDate.ofInstant(now(), AMSTERDAM);
    }

    /** Moves it to that time of that day in Europe/Amsterdam, unless that is past, and lets all be done that is due by then. */
    void moveTo(LocalDate day, LocalTime time) throws IOException, InterruptedException {
        var moment = day.atTime(time).atZone(AMSTERDAM).toInstant();
        if (moment.isAfter(now())) moveTo(moment);
        settle();
    }

    /**
     * Waits until all is done that is to be done at present. What waits for a little later (a pause, a free place among
     * the calls that a provider takes in a window) is what the clock is then moved to: nobody sits through it.
     */
    void settle() throws IOException, InterruptedException {
        var givenUp = System.nanoTime() + PATIENCE.toNanos();
        var time = look();
        var horizon = time.now().plus(A_WHILE);
        while (!time.atRest() || time.nextJobAt() != null && time.nextJobAt().isBefore(horizon)) {
            if (System.nanoTime() > givenUp) throw new IOException("not all was done by " + time.now());
            if (time.atRest()) moveTo(time.nextJobAt().plus(TOGETHER));
            else Thread.sleep(GLANCE); // what is at work now is at work by the system's time
            time = look();
        }
    }

    private Time look() throws IOException, InterruptedException {
        return Time.of(operators.get(DOOR).expect(200));
    }

    private void moveTo(Instant moment) throws IOException, InterruptedException {
        operators.post(DOOR, Map.of("to", moment.toString())).expect(200);
    }
}
