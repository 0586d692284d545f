package nl.hostforge.integration.transport;

import java.util.stream.Stream;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.transport.FakeProvider.Reaction;

/** A row of a provider's table of faults: what the other side does, and how a look-up and a change should end. */
public record Endings(String fault, Reaction reaction, String lookUp, String change, boolean untilTheDeadline) {

    public static Endings of(String fault, Reaction reaction, String lookUp, String change) {
        return new Endings(fault, reaction, lookUp, change, false);
    }

    /** The same ending for both. */
    public static Endings of(String fault, Reaction reaction, String both) {
        return new Endings(fault, reaction, both, both, false);
    }

    /** What any server can do to any client. */
    public static Stream<Endings> ofTransport(String contentType, String halfAnAnswer) {
        return Stream.of(
                of("reset after the work", FakeProvider.reset(), "later", "unknown"),
                of("cut short", FakeProvider.cutShort(contentType, halfAnAnswer), "later", "unknown"),
                of("too large", FakeProvider.answer(200, contentType, " ".repeat(300_000)), "later", "unknown"),
                of("empty 200", FakeProvider.answer(200, contentType, ""), "later", "unknown"),
                of("a web page with 200", FakeProvider.html(200), "later", "unknown"),
                of("a redirect", FakeProvider.answer(302, "text/html", "", "Location: /login"), "later", "unknown"),
                of("500 without a verdict", FakeProvider.html(500), "later", "unknown"),
                of("502", FakeProvider.html(502), "later", "unknown"),
                of("504", FakeProvider.html(504), "later", "unknown"),
                of("503 from whoever stands before it", FakeProvider.html(503), "later"),
                new Endings("no answer in time", FakeProvider.silence(), "later", "unknown", true),
                new Endings("slow drip", FakeProvider.slowDrip(contentType), "later", "unknown", true));
    }

    /** Only where the deadline is the point is it short. */
    public ProviderLine line(String provider) {
        return untilTheDeadline ? Lines.impatientlyTo(provider) : Lines.to(provider);
    }

    /** "done", "later" with the delay where there is one, "unknown", or "refused" with code and field. */
    public static String shortly(Outcome<?> outcome) {
        return switch (outcome) {
            case Done<?> done -> "done";
            case TryLater<?> later ->
                "later" + later.after().map(wait -> " " + wait.toSeconds()).orElse("");
            case Unknown<?> unknown -> "unknown";
            case Refused<?> refused ->
                "refused " + refused.code()
                        + refused.field().map(field -> " " + field).orElse("");
        };
    }

    @Override
    public String toString() {
        return fault;
    }
}
