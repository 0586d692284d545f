package nl.hostforge.integration.drift;

import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.hostforge.messages.customer.Provider;
import nl.hostforge.messages.service.ServiceKind;

/**
 * What the durable job of a check knows: which page comes next. Nothing personal.
 *
 * @param subject what lists of jobs call it, for instance {@code CHECK_PLESK}
 * @param comparing the kind that is compared now
 * @param cursor where the page before ended; null for the first page of a stage
 */
record DriftCheckJob(
        UUID checkId,
        Provider provider,
        String subject,
        Instant startedAt,
        ServiceKind comparing,
        Stage stage,
        String cursor)
        implements Serializable {

    /** A check goes through these, the first two for each kind that the provider has. */
    enum Stage {
        /** What the provider lists. */
        LISTED,
        /** What the log knows and the provider did not list. */
        MISSING,
        /** What was found before and was not seen this time. */
        KNOWN_BEFORE
    }

    static DriftCheckJob begin(Provider provider, UUID checkId, Instant at) {
        return new DriftCheckJob(
                checkId, provider, "CHECK_" + provider, at, kindsOf(provider).getFirst(), Stage.LISTED, null);
    }

    /** @return the same for the same provider, so that it is checked once at a time */
    String id() {
        return provider.word();
    }

    /** @param next where the next page begins; null where the stage is done */
    Optional<DriftCheckJob> after(String next) {
        if (next != null) return Optional.of(at(comparing, stage, next));
        return switch (stage) {
            case LISTED -> Optional.of(at(comparing, Stage.MISSING, null));
            case MISSING -> {
                var kinds = kindsOf(provider);
                var following = kinds.indexOf(comparing) + 1;
                yield Optional.of(
                        following < kinds.size()
                                ? at(kinds.get(following), Stage.LISTED, null)
                                : at(comparing, Stage.KNOWN_BEFORE, null));
            }
            case KNOWN_BEFORE -> Optional.empty();
        };
    }

    private DriftCheckJob at(ServiceKind kind, Stage next, String from) {
        return new DriftCheckJob(checkId, provider, subject, startedAt, kind, next, from);
    }

    private static List<ServiceKind> kindsOf(Provider provider) {
        return Arrays.stream(ServiceKind.values())
                .filter(kind -> kind.provider() == provider)
                .toList();
    }
}
