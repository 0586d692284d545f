package nl.hostforge.sandbox.console;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.hostforge.sandbox.call.Json;
import nl.hostforge.sandbox.call.Provider;
import nl.hostforge.sandbox.exchange.Traffic;
import nl.hostforge.sandbox.fault.Effect;
import nl.hostforge.sandbox.fault.Fault;
import nl.hostforge.sandbox.fault.FaultRule;
import nl.hostforge.sandbox.fault.Faults;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page and what its buttons do; without scripts, so each button leads back to the page. */
@RestController
@RequestMapping("/console")
class ConsoleDoors {
    /** Nothing but the page's own style sheet and forms. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final List<Provider> providers;
    private final Faults faults;
    private final Traffic traffic;
    private final Clock clock;

    ConsoleDoors(List<Provider> providers, Faults faults, Traffic traffic, Clock clock) {
        this.providers = providers;
        this.faults = faults;
        this.traffic = traffic;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<String> page() {
        return page(null);
    }

    @GetMapping(path = "/sandbox.css", produces = "text/css;charset=UTF-8")
    String style() {
        return ConsoleStyle.SHEET;
    }

    @PostMapping("/faults")
    ResponseEntity<String> add(@ModelAttribute FaultForm form) {
        try {
            faults.add(form.rule());
            return backToThePage();
        } catch (IllegalArgumentException unusable) {
            return page(unusable.getMessage());
        }
    }

    @PostMapping("/faults/{id}/remove")
    ResponseEntity<String> remove(@PathVariable long id) {
        faults.remove(id); // somebody else may have been quicker
        return backToThePage();
    }

    @PostMapping("/{provider}/down")
    ResponseEntity<String> down(@PathVariable String provider) {
        if (downRule(provider).isEmpty())
            faults.add(new FaultRule(provider, null, null, null, 0, null, null, new Effect.Down()));
        return backToThePage();
    }

    @PostMapping("/{provider}/up")
    ResponseEntity<String> up(@PathVariable String provider) {
        for (var rule = downRule(provider); rule.isPresent(); rule = downRule(provider))
            faults.remove(rule.get().getId());
        return backToThePage();
    }

    private Optional<Fault> downRule(String provider) {
        return faults.all().stream()
                .filter(fault -> fault.getRule().effect() instanceof Effect.Down)
                .filter(fault -> provider.equals(fault.getRule().provider()))
                .findFirst();
    }

    private ResponseEntity<String> page(String problem) {
        var shown = providers.stream().map(this::seen).toList();
        return ResponseEntity.status(problem == null ? 200 : 400)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", POLICY)
                .body(ConsolePage.of(shown, faults.all(), problem));
    }

    private SeenProvider seen(Provider provider) {
        synchronized (provider) {
            return new SeenProvider(
                    provider.name(),
                    downRule(provider.name()).isPresent(),
                    traffic.of(provider.name(), clock.instant()),
                    Json.tree(provider.state()));
        }
    }

    private static ResponseEntity<String> backToThePage() {
        return ResponseEntity.status(303).location(URI.create("/console")).build();
    }
}
