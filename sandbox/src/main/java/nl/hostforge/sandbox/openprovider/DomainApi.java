package nl.hostforge.sandbox.openprovider;

import static nl.hostforge.sandbox.call.Route.delete;
import static nl.hostforge.sandbox.call.Route.get;
import static nl.hostforge.sandbox.call.Route.post;
import static nl.hostforge.sandbox.call.Route.put;

import java.util.List;
import java.util.Map;
import nl.hostforge.sandbox.call.Answer;
import nl.hostforge.sandbox.call.Call;
import nl.hostforge.sandbox.call.Route;
import nl.hostforge.sandbox.openprovider.Envelope.Listing;
import nl.hostforge.sandbox.openprovider.Envelope.StatusOnly;
import nl.hostforge.sandbox.openprovider.Envelope.Success;
import org.springframework.stereotype.Component;

/** {@code /domains}, as far as it costs nothing: look-up, change, auth codes, removal. */
@Component
class DomainApi {
    private final Domains domains;
    private final Handles handles;
    private final NameServerGroups groups;
    private final OpenproviderSettings settings;

    DomainApi(Domains domains, Handles handles, NameServerGroups groups, OpenproviderSettings settings) {
        this.domains = domains;
        this.handles = handles;
        this.groups = groups;
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(
                get("/domains", "openprovider.findDomains", this::find),
                get("/domains/{domain:\\d+}", "openprovider.readDomain", this::read),
                put("/domains/{domain:\\d+}", "openprovider.updateDomain", this::update),
                delete("/domains/{domain:\\d+}", "openprovider.deleteDomain", this::remove),
                get("/domains/{domain:\\d+}/authcode", "openprovider.readAuthCode", call -> code(named(call))),
                post("/domains/{domain:\\d+}/authcode/reset", "openprovider.resetAuthCode", this::resetCode),
                post(
                        "/domains/{domain:\\d+}/last-operation/restart",
                        "openprovider.restartLastOperation",
                        this::restart),
                post("/domains/{domain:\\d+}/transfer/send-foa1", "openprovider.sendFoa", this::acknowledge),
                post("/domains/{domain:\\d+}/transfer/approve", "openprovider.approveTransfer", this::acknowledge));
    }

    private Answer find(Call call) {
        var wanted = domains.where(one -> fits(one, call))
                .map(one -> DomainBody.of(one, settings.resellerId()))
                .toList();
        return Listing.of(
                wanted,
                call.parameter("limit").map(Integer::valueOf).orElse(100),
                call.parameter("offset").map(Integer::valueOf).orElse(0));
    }

    /** What is in quarantine shows only to those who ask for it. */
    private static boolean fits(RegisteredDomain one, Call call) {
        var status = call.parameter("status");
        var deleted = call.parameter("is_deleted").map(Boolean::valueOf).orElse(false)
                || status.filter("DEL"::equalsIgnoreCase).isPresent();
        return one.isDeleted() == deleted
                && status.map(one.status()::equalsIgnoreCase).orElse(true)
                && call.parameter("full_name")
                        .map(one.domain().full()::equalsIgnoreCase)
                        .orElse(true)
                && call.parameter("extension")
                        .map(one.domain().extension()::equals)
                        .orElse(true)
                && Pattern.fits(
                        call.parameter("domain_name_pattern"), one.domain().name())
                && Pattern.fits(call.parameter("ns_group_pattern"), one.nsGroup())
                && Pattern.contains(call.parameter("comment_pattern"), one.comments())
                && call.parameter("id").map(String.valueOf(one.id())::equals).orElse(true)
                && call.parameter("contact_handle")
                        .map(handle -> uses(one, handle))
                        .orElse(true);
    }

    static boolean uses(RegisteredDomain one, String handle) {
        return List.of(one.ownerHandle(), one.adminHandle(), one.techHandle(), one.billingHandle())
                .contains(handle);
    }

    private Answer read(Call call) {
        return Envelope.success(DomainBody.of(named(call), settings.resellerId()));
    }

    private Answer update(Call call) {
        var domain = named(call);
        var order = DomainOrder.of(call);
        handles.check(order, false);
        groups.check(order);
        var changed = domains.change(domain, order);
        return Envelope.success(Map.of("id", changed.id(), "status", changed.status()));
    }

    private Answer remove(Call call) {
        domains.delete(named(call));
        return Envelope.success(new StatusOnly(RegisteredDomain.DELETED));
    }

    private Answer code(RegisteredDomain domain) {
        if (!domain.isActive()) throw new OpenproviderRefusal(OpenproviderRefusal.NOT_ACTIVE, "Domain is not active");
        if (domain.isLocked()) throw new OpenproviderRefusal(OpenproviderRefusal.LOCKED, "Domain is locked");
        return Envelope.success(Map.of("auth_code", DomainBody.authCode(domain), "success", true, "type", "internal"));
    }

    private Answer resetCode(Call call) {
        return code(domains.resetAuthCode(named(call)));
    }

    private Answer restart(Call call) {
        domains.restart(named(call));
        return Success.answer();
    }

    private Answer acknowledge(Call call) {
        named(call);
        return Success.answer();
    }

    private RegisteredDomain named(Call call) {
        return domains.get(Long.parseLong(call.variable("domain")));
    }
}
