package nl.hostforge.integration.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.transport.FakeProvider.Reaction;

/**
 * A row of a provider's table of faults: what the other side does, and how a look-up and a change should end. Its name
 * begins with the class of failure that it stands for.
 */
public record Endings(
        String fault, Place place, Reaction reaction, String lookUp, String change, boolean untilTheDeadline) {

    /** What any provider's table has to have a row for. */
    private static final List<String> CLASSES = List.of(
            "200 with garbage",
            "200 with nothing",
            "200 with a web page",
            "400",
            "401",
            "403",
            "404",
            "409",
            "422",
            "429 with seconds",
            "429 with a moment",
            "429 with a date",
            "429 with nonsense",
            "429 without",
            "500 without a verdict",
            "502",
            "503",
            "504",
            "maintenance",
            "no connection",
            "no connection in time",
            "no answer in time",
            "reset",
            "cut short",
            "slow drip");

    /** Who is at the other end. */
    private enum Place {
        PROVIDER,
        NOBODY,
        FULL_HOUSE
    }

    /** An address that takes nobody in, for as long as tests run. */
    private static final class Full {
        private static final FullHouse HOUSE = house();

        private static FullHouse house() {
            try {
                return new FullHouse();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public static Endings of(String fault, Reaction reaction, String lookUp, String change) {
        return new Endings(fault, Place.PROVIDER, reaction, lookUp, change, false);
    }

    /** The same ending for both. */
    public static Endings of(String fault, Reaction reaction, String both) {
        return of(fault, reaction, both, both);
    }

    /** What any server can do to any client, and what can happen on the way there. */
    public static Stream<Endings> ofTransport(String contentType, String halfAnAnswer) {
        return Stream.of(
                without("no connection: refused", Place.NOBODY),
                without("no connection in time", Place.FULL_HOUSE),
                untilTheDeadline("no answer in time", FakeProvider.silence()),
                untilTheDeadline("slow drip", FakeProvider.slowDrip(contentType)),
                of("reset, the work done already or only later", FakeProvider.reset(), "later", "unknown"),
                of("cut short", FakeProvider.cutShort(contentType, halfAnAnswer), "later", "unknown"),
                of("200 too large", FakeProvider.answer(200, contentType, " ".repeat(300_000)), "later", "unknown"),
                of("200 with nothing", FakeProvider.answer(200, contentType, ""), "later", "unknown"),
                of("200 with garbage", FakeProvider.answer(200, contentType, "\u0001<<<}{ no"), "later", "unknown"),
                of("200 with a web page", FakeProvider.html(200), "later", "unknown"),
                of("302", FakeProvider.answer(302, "text/html", "", "Location: /login"), "later", "unknown"),
                of("429 with seconds", tooMany(contentType, "7"), "later 7"),
                of("429 with a moment", tooMany(contentType, "1772442060"), "later 60"),
                of("429 with a date", tooMany(contentType, "Mon, 02 Mar 2026 09:00:30 GMT"), "later 30"),
                of("429 with nonsense", tooMany(contentType, "soon"), "later"),
                of("429 without", FakeProvider.html(429), "later"),
                of("500 without a verdict", FakeProvider.html(500), "later", "unknown"),
                of("502", FakeProvider.html(502), "later", "unknown"),
                of("503, a page of whoever stands before it", FakeProvider.html(503), "later"),
                of("503 with a delay", FakeProvider.answer(503, contentType, "", "Retry-After: 9"), "later 9"),
                of("504", FakeProvider.html(504), "later", "unknown"));
    }

    /** @return the classes of failure for which a table has no row */
    public static List<String> missingFrom(Stream<Endings> table) {
        var names = table.map(Endings::fault).toList();
        return CLASSES.stream()
                .filter(kind -> names.stream().noneMatch(name -> name.startsWith(kind)))
                .toList();
    }

    private static Reaction tooMany(String contentType, String retryAfter) {
        return FakeProvider.answer(429, contentType, "", "Retry-After: " + retryAfter);
    }

    /** Nothing was sent, so nothing was done. */
    private static Endings without(String connection, Place place) {
        return new Endings(connection, place, FakeProvider.html(599), "later", "later", true);
    }

    private static Endings untilTheDeadline(String fault, Reaction reaction) {
        return new Endings(fault, Place.PROVIDER, reaction, "later", "unknown", true);
    }

    /** Where this row's provider is to be looked for. */
    public URI at(FakeProvider provider) {
        return switch (place) {
            case PROVIDER -> provider.address();
            case NOBODY -> FakeProvider.nobody();
            case FULL_HOUSE -> Full.HOUSE.address();
        };
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
