package nl.hostforge.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.hostforge.api.caller.CallNotes;
import nl.hostforge.api.idempotency.IdempotencyKey;
import nl.hostforge.api.testing.SmallDomain;
import nl.hostforge.messages.identity.CustomerId;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Routes that show what holds for every route; they exist in tests only. */
@Hidden
@RestController
@RequestMapping("/api/v1/probes")
class Probes {
    private final CommandGateway commands;
    private final CallNotes notes;

    Probes(CommandGateway commands, CallNotes notes) {
        this.commands = commands;
        this.notes = notes;
    }

    record Body(
            @NotBlank String name,
            @Positive int count,
            @Valid Inner inner,
            List<@Valid Inner> list) {}

    record Inner(@Max(10) Integer size, Kind kind) {}

    enum Kind {
        BIG,
        SMALL
    }

    @PostMapping("/body")
    Body body(@Valid @RequestBody Body body) {
        return body;
    }

    @GetMapping("/parameter")
    Map<String, Integer> parameter(@RequestParam @Max(10) int size) {
        return Map.of("size", size);
    }

    @PatchMapping("/command")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void command() {
        commands.sendAndWait(new SmallDomain.Probe("patch"));
    }

    @GetMapping("/wrapped")
    CompletableFuture<Void> wrapped() {
        return commands.<Void>send(new SmallDomain.Probe("later"))
                .thenApply(nothing -> nothing)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(new CompletionException(failure)));
    }

    /** Answers with the id that is derived from the key, and sends a command about the customer that is named. */
    @PostMapping("/keyed")
    ResponseEntity<Map<String, String>> keyed(@RequestBody Map<String, String> body, IdempotencyKey key) {
        notes.because(body.get("reason"));
        if (body.containsKey("customer")) notes.concerns(CustomerId.of(body.get("customer")));
        commands.sendAndWait(new SmallDomain.Probe(body.get("what")));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/somewhere")
                .body(Map.of("id", key.derive("order").toString(), "said", body.get("what")));
    }

    @PostMapping("/later")
    CompletableFuture<Map<String, String>> later() {
        return commands.<Void>send(new SmallDomain.Probe("later")).thenApplyAsync(nothing -> Map.of("said", "later"));
    }
}
