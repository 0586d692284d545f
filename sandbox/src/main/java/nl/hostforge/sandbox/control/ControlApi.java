package nl.hostforge.sandbox.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hostforge.sandbox.call.Provider;
import nl.hostforge.sandbox.exchange.Exchange;
import nl.hostforge.sandbox.exchange.OpenCall;
import nl.hostforge.sandbox.exchange.SandboxClock;
import nl.hostforge.sandbox.exchange.Traffic;
import nl.hostforge.sandbox.fault.Fault;
import nl.hostforge.sandbox.fault.FaultRule;
import nl.hostforge.sandbox.fault.Faults;
import nl.hostforge.sandbox.journal.Journal;
import nl.hostforge.sandbox.journal.JournalLine.Handled;
import nl.hostforge.sandbox.mail.Mailbox;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a test asks for and looks at, over HTTP and JSON. Open to everyone who can reach the port. */
@RestController
@RequestMapping("/control")
class ControlApi {
    private final List<Provider> providers;
    private final Exchange exchange;
    private final Faults faults;
    private final Journal journal;
    private final Mailbox mailbox;
    private final Traffic traffic;
    private final SandboxClock clock;

    ControlApi(
            List<Provider> providers,
            Exchange exchange,
            Faults faults,
            Journal journal,
            Mailbox mailbox,
            Traffic traffic,
            SandboxClock clock) {
        this.providers = providers;
        this.exchange = exchange;
        this.faults = faults;
        this.journal = journal;
        this.mailbox = mailbox;
        this.traffic = traffic;
        this.clock = clock;
    }

    @GetMapping("/journal")
    List<Handled> journal(
            @RequestParam(required = false) String provider,
            @RequestParam(required = false) String operation,
            @RequestParam(required = false) String reference,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit) {
        try (var calls = journal.calls(after)) {
            return calls.filter(call -> provider == null || call.provider().equals(provider))
                    .filter(call -> operation == null || call.operation().equals(operation))
                    .filter(call -> reference == null
                            || call.references().stream().anyMatch(known -> known.contains(reference)))
                    .limit(limit)
                    .toList();
        }
    }

    @GetMapping("/{provider}/state")
    Object state(@PathVariable String provider) {
        var wanted = providers.stream()
                .filter(one -> one.name().equals(provider))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        synchronized (wanted) {
            return wanted.state();
        }
    }

    @GetMapping("/traffic")
    Map<String, Traffic.Count> traffic() {
        return providers.stream()
                .collect(Collectors.toMap(Provider::name, one -> traffic.of(one.name(), clock.instant())));
    }

    @GetMapping("/calls/open")
    Collection<OpenCall> openCalls() {
        return exchange.openCalls();
    }

    @PostMapping("/faults")
    @ResponseStatus(HttpStatus.CREATED)
    Fault add(@RequestBody FaultRule rule) {
        return faults.add(rule);
    }

    @GetMapping("/faults")
    List<Fault> faults() {
        return faults.all();
    }

    @DeleteMapping("/faults")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAll() {
        faults.clear();
    }

    @DeleteMapping("/faults/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        if (!faults.remove(id)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @PostMapping("/faults/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable long id) {
        if (!faults.release(id)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/clock")
    Time time() {
        return new Time(clock.instant(), clock.atLeastAhead(Duration.ZERO));
    }

    /** Whose clock was moved tells by how much; it only ever goes forwards, until a reset. */
    @PutMapping("/clock")
    Time move(@RequestBody Lead lead) {
        clock.atLeastAhead(lead.ahead());
        return time();
    }

    /** How far the clock is to be ahead of the system's, at least. */
    record Lead(Duration ahead) {
        Lead {
            if (ahead == null || ahead.isNegative())
                throw new IllegalArgumentException("ahead is a duration from PT0S on");
        }
    }

    record Time(Instant now, Duration ahead) {}

    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        whileAllRest(0, () -> {
            exchange.forget();
            journal.wipe();
            providers.forEach(Provider::forget);
            mailbox.clear();
            clock.reset();
        });
    }

    private void whileAllRest(int index, Runnable action) {
        if (index == providers.size()) action.run();
        else
            synchronized (providers.get(index)) {
                whileAllRest(index + 1, action);
            }
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException rule) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, rule.getMostSpecificCause().getMessage());
    }
}
