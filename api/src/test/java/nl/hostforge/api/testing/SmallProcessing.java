package nl.hostforge.api.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hostforge.messages.identity.Ids;
import nl.hostforge.messages.identity.OrderId;
import nl.hostforge.messages.log.ActorKind;
import nl.hostforge.messages.log.Metadata;
import nl.hostforge.messages.order.OrderNumber;
import nl.hostforge.messages.privacy.Vault;
import nl.hostforge.messages.processing.BreakerState;
import nl.hostforge.messages.processing.DeadLetterCommand.DiscardDeadLetter;
import nl.hostforge.messages.processing.DeadLetterCommand.HandleAgain;
import nl.hostforge.messages.processing.DeadLetterCommand.RetryDeadLetter;
import nl.hostforge.messages.processing.DeadLetterDecision;
import nl.hostforge.messages.processing.DeadLetterId;
import nl.hostforge.messages.processing.DeadLetterOverview;
import nl.hostforge.messages.processing.GenerationState;
import nl.hostforge.messages.processing.Handled;
import nl.hostforge.messages.processing.JobOverview;
import nl.hostforge.messages.processing.JobState;
import nl.hostforge.messages.processing.Parked;
import nl.hostforge.messages.processing.ProcessingQuery.CountTrouble;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetter;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetterDecisions;
import nl.hostforge.messages.processing.ProcessingQuery.FindDeadLetters;
import nl.hostforge.messages.processing.ProcessingQuery.FindJobs;
import nl.hostforge.messages.processing.ProcessingQuery.FindProcessors;
import nl.hostforge.messages.processing.ProcessingQuery.FindProviders;
import nl.hostforge.messages.processing.ProcessorKind;
import nl.hostforge.messages.processing.ProcessorOverview;
import nl.hostforge.messages.processing.ProviderOverview;
import nl.hostforge.messages.processing.Trouble;
import nl.hostforge.messages.readmodel.Page;
import nl.hostforge.messages.refusal.DecisionRefused;
import nl.hostforge.messages.refusal.Refusal;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryHandler;

/** Parked events that can be handled again, or not, in memory; with one job and one processor. */
public class SmallProcessing implements SmallPart {
    public static final OrderId ORDER = new OrderId(Ids.derived("order", "parked"));

    private final SmallDomain domain;
    private final MovableClock clock;
    private final Vault vault;
    private final TreeMap<String, DeadLetterOverview> letters = new TreeMap<>(Comparator.reverseOrder());
    private final List<DeadLetterDecision> decisions = new ArrayList<>();
    private boolean mended;
    private boolean slowToDiscard;

    SmallProcessing(SmallDomain domain, MovableClock clock, Vault vault) {
        this.domain = domain;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public synchronized void reset() {
        letters.clear();
        decisions.clear();
        mended = false;
        slowToDiscard = false;
    }

    /** An event of an order that its projection could not handle, with events of the same order behind it. */
    public synchronized DeadLetterOverview park(boolean here) {
        var id = new DeadLetterId(Ids.next());
        var letter = new DeadLetterOverview(
                id,
                new Parked("order-overview-g1", "event", "order.OrderApproved", ORDER.toString(), 3, "23505"),
                ProcessorKind.PROJECTION,
                GenerationState.LIVE,
                40L,
                ORDER,
                new OrderNumber("HF-10001"),
                clock.instant(),
                clock.instant(),
                clock.instant(),
                1,
                "duplicate key value (table order_overview_g1, constraint order_number_g1)",
                true,
                2,
                here);
        letters.put(id.toString(), letter);
        return letter;
    }

    /** From now on what is tried again succeeds. */
    public synchronized void mend() {
        mended = true;
    }

    /** From now on a discarded letter stays for a while. */
    public synchronized void beSlowToDiscard() {
        slowToDiscard = true;
    }

    @CommandHandler
    synchronized void on(RetryDeadLetter command, CommandMessage<?> message) {
        domain.receive(message);
        decide("processing.DeadLetterRetried", command.deadLetterId(), command.parked(), message);
    }

    @CommandHandler
    synchronized Handled on(HandleAgain command, CommandMessage<?> message) {
        domain.receive(message);
        var id = command.deadLetterId().toString();
        if (mended) {
            letters.remove(id);
            return new Handled(null);
        }
        var letter = letters.get(id);
        var failed = new DeadLetterOverview(
                letter.id(),
                letter.parked(),
                letter.kind(),
                letter.generation(),
                letter.position(),
                letter.orderId(),
                letter.orderNumber(),
                letter.happenedAt(),
                letter.parkedAt(),
                clock.instant(),
                letter.attempts() + 1,
                "still a duplicate",
                letter.first(),
                letter.waiting(),
                letter.here());
        letters.put(id, failed);
        return new Handled(failed);
    }

    @CommandHandler
    synchronized void on(DiscardDeadLetter command, CommandMessage<?> message) {
        domain.receive(message);
        if (command.parked() == null)
            throw new DecisionRefused("dead-letter-not-found", "There is no such dead letter any more.") {};
        decide("processing.DeadLetterDiscarded", command.deadLetterId(), command.parked(), message);
        if (!slowToDiscard) letters.remove(command.deadLetterId().toString());
    }

    @QueryHandler
    synchronized Page<DeadLetterOverview> answer(FindDeadLetters query) {
        var after = query.cursor();
        if (after != null && !letters.containsKey(after)) throw invalidCursor();
        var rest = (after == null ? letters : letters.tailMap(after, false))
                .values().stream()
                        .filter(letter -> query.processor() == null
                                || query.processor().equals(letter.parked().processor()))
                        .toList();
        var shown = rest.subList(0, Math.min(query.limit(), rest.size()));
        return new Page<>(
                shown, rest.size() > query.limit() ? shown.getLast().id().toString() : null);
    }

    @QueryHandler
    synchronized Optional<DeadLetterOverview> answer(FindDeadLetter query) {
        return Optional.ofNullable(letters.get(query.deadLetterId().toString()));
    }

    @QueryHandler
    synchronized Page<DeadLetterDecision> answer(FindDeadLetterDecisions query) {
        if (query.cursor() != null) throw invalidCursor();
        return new Page<>(List.copyOf(decisions.reversed()), null);
    }

    private void decide(String what, DeadLetterId letter, Parked parked, CommandMessage<?> message) {
        var metadata = message.getMetaData();
        decisions.add(new DeadLetterDecision(
                letter,
                what,
                parked,
                clock.instant(),
                ActorKind.valueOf((String) metadata.get(Metadata.ACTOR_KIND)),
                (String) metadata.get(Metadata.ACTOR_ID),
                metadata.containsKey(Metadata.REASON)
                        ? vault.openLine((String) metadata.get(Metadata.REASON), Metadata.REASON)
                                .orElseThrow()
                        : null));
    }

    @QueryHandler
    synchronized Page<JobOverview> answer(FindJobs query) {
        if (query.cursor() != null) throw invalidCursor();
        var job = new JobOverview(
                "mail/ORDER_CONFIRMATION/" + ORDER,
                "mail",
                "ORDER_CONFIRMATION",
                ORDER,
                new OrderNumber("HF-10001"),
                JobState.GIVEN_UP,
                15,
                clock.instant(),
                clock.instant().plus(Duration.ofDays(100_000)),
                null,
                null);
        return new Page<>(query.state() == null || query.state() == job.state() ? List.of(job) : List.of(), null);
    }

    @QueryHandler
    synchronized List<ProcessorOverview> answer(FindProcessors query) {
        return List.of(new ProcessorOverview(
                "order-overview-g1",
                ProcessorKind.PROJECTION,
                GenerationState.LIVE,
                true,
                38L,
                40,
                2,
                Duration.ofMillis(1_500),
                false,
                letters.size(),
                List.of(new ProcessorOverview.Segment(0, "7@node", 38L, null))));
    }

    /** One provider with a limit, and one that is left alone. */
    @QueryHandler
    synchronized List<ProviderOverview> answer(FindProviders query) {
        var now = clock.instant();
        var calls = new ProviderOverview.Calls(41, 140, 40, 84, Duration.ofSeconds(310));
        var soon = now.plusSeconds(30);
        return List.of(
                new ProviderOverview(
                        "moneybird", BreakerState.CLOSED, null, null, null, null, null, calls, null, null, 1, 16, 0),
                new ProviderOverview(
                        "plesk",
                        BreakerState.OPEN,
                        now,
                        soon,
                        null,
                        "no connection in time",
                        now,
                        null,
                        null,
                        soon,
                        0,
                        16,
                        3));
    }

    @QueryHandler
    synchronized Trouble answer(CountTrouble query) {
        var jobs = new EnumMap<JobState, Long>(JobState.class);
        for (var state : JobState.values()) jobs.put(state, state == JobState.GIVEN_UP ? 1L : 0L);
        return new Trouble(Map.of("order-overview-g1", 3L), letters.size(), jobs);
    }

    private static QueryExecutionException invalidCursor() {
        var refusal = Refusal.of("invalid-cursor", "This list does not go on there; begin at its first page.");
        return new QueryExecutionException(refusal.detail(), null, refusal);
    }
}
