package nl.hostforge.sandbox.plesk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Provider;
import nl.hostforge.sandbox.call.Route;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** One Plesk Obsidian panel. */
@Component
class Plesk implements Provider {
    private static final String REST = "/api/v2";

    private final Panel panel;
    private final RestAnswers rest;
    private final RestClients clients;
    private final RestDomains domains;
    private final RestDns dns;
    private final RestServer server;
    private final XmlApi xml;
    private final LoginSessions sessions;
    private final PleskReferences references;

    Plesk(
            Panel panel,
            RestAnswers rest,
            RestClients clients,
            RestDomains domains,
            RestDns dns,
            RestServer server,
            XmlApi xml,
            LoginSessions sessions,
            PleskReferences references) {
        this.panel = panel;
        this.rest = rest;
        this.clients = clients;
        this.domains = domains;
        this.dns = dns;
        this.server = server;
        this.xml = xml;
        this.sessions = sessions;
        this.references = references;
    }

    @Override
    public String name() {
        return "plesk";
    }

    @Override
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var part : List.of(clients.routes(), domains.routes(), dns.routes(), server.routes()))
            for (var route : part)
                routes.add(new Route(
                        route.method(), REST + route.pattern(), route.operation(), rest.guarded(route.work())));
        routes.add(Route.post("/enterprise/control/agent.php", Plesk::operationOfPacket, xml::answer));
        routes.add(Route.get("/enterprise/rsession_init.php", "plesk.openLoginSession", this::openSession));
        return routes;
    }

    @Override
    public Answer unknown(Call call) {
        return RestAnswers.error(404, 0, "Not Found");
    }

    @Override
    public Set<String> references(Call call) {
        return references.of(call);
    }

    @Override
    public Answer refusal(Call call, String code, String message) {
        var number = Numbers.of(code).map(Long::intValue).orElse(0);
        return isPacket(call) ? refusalOfPacket(call, number, message) : RestAnswers.error(400, number, message);
    }

    @Override
    public Answer tooManyCalls(Call call, Duration retryAfter) {
        return Answer.html(429, "<html><body><h1>429 Too Many Requests</h1></body></html>")
                .with("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }

    @Override
    public Answer maintenance(Call call) {
        return Answer.of(
                        503,
                        MediaType.TEXT_HTML,
                        "<html><body>Plesk is being updated</body></html>".getBytes(StandardCharsets.UTF_8))
                .refusing("503");
    }

    @Override
    public Object state() {
        return panel.state();
    }

    @Override
    public void forget() {
        sessions.forget();
    }

    private Answer openSession(Call call) {
        var token = call.parameter("PLESKSESSID")
                .or(() -> call.parameter("PHPSESSID"))
                .orElse("");
        return sessions.use(token, call.remoteAddress())
                .map(login -> Answer.html(200, "<html><body><h1>Plesk</h1><p>Signed in</p></body></html>"))
                .orElseGet(() -> Answer.html(403, "<html><body><h1>Session token is not valid</h1></body></html>"));
    }

    private static boolean isPacket(Call call) {
        return call.path().endsWith("agent.php");
    }

    /** A refusal by an operation sits inside that operation's result. */
    private static Answer refusalOfPacket(Call call, int code, String message) {
        return operation(call)
                .map(operation -> Tag.of(
                        "packet",
                        Tag.of(
                                operation.getParentNode().getNodeName(),
                                Tag.of(operation.getTagName(), Tag.of("result", XmlApi.error(code, message))))))
                .map(packet -> Answer.xml(packet.document()).refusing(String.valueOf(code)))
                .orElseGet(() -> XmlApi.refusal(code, message));
    }

    /** A packet goes by the name of its first operation. */
    private static String operationOfPacket(Call call) {
        return operation(call)
                .map(operation -> switch (operation.getParentNode().getNodeName() + " " + operation.getTagName()) {
                    case "customer add" -> "plesk.createCustomer";
                    case "customer get" -> "plesk.findCustomer";
                    case "customer set" -> customerChange(operation);
                    case "customer del" -> "plesk.deleteCustomer";
                    case "webspace add" -> "plesk.createSubscription";
                    case "webspace get" -> "plesk.findSubscription";
                    case "webspace set" ->
                        Packet.child(operation, "values", "gen_setup", "status").isPresent()
                                ? "plesk.setSubscriptionStatus"
                                : "plesk.updateSubscription";
                    case "webspace del" -> "plesk.deleteSubscription";
                    case "webspace switch-subscription" -> "plesk.switchPlan";
                    case "webspace sync-subscription" -> "plesk.syncPlan";
                    case "service-plan get" -> "plesk.listPlans";
                    case "server create_session" -> "plesk.createLoginSession";
                    default -> "plesk.callAgent";
                })
                .orElse("plesk.callAgent");
    }

    private static String customerChange(Element operation) {
        var status = Packet.child(operation, "values", "gen_info", "status").map(Packet::text);
        if (status.isEmpty()) return "plesk.updateCustomer";
        return status.get().equals("0") ? "plesk.resumeCustomer" : "plesk.suspendCustomer";
    }

    private static Optional<Element> operation(Call call) {
        return Packet.peek(call.body())
                .flatMap(packet -> Packet.children(packet).findFirst())
                .flatMap(operator -> Packet.children(operator).findFirst());
    }
}
