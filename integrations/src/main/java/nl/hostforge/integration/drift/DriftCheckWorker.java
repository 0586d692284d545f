package nl.hostforge.integration.drift;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hostforge.integration.drift.DriftLedger.What;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.Outcome.Done;
import nl.hostforge.integration.outcome.Outcome.Refused;
import nl.hostforge.integration.outcome.Outcome.TryLater;
import nl.hostforge.integration.outcome.Outcome.Unknown;
import nl.hostforge.integration.transport.Lane;
import nl.hostforge.messages.drift.Difference;
import nl.hostforge.messages.drift.DriftCheckState;
import nl.hostforge.messages.drift.DriftCommand.ReportDrift;
import nl.hostforge.messages.drift.DriftCommand.ResolveDrift;
import nl.hostforge.messages.drift.DriftFindingId;
import nl.hostforge.messages.drift.DriftOverview;
import nl.hostforge.messages.drift.DriftQuery.FindDriftToResolve;
import nl.hostforge.messages.readmodel.AwaitCaughtUp;
import nl.hostforge.messages.service.ServiceKind;
import nl.hostforge.messages.service.ServiceOverview;
import nl.hostforge.messages.service.ServiceQuery;
import nl.hostforge.messages.service.ServiceQuery.FindServices;
import nl.hostforge.messages.service.ServiceQuery.FindServicesLike;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a check, a page at a time. The provider is asked first and the log afterwards, once the read model has caught up,
 * so that whatever the provider shows because of us is known. A page's findings are reported before the job moves on;
 * each may be reported again. Nothing is concluded of a provider that does not answer: its check waits.
 */
@Component
class DriftCheckWorker {
    private static final Duration READ_MODEL_PATIENCE = Duration.ofSeconds(10);

    private final Map<ServiceKind, Listing> listings;
    private final DriftLedger ledger;
    private final QueryGateway queries;
    private final CommandGateway commands;
    private final DriftSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DriftCheckWorker(
            List<Listing> listings,
            DriftLedger ledger,
            QueryGateway queries,
            CommandGateway commands,
            DriftSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.listings = listings.stream().collect(Collectors.toMap(Listing::kind, Function.identity()));
        this.ledger = ledger;
        this.queries = queries;
        this.commands = commands;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    CompletionHandler<DriftCheckJob> run(DriftCheckJob job) {
        ledger.moves(job);
        var gone = Lane.BULK.run(() -> page(job));
        return switch (gone) {
            case Done<Next> done -> goOn(job, done.value());
            case Refused<Next> refused -> {
                yield ends(job, DriftCheckState.REFUSED, refused.words());
            }
            case TryLater<Next> later -> waits(job, later.words(), later.after().orElse(settings.lookEvery()));
            case Unknown<Next> unclear -> waits(job, unclear.words(), settings.lookEvery());
        };
    }

    /** @param cursor where the next page of the stage begins; null if there is none */
    private record Next(String cursor) {}

    private CompletionHandler<DriftCheckJob> goOn(DriftCheckJob job, Next next) {
        var following = job.after(next.cursor());
        if (following.isPresent()) return at(clock.instant(), following.get());
        return ends(job, DriftCheckState.FINISHED, null);
    }

    /** Both at once: who sees that it ended can have another begin, and no job is left without its check. */
    private CompletionHandler<DriftCheckJob> ends(DriftCheckJob job, DriftCheckState how, String words) {
        return (complete, operations) -> transaction.executeWithoutResult(both -> {
            operations.remove();
            ledger.ends(job, how, words);
        });
    }

    private CompletionHandler<DriftCheckJob> waits(DriftCheckJob job, String words, Duration pause) {
        ledger.waits(job, words);
        return at(clock.instant().plus(pause), job);
    }

    private Outcome<Next> page(DriftCheckJob job) {
        return switch (job.stage()) {
            case LISTED -> listed(job);
            case MISSING -> missing(job);
            case KNOWN_BEFORE -> notSeenAnyMore(job);
        };
    }

    private Outcome<Next> listed(DriftCheckJob job) {
        var askedAt = clock.instant();
        return listings.get(job.comparing()).page(job.cursor()).flatMap(page -> {
            if (!isCaughtUp()) return behind();
            var things = page.things();
            var comparison = new Comparison(rowsLike(job.comparing(), things), owners(job, things), quiet(askedAt));
            comparison.page(things);
            ledger.remember(job, What.THING, things.stream().map(Seen::id).toList());
            conclude(job, comparison, askedAt);
            return Outcome.done(new Next(page.next()));
        });
    }

    private Outcome<Next> missing(DriftCheckJob job) {
        if (!isCaughtUp()) return behind();
        var after = job.cursor() == null ? null : UUID.fromString(job.cursor());
        var rows = ask(new FindServices(job.comparing(), after, settings.pageSize()), ServiceOverview.class);
        var seen = ledger.remembered(
                job, What.ROW, rows.stream().map(row -> row.id().toString()).toList());
        for (var row : rows) {
            if (!row.isExpected() || seen.contains(row.id().toString())) continue;
            var askedAt = clock.instant();
            var looked = listings.get(job.comparing()).find(row).map(found -> {
                var comparison = new Comparison(List.of(row), Map.of(), quiet(askedAt));
                comparison.missing(row, found);
                conclude(job, comparison, askedAt);
                return found;
            });
            if (!(looked instanceof Done)) return looked.map(found -> new Next(null));
        }
        return Outcome.done(new Next(
                rows.size() < settings.pageSize() ? null : rows.getLast().id().toString()));
    }

    private void conclude(DriftCheckJob job, Comparison comparison, Instant askedAt) {
        for (var difference : comparison.differences()) report(job, difference, askedAt);
        ledger.remember(
                job, What.ROW, comparison.matched().stream().map(UUID::toString).toList());
        ledger.remember(job, What.PASSED_OVER, comparison.passedOver());
    }

    private void report(DriftCheckJob job, Difference difference, Instant askedAt) {
        var id = DriftFindingId.of(difference);
        commands.sendAndWait(new ReportDrift(id, difference, job.checkId(), askedAt));
        ledger.remember(job, What.FINDING, List.of(id.toString()));
    }

    private Outcome<Next> notSeenAnyMore(DriftCheckJob job) {
        var after = job.cursor() == null ? null : DriftFindingId.of(job.cursor());
        var findings = ask(new FindDriftToResolve(job.provider(), after, settings.pageSize()), DriftOverview.class);
        var seen = ledger.remembered(
                job,
                What.FINDING,
                findings.stream().map(finding -> finding.id().toString()).toList());
        var passedOver = ledger.remembered(
                job,
                What.PASSED_OVER,
                findings.stream().map(finding -> finding.difference().thing()).toList());
        findings.stream()
                .filter(finding -> finding.foundAt().isBefore(job.startedAt()))
                .filter(finding -> !seen.contains(finding.id().toString()))
                .filter(finding -> !passedOver.contains(finding.difference().thing()))
                .forEach(finding -> commands.sendAndWait(new ResolveDrift(finding.id(), job.checkId())));
        return Outcome.done(new Next(
                findings.size() < settings.pageSize()
                        ? null
                        : findings.getLast().id().toString()));
    }

    private List<ServiceOverview> rowsLike(ServiceKind kind, List<Seen> things) {
        return ask(
                new FindServicesLike(
                        kind,
                        things.stream().map(Seen::id).toList(),
                        things.stream()
                                .map(Seen::reference)
                                .filter(Objects::nonNull)
                                .toList(),
                        things.stream()
                                .map(Seen::label)
                                .filter(Objects::nonNull)
                                .toList()),
                ServiceOverview.class);
    }

    private Map<String, ServiceOverview> owners(DriftCheckJob job, List<Seen> things) {
        var ids = things.stream()
                .map(Seen::owner)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var owners = new HashMap<String, ServiceOverview>();
        if (ids.isEmpty()) return owners;
        var kind = switch (job.provider()) {
            case PLESK -> ServiceKind.PANEL_ACCOUNT;
            case OPENPROVIDER -> ServiceKind.CONTACT_HANDLE;
            case MONEYBIRD -> ServiceKind.BOOKED_CONTACT;
        };
        ask(new FindServicesLike(kind, ids, List.of(), List.of()), ServiceOverview.class)
                .forEach(owner -> owners.put(owner.providerId(), owner));
        return owners;
    }

    private boolean isCaughtUp() {
        return queries.query(new AwaitCaughtUp(ServiceQuery.READ_MODEL, READ_MODEL_PATIENCE), Boolean.class)
                .join();
    }

    private static Outcome<Next> behind() {
        return Outcome.tryLater(
                "what the log says is not all shown yet; see the read model " + ServiceQuery.READ_MODEL);
    }

    private Instant quiet(Instant askedAt) {
        return askedAt.minus(settings.quiet());
    }

    private <T> List<T> ask(Object query, Class<T> row) {
        return new ArrayList<>(
                queries.query(query, ResponseTypes.multipleInstancesOf(row)).join());
    }

    private static CompletionHandler<DriftCheckJob> at(Instant time, DriftCheckJob job) {
        return (complete, operations) -> operations.reschedule(complete, time, job);
    }
}
