package nl.hostforge.api.problem;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.api.testing.SmallDomain;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A staff route that answers later; it exists in tests only. */
@Hidden
@RestController
class StaffProbes {
    private final CommandGateway commands;

    StaffProbes(CommandGateway commands) {
        this.commands = commands;
    }

    @PostMapping("/api/admin/probes/later")
    CompletableFuture<Map<String, String>> later() {
        return commands.<Void>send(new SmallDomain.Probe("later")).thenApplyAsync(nothing -> Map.of("said", "later"));
    }
}
