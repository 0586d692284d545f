package nl.hostforge.sandbox.plesk;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;
import static nl.hostforge.sandbox.call.Route.put;

import java.util.List;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.plesk.RestBodies.Dns;
import org.springframework.stereotype.Component;

/** {@code /dns/records} of the REST API. */
@Component
class RestDns {
    private final Panel panel;

    RestDns(Panel panel) {
        this.panel = panel;
    }

    List<Route> routes() {
        return List.of(
                get("/dns/records", "plesk.listDnsRecords", this::list),
                post("/dns/records", "plesk.createDnsRecord", this::create),
                get("/dns/records/{dns}", "plesk.readDnsRecord", call -> Answer.ok(Dns.of(named(call)))),
                put("/dns/records/{dns}", "plesk.updateDnsRecord", this::update),
                delete("/dns/records/{dns}", "plesk.deleteDnsRecord", this::remove));
    }

    private Answer list(Call call) {
        return Answer.ok(panel.dns.of(zone(call)).stream().map(Dns::of).toList());
    }

    private Answer create(Call call) {
        var wanted = RestBodies.read(call, Dns.class);
        wanted.checkComplete();
        return Answer.ok(Dns.of(panel.dns.add(
                zone(call).id(), wanted.type(), wanted.host(), wanted.value(), wanted.opt(), wanted.ttl())));
    }

    private Answer update(Call call) {
        var wanted = RestBodies.read(call, Dns.class);
        wanted.check();
        panel.dns.change(named(call), wanted.type(), wanted.host(), wanted.value(), wanted.opt(), wanted.ttl());
        return RestAnswers.success();
    }

    private Answer remove(Call call) {
        panel.dns.remove(named(call));
        return RestAnswers.success();
    }

    private Subscription zone(Call call) {
        return panel.subscriptions
                .find(call.parameter("domain").orElse(""))
                .orElseThrow(() -> RestAnswers.missing("Domain"));
    }

    private DnsRecord named(Call call) {
        return Numbers.of(call.variable("dns"))
                .flatMap(panel.dns::find)
                .orElseThrow(() -> RestAnswers.missing("DNS record"));
    }
}
