package nl.hostforge.sandbox.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Provider;
import nl.hostforge.sandbox.call.Work;
import nl.hostforge.sandbox.fault.Effect.Blind;
import nl.hostforge.sandbox.fault.Effect.DelayAfter;
import nl.hostforge.sandbox.fault.Effect.DelayBefore;
import nl.hostforge.sandbox.fault.Effect.Down;
import nl.hostforge.sandbox.fault.Effect.DropAfter;
import nl.hostforge.sandbox.fault.Effect.DropBefore;
import nl.hostforge.sandbox.fault.Effect.FinishLate;
import nl.hostforge.sandbox.fault.Effect.Garbage;
import nl.hostforge.sandbox.fault.Effect.Hold;
import nl.hostforge.sandbox.fault.Effect.Maintenance;
import nl.hostforge.sandbox.fault.Effect.Refuse;
import nl.hostforge.sandbox.fault.Effect.SlowDrip;
import nl.hostforge.sandbox.fault.Effect.Status;
import nl.hostforge.sandbox.fault.Fault;
import nl.hostforge.sandbox.fault.Faults;
import nl.hostforge.sandbox.fault.Phase;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.Journal.Worked;
import nl.hostforge.sandbox.journal.JournalLine.Handled;
import nl.hostforge.sandbox.journal.JournalLine.Outcome;
import nl.hostforge.sandbox.journal.JournalLine.Touched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Takes a call through the faults to the provider's work, notes what became of it, and says how to deliver it. */
@Component
public class Exchange {
    private static final Logger log = LoggerFactory.getLogger(Exchange.class);
    private static final String GARBAGE = "\u0000\u0001<<<}{ this is not what you asked for";
    private static final String UNAVAILABLE =
            "<html><head><title>Service Unavailable</title></head><body><h1>Service Unavailable</h1></body></html>";

    private final Faults faults;
    private final Journal journal;
    private final Traffic traffic;
    private final Map<String, OpenCall> openCalls = new ConcurrentHashMap<>();
    private long resets;

    Exchange(Faults faults, Journal journal, Traffic traffic) {
        this.faults = faults;
        this.journal = journal;
        this.traffic = traffic;
    }

    /** Calls that are being worked on, or kept by a fault. */
    public Collection<OpenCall> openCalls() {
        return Collections.unmodifiableCollection(openCalls.values());
    }

    private synchronized long resetsSoFar() {
        return resets;
    }

    /** From now on nothing is done that was asked for before; only to be called while every provider rests. */
    public synchronized void forget() {
        faults.clear();
        traffic.forget();
        resets++;
    }

    Delivery take(Provider provider, Call call, Work work) {
        Set<String> references;
        synchronized (provider) {
            references = provider.references(call);
        }
        var open = new OpenCall(call, references);
        openCalls.put(call.id(), open);
        var fault = faults.striking(call, references).orElse(null);
        var errand = new Errand(provider, call, work, open, fault);
        if (fault != null && fault.getRule().effect() instanceof FinishLate late) return hangUpAndFinish(errand, late);
        try {
            return fault == null ? new Delivery.Whole(errand.work(false)) : suffer(errand, fault);
        } finally {
            openCalls.remove(call.id());
        }
    }

    private Delivery suffer(Errand errand, Fault fault) {
        return switch (fault.getRule().effect()) {
            case DelayBefore slow -> {
                Pause.of(Duration.ofMillis(slow.millis()));
                yield new Delivery.Whole(errand.work(false));
            }
            case DelayAfter slow -> {
                var answer = errand.work(false);
                Pause.of(Duration.ofMillis(slow.millis()));
                yield new Delivery.Whole(answer);
            }
            case Hold hold
            when hold.phase() == Phase.BEFORE_WORK -> {
                Pause.until(fault.released(), Hold.AT_MOST);
                yield new Delivery.Whole(errand.work(false));
            }
            case Hold _ -> {
                var answer = errand.work(false);
                Pause.until(fault.released(), Hold.AT_MOST);
                yield new Delivery.Whole(answer);
            }
            case DropBefore _, Down _ -> {
                errand.leaveUndone(null);
                yield new Delivery.HangUp();
            }
            case DropAfter _ -> {
                errand.work(true);
                yield new Delivery.HangUp();
            }
            case FinishLate late -> throw new IllegalStateException("handled before: " + late);
            case Blind blind -> new Delivery.Whole(errand.workBlind(Duration.ofMillis(blind.millis())));
            case SlowDrip drip -> new Delivery.Drip(errand.work(false), Duration.ofMillis(drip.millisPerByte()));
            case Status status -> errand.instead(provider -> statusPage(provider, errand.call(), status));
            case Garbage _ -> errand.instead(_ -> page(200, GARBAGE));
            case Refuse refuse ->
                errand.instead(provider -> provider.refusal(errand.call(), refuse.code(), refuse.message()));
            case Maintenance _ -> errand.instead(provider -> provider.maintenance(errand.call()));
        };
    }

    private Delivery hangUpAndFinish(Errand errand, FinishLate late) {
        Thread.startVirtualThread(() -> {
            try {
                Pause.of(Duration.ofMillis(late.millis()));
                errand.work(true);
            } finally {
                openCalls.remove(errand.call().id());
            }
        });
        return new Delivery.HangUp();
    }

    private static Answer statusPage(Provider provider, Call call, Status status) {
        var retryAfter = Duration.ofSeconds(status.retryAfter() == null ? 60 : status.retryAfter());
        if (status.body() != null) return page(status.code(), status.body());
        return switch (status.code()) {
            case 429 -> provider.tooManyCalls(call, retryAfter);
            case 500 -> page(500, GARBAGE);
            default -> page(status.code(), UNAVAILABLE);
        };
    }

    private static Answer page(int status, String body) {
        return Answer.of(status, MediaType.TEXT_HTML, body.getBytes(StandardCharsets.UTF_8));
    }

    /** One call with all that is needed to bring it to an end, on this thread or on another. */
    private final class Errand {
        private final Provider provider;
        private final Call call;
        private final Work work;
        private final OpenCall open;
        private final Long fault;
        private final long born = resetsSoFar();

        Errand(Provider provider, Call call, Work work, OpenCall open, Fault fault) {
            this.provider = provider;
            this.call = call;
            this.work = work;
            this.open = open;
            this.fault = fault == null ? null : fault.getId();
        }

        Call call() {
            return call;
        }

        Answer work(boolean dropped) {
            return work(dropped, this::answered);
        }

        Answer workBlind(Duration lastWhile) {
            return work(false, () -> journal.blindTo(lastWhile, this::answered));
        }

        private Answer work(boolean dropped, Supplier<Answer> answering) {
            Worked<Answer> worked;
            synchronized (provider) {
                if (born != resetsSoFar()) return page(503, "The sandbox was reset while this call waited");
                worked = journal.during(call.id(), answering);
            }
            note(worked.answer(), true, dropped, worked.changes());
            open.workIsDone();
            return worked.answer();
        }

        private Answer answered() {
            try {
                return work.answer(call);
            } catch (RuntimeException defect) {
                log.error("{} is broken in the sandbox", call.operation(), defect);
                return page(500, "A defect in the sandbox: " + defect);
            }
        }

        void leaveUndone(Answer answer) {
            note(answer, false, answer == null, List.of());
        }

        Delivery instead(Function<Provider, Answer> answering) {
            var answer = answering.apply(provider);
            leaveUndone(answer);
            return new Delivery.Whole(answer);
        }

        private void note(Answer answer, boolean workDone, boolean dropped, List<Touched> changes) {
            traffic.took(call.provider(), call.at(), answer);
            journal.handled(seq -> new Handled(
                    seq,
                    call.at(),
                    call.provider(),
                    call.operation(),
                    open.getReferences(),
                    call.id(),
                    outcome(answer, dropped),
                    answer == null ? null : answer.refusal(),
                    answer == null ? null : answer.status(),
                    workDone,
                    dropped,
                    fault,
                    changes));
        }

        private static Outcome outcome(Answer answer, boolean dropped) {
            if (dropped) return Outcome.DROPPED;
            if (answer.refusal() != null) return Outcome.REFUSED;
            if (answer.status() >= 500) return Outcome.FAILED;
            return answer.status() >= 400 ? Outcome.REFUSED : Outcome.DONE;
        }
    }
}
