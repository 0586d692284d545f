package nl.hostforge.sandbox.openprovider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Provider;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.call.Work;
import org.springframework.stereotype.Component;

/** One reseller's account at Openprovider. Source: {@code openprovider-v1beta.swagger.json}. */
@Component
class Openprovider implements Provider {
    /** The vendor's newer documentation drops the "beta"; the rest is the same as far as it is known. */
    private static final List<String> VERSIONS = List.of("/v1beta", "/v1");

    private final Tokens tokens;
    private final IdenticalCalls identicalCalls;
    private final OrderApi orders;
    private final DomainApi domainApi;
    private final CustomerApi customers;
    private final DnsApi dns;
    private final Domains domains;
    private final Handles handles;
    private final NameServerGroups groups;
    private final Zones zones;
    private final Balance balance;
    private final OpenproviderReferences references;

    Openprovider(
            Tokens tokens,
            IdenticalCalls identicalCalls,
            OrderApi orders,
            DomainApi domainApi,
            CustomerApi customers,
            DnsApi dns,
            Domains domains,
            Handles handles,
            NameServerGroups groups,
            Zones zones,
            Balance balance,
            OpenproviderReferences references) {
        this.tokens = tokens;
        this.identicalCalls = identicalCalls;
        this.orders = orders;
        this.domainApi = domainApi;
        this.customers = customers;
        this.dns = dns;
        this.domains = domains;
        this.handles = handles;
        this.groups = groups;
        this.zones = zones;
        this.balance = balance;
        this.references = references;
    }

    @Override
    public String name() {
        return "openprovider";
    }

    @Override
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (var version : VERSIONS) {
            routes.add(
                    Route.post(version + "/auth/login", "openprovider.login", identicalCalls.limited(tokens::login)));
            for (var part : List.of(orders.routes(), domainApi.routes(), customers.routes(), dns.routes()))
                for (var route : part)
                    routes.add(new Route(
                            route.method(),
                            version + route.pattern(),
                            route.operation(),
                            settled(identicalCalls.limited(tokens.guarded(route.work())))));
        }
        return routes;
    }

    @Override
    public Answer unknown(Call call) {
        return Envelope.refusal(500, OpenproviderRefusal.NO_DATA, "Not found");
    }

    @Override
    public Set<String> references(Call call) {
        return references.of(call);
    }

    @Override
    public Answer refusal(Call call, String code, String message) {
        return Envelope.refusal(
                code.matches("\\d{1,6}") ? Integer.parseInt(code) : OpenproviderRefusal.REGISTRY, message);
    }

    @Override
    public Answer tooManyCalls(Call call, Duration retryAfter) {
        return Answer.json(429, Map.of("message", "Too Many Requests"))
                .with("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }

    @Override
    public Answer maintenance(Call call) {
        return Envelope.underMaintenance();
    }

    @Override
    public Object state() {
        domains.settle();
        return Map.of(
                "counts",
                Map.of(
                        "domains", domains.all().size(),
                        "handles", handles.all().size(),
                        "zones", zones.all().size(),
                        "charges", balance.all().size()),
                "domains",
                domains.all(),
                "handles",
                handles.all(),
                "nameServerGroups",
                groups.own(),
                "zones",
                zones.all(),
                "charges",
                balance.all(),
                "balance",
                balance.left());
    }

    @Override
    public void forget() {
        tokens.forget();
        identicalCalls.forget();
    }

    /** What the registries have finished by now is finished before anyone looks. */
    private Work settled(Work work) {
        return call -> {
            domains.settle();
            return work.answer(call);
        };
    }
}
