package nl.hostforge.sandbox.plesk;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.plesk.RestBodies.CliCall;
import nl.hostforge.sandbox.plesk.RestBodies.SecretKeyRequest;
import org.springframework.stereotype.Component;

/** {@code /server}, {@code /auth/keys} and {@code /cli} of the REST API. */
@Component
class RestServer {
    private final Access access;
    private final CommandLine commandLine;
    private final PleskSettings settings;

    RestServer(Access access, CommandLine commandLine, PleskSettings settings) {
        this.access = access;
        this.commandLine = commandLine;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                get("/server", "plesk.readServer", this::server),
                get("/server/ips", "plesk.listServerIps", this::ips),
                post("/auth/keys", "plesk.createSecretKey", this::createKey),
                delete("/auth/keys/{key}", "plesk.deleteSecretKey", this::removeKey),
                get("/cli/commands", "plesk.listCommands", _ -> Answer.ok(commandLine.commands())),
                get("/cli/{command}/ref", "plesk.describeCommand", this::describe),
                post("/cli/{command}/call", RestServer::commandOperation, this::run));
    }

    private Answer server(Call call) {
        return Answer.ok(new ServerMeta(
                "Unix",
                settings.hostname(),
                UUID.nameUUIDFromBytes(settings.hostname().getBytes()).toString(),
                "18.0.75",
                "5d1f1d4f3f6a4a7e8f0c1b2a39485766",
                LocalDate.of(2026, 2, 10),
                "2",
                "2.11.0",
                "1"));
    }

    private Answer ips(Call call) {
        return Answer.ok(settings.ipAddresses().stream()
                .map(ip -> Map.of("ipv4", ip, "netmask", "255.255.255.0", "interface", "eth0", "type", "shared"))
                .toList());
    }

    private Answer createKey(Call call) {
        var wanted = RestBodies.read(call, SecretKeyRequest.class);
        var ips =
                wanted.ips() != null ? wanted.ips() : List.of(wanted.ip() != null ? wanted.ip() : call.remoteAddress());
        var login = wanted.login() == null ? settings.login() : wanted.login();
        return Answer.json(201, Map.of("key", access.createKey(ips, login, wanted.description())));
    }

    private Answer removeKey(Call call) {
        try {
            access.removeKey(call.variable("key"));
        } catch (PleskRefusal unknown) {
            throw RestAnswers.missing("Secret key");
        }
        return RestAnswers.success();
    }

    private Answer describe(Call call) {
        return Answer.ok(commandLine.reference(known(call)));
    }

    private Answer run(Call call) {
        var command = known(call);
        var parameters = RestBodies.read(call, CliCall.class).params();
        var result = commandLine.run(command, parameters == null ? List.of() : parameters);
        var answer = Answer.ok(result);
        return result.code() == 0 ? answer : answer.refusing("cli-" + result.code());
    }

    private String known(Call call) {
        var command = call.variable("command");
        if (!commandLine.commands().contains(command)) throw RestAnswers.missing("Command");
        return command;
    }

    /** Commands have the same names as what they do over the other APIs, so that a fault finds either way. */
    private static String commandOperation(Call call) {
        var first = call.json().path("params").path(0).asString("");
        return switch (call.variable("command") + " " + first) {
            case "subscription --create" -> "plesk.createSubscription";
            case "subscription --switch-subscription" -> "plesk.switchPlan";
            case "subscription --sync-subscription" -> "plesk.syncPlan";
            case "subscription --remove" -> "plesk.deleteSubscription";
            case "subscription --info" -> "plesk.readSubscription";
            case "service_plan --list" -> "plesk.listPlans";
            default -> "plesk.callCommand";
        };
    }

    record ServerMeta(
            String platform,
            String hostname,
            String guid,
            String panelVersion,
            String panelRevision,
            LocalDate panelBuildDate,
            String panelUpdateVersion,
            String extensionVersion,
            String extensionRelease) {}
}
