package nl.hostforge.integration.plesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import nl.hostforge.integration.outcome.Outcome;
import nl.hostforge.integration.outcome.RefusalCode;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.panel.NewPanelCustomer;
import nl.hostforge.integration.panel.NewSubscription;
import nl.hostforge.integration.panel.PanelCustomer;
import nl.hostforge.integration.panel.PanelCustomerChange;
import nl.hostforge.integration.panel.PanelCustomerCreated;
import nl.hostforge.integration.panel.PanelDnsRecord;
import nl.hostforge.integration.panel.PanelServer;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.integration.panel.PlanSwitched;
import nl.hostforge.integration.panel.ServicePlan;
import nl.hostforge.integration.transport.Call;
import nl.hostforge.integration.transport.Json;
import nl.hostforge.integration.transport.ProviderLine;
import nl.hostforge.integration.transport.Words;

/**
 * Plesk Obsidian. Customers and subscriptions go through the XML API: it stores and finds our reference, takes the
 * guid (REST takes only the panel's numbers, which a migration changes), has phone and address, and switches plans.
 * DNS and server information go through REST.
 */
final class PleskPanel implements HostingPanel {

    private final PleskSettings settings;
    private final PleskDoors doors;
    private final ProviderLine line;
    private final PleskVerdict verdict;

    PleskPanel(PleskSettings settings, ProviderLine line) {
        this.settings = settings;
        this.doors = new PleskDoors(settings);
        this.line = line;
        this.verdict = verdictWithout();
    }

    @Override
    public Outcome<List<PanelCustomer>> findCustomers(String reference) {
        return line.lookUp(call -> found(call, Packets.customersBy("external-id", reference)))
                .map(results -> results.stream()
                        .map(result -> Results.customer(result, reference))
                        .toList());
    }

    @Override
    public Outcome<List<PanelCustomer>> customers() {
        return line.lookUp(call -> found(call, Packets.allCustomers()))
                .map(results -> results.stream().map(Results::customer).toList());
    }

    @Override
    public Outcome<List<PanelSubscription>> subscriptions() {
        return line.lookUp(call -> found(call, Packets.allSubscriptions()))
                .map(results -> results.stream()
                        .map(result -> Results.subscription(result, ""))
                        .toList());
    }

    @Override
    public Outcome<PanelCustomerCreated> createCustomer(NewPanelCustomer customer) {
        return line.change(call -> {
            var answer = call.change(doors.xml(Packets.addCustomer(customer)));
            return verdictWithout(customer.password()).result(answer).flatMap(result -> {
                var guid = result.text("guid");
                return guid.isEmpty()
                        ? answer.unclear("Plesk named no guid")
                        : Outcome.done(new PanelCustomerCreated(guid, result.text("id")));
            });
        });
    }

    @Override
    public Outcome<Void> updateCustomer(String customerGuid, PanelCustomerChange change) {
        return line.change(call -> verdictWithout(change.password().orElse(""))
                .result(call.change(doors.xml(Packets.changeCustomer(customerGuid, change))))
                .map(PleskPanel::nothing));
    }

    @Override
    public Outcome<Void> suspendCustomer(String customerGuid) {
        return setStatus(
                Packets.customersBy("guid", customerGuid),
                status -> status | Results.OUR_SUSPENSION,
                status -> Packets.customerStatus(customerGuid, status));
    }

    @Override
    public Outcome<Void> activateCustomer(String customerGuid) {
        return setStatus(
                Packets.customersBy("guid", customerGuid),
                status -> status & ~Results.OUR_SUSPENSION,
                status -> Packets.customerStatus(customerGuid, status));
    }

    @Override
    public Outcome<List<PanelSubscription>> subscriptionsOf(String customerGuid) {
        return line.lookUp(call -> found(call, Packets.subscriptionsBy("owner-guid", customerGuid)))
                .map(results -> results.stream()
                        .map(result -> Results.subscription(result, ""))
                        .toList());
    }

    @Override
    public Outcome<Void> removeCustomer(String customerGuid) {
        return remove(Packets.removeCustomer(customerGuid));
    }

    @Override
    public Outcome<Optional<PanelSubscription>> findSubscription(String reference, String domainName) {
        return line.lookUp(call -> subscription(call, "external-id", reference)
                .flatMap(ours -> ours.isPresent() ? Outcome.done(ours) : subscription(call, "name", domainName)));
    }

    @Override
    public Outcome<String> createSubscription(NewSubscription subscription) {
        return line.change(call -> {
            var answer = call.change(doors.xml(Packets.addSubscription(subscription, settings.ipAddresses())));
            return verdictWithout(subscription.password())
                    .result(answer)
                    .map(result -> result.text("guid"))
                    .flatMap(guid -> guid.isEmpty() ? answer.unclear("Plesk named no guid") : Outcome.done(guid));
        });
    }

    @Override
    public Outcome<Void> suspend(String subscriptionGuid) {
        return setStatus(
                Packets.subscriptionsBy("guid", subscriptionGuid),
                status -> status | Results.OUR_SUSPENSION,
                status -> Packets.subscriptionStatus(subscriptionGuid, status));
    }

    @Override
    public Outcome<Void> resume(String subscriptionGuid) {
        return setStatus(
                Packets.subscriptionsBy("guid", subscriptionGuid),
                status -> status & ~Results.OUR_SUSPENSION,
                status -> Packets.subscriptionStatus(subscriptionGuid, status));
    }

    @Override
    public Outcome<PlanSwitched> switchPlan(String subscriptionGuid, String servicePlan) {
        return line.change(call -> plans(call, Packets.planBy(servicePlan))
                .flatMap(found -> found.isEmpty()
                        ? Outcome.refused(RefusalCode.INVALID_DATA, "Plesk has no plan of this name", "servicePlan")
                        : verdict.result(call.change(doors.xml(Packets.switchPlan(
                                        subscriptionGuid, found.getFirst().guid()))))
                                .map(Results::planSwitched)));
    }

    @Override
    public Outcome<Void> removeSubscription(String subscriptionGuid) {
        return remove(Packets.removeSubscription(subscriptionGuid));
    }

    @Override
    public Outcome<List<ServicePlan>> servicePlans() {
        return line.lookUp(call -> plans(call, Packets.allPlans()));
    }

    @Override
    public Outcome<List<PanelDnsRecord>> dnsRecords(String domainName) {
        return line.lookUp(call -> records(call, domainName))
                .map(records -> records.stream().map(DnsRecordBody::inOurWords).toList());
    }

    @Override
    public Outcome<Void> addDnsRecord(String domainName, PanelDnsRecord record) {
        var wanted = DnsRecordBody.of(record);
        return line.change(call -> records(call, domainName)
                .flatMap(records -> records.stream().anyMatch(wanted::saysTheSameAs)
                        ? Outcome.done(null)
                        : verdict.rest(
                                        call.change(doors.post(recordsOf(domainName), wanted)),
                                        body -> Json.as(body, DnsRecordBody.class))
                                .map(PleskPanel::nothing)));
    }

    @Override
    public URI address() {
        return settings.browserUrl();
    }

    @Override
    public Outcome<URI> oneTimeLogin(String login, String visitorAddress) {
        // A session that nobody uses expires by itself, so asking twice does no harm.
        return line.lookUp(call -> {
            var answer = call.lookUp(doors.xml(Packets.session(login, visitorAddress)));
            return verdict.result(answer)
                    .map(result -> result.text("id"))
                    .flatMap(token -> token.isEmpty()
                            ? answer.unclear("Plesk gave no session")
                            : Outcome.done(loginAddress(token)));
        });
    }

    @Override
    public Outcome<PanelServer> serverInfo() {
        return line.lookUp(call -> verdict.rest(
                        call.lookUp(doors.get("/server")),
                        body -> Json.as(body, ServerBody.class).filter(server -> server.guid() != null)))
                .map(server -> new PanelServer(server.hostname(), server.guid(), server.panelVersion()));
    }

    private PleskVerdict verdictWithout(String... secrets) {
        var all = Arrays.copyOf(secrets, secrets.length + 2);
        all[secrets.length] = settings.password();
        all[secrets.length + 1] = settings.apiKey();
        return new PleskVerdict(line.clock(), Words.without(all));
    }

    /** What the look-up found; an answer that names something without saying what it is counts as unclear. */
    private Outcome<List<XmlNode>> found(Call call, byte[] look) {
        var answer = call.lookUp(doors.xml(look));
        return Outcome.noneWhenNotFound(verdict.results(answer))
                .flatMap(results -> results.stream().allMatch(Results::isComplete)
                        ? Outcome.done(results.stream()
                                .filter(result -> !Results.isEmpty(result))
                                .toList())
                        : answer.unclear("Plesk left out what it found"));
    }

    private Outcome<Void> remove(byte[] packet) {
        return line.change(call -> verdict.result(call.change(doors.xml(packet)))
                .map(PleskPanel::nothing)
                .countingAsDone(RefusalCode.NOT_FOUND, null));
    }

    /** Reads the status first, since the bits that others have set have to survive. */
    private Outcome<Void> setStatus(byte[] look, IntUnaryOperator change, IntFunction<byte[]> order) {
        return line.change(call -> found(call, look).flatMap(found -> {
            if (found.isEmpty()) {
                return Outcome.refused(RefusalCode.NOT_FOUND, "Plesk has nothing with this guid");
            }
            var now = Results.status(found.getFirst()).orElseThrow();
            var wanted = change.applyAsInt(now);
            return wanted == now
                    ? Outcome.done(null)
                    : verdict.result(call.change(doors.xml(order.apply(wanted))))
                            .map(PleskPanel::nothing);
        }));
    }

    private Outcome<Optional<PanelSubscription>> subscription(Call call, String key, String value) {
        return found(call, Packets.subscriptionsBy(key, value))
                .map(results -> results.stream()
                        .map(result -> Results.subscription(result, key.equals("external-id") ? value : ""))
                        .findFirst());
    }

    private Outcome<List<ServicePlan>> plans(Call call, byte[] look) {
        return Outcome.noneWhenNotFound(verdict.results(call.lookUp(doors.xml(look))))
                .map(results -> results.stream()
                        .map(Results::plan)
                        .filter(plan -> !plan.guid().isEmpty())
                        .toList());
    }

    private Outcome<List<DnsRecordBody>> records(Call call, String domainName) {
        return verdict.rest(call.lookUp(doors.get(recordsOf(domainName))), body -> Json.as(body, DnsRecordBody[].class))
                .map(List::of);
    }

    private static String recordsOf(String domainName) {
        return "/dns/records?domain=" + URLEncoder.encode(domainName, UTF_8);
    }

    private URI loginAddress(String token) {
        return URI.create(settings.browserUrl().toString().replaceAll("/$", "")
                + "/enterprise/rsession_init.php?PLESKSESSID=" + URLEncoder.encode(token, UTF_8));
    }

    private static Void nothing(Object done) {
        return null;
    }
}
