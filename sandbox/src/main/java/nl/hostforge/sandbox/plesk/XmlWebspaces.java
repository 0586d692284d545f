package nl.hostforge.sandbox.plesk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The {@code webspace} operator of the XML API: subscriptions, with the reference that REST cannot carry. */
@Component
class XmlWebspaces {
    private static final Map<String, String> HOSTING_TYPES = Map.of(
            "vrt_hst", "virtual", "std_fwd", "standard_forwarding", "frm_fwd", "frame_forwarding", "none", "none");
    private static final Map<String, String> HTYPES =
            HOSTING_TYPES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private final Panel panel;

    XmlWebspaces(Panel panel) {
        this.panel = panel;
    }

    Stream<Tag> results(Element operation) {
        return switch (operation.getTagName()) {
            case "add" -> Stream.of(add(operation));
            case "get" -> each(operation, one -> found(operation, one));
            case "set" ->
                each(operation, one -> {
                    panel.subscriptions.change(
                            one, details(Packet.child(operation, "values").orElseThrow(), false));
                    return done(operation, one);
                });
            case "switch-subscription" -> {
                var plan = planOf(operation).map(ServicePlan::id).orElse(null);
                yield each(operation, one -> done(operation, panel.subscriptions.switchPlan(one, plan)));
            }
            case "del" ->
                each(operation, one -> {
                    panel.remove(one);
                    return done(operation, one);
                });
            default -> each(operation, one -> done(operation, one));
        };
    }

    private Tag add(Element operation) {
        var subscription = panel.subscribe(details(operation, true));
        return Tag.of(
                "result",
                Tag.text("status", "ok"),
                Tag.text("id", subscription.id()),
                Tag.text("guid", subscription.guid()));
    }

    private SubscriptionDetails details(Element values, boolean creating) {
        var setup = Packet.child(values, "gen_setup").orElse(values);
        var status = Packet.text(setup, "status");
        var htype = Packet.text(setup, "htype");
        var addresses = Packet.texts(setup, "ip_address");
        var owner = owner(setup);
        return new SubscriptionDetails(
                Packet.text(setup, "name"),
                htype == null ? null : HOSTING_TYPES.get(htype),
                creating && owner == null
                        ? Long.valueOf(panel.customers.administrator().id())
                        : owner,
                creating ? planOf(values).map(ServicePlan::id).orElse(null) : null,
                status == null ? null : Integer.valueOf(status),
                Packet.text(setup, "external-id"),
                Packet.text(setup, "description"),
                addresses.isEmpty() ? null : addresses,
                ftpLogin(values),
                null);
    }

    private static String ftpLogin(Element values) {
        return Packet.child(values, "hosting", "vrt_hst").stream()
                .flatMap(Packet::children)
                .filter(property -> "ftp_login".equals(Packet.text(property, "name")))
                .map(property -> Packet.text(property, "value"))
                .findFirst()
                .orElse(null);
    }

    private Long owner(Element setup) {
        return Packet.children(setup)
                .filter(element -> element.getTagName().startsWith("owner-"))
                .findFirst()
                .map(element -> panel.customers
                        .first(owns(element))
                        .orElseThrow(() -> new PleskRefusal(
                                PleskRefusal.OWNER_NOT_FOUND, "Owner " + Packet.text(element) + " does not exist"))
                        .id())
                .orElse(null);
    }

    private static Predicate<Customer> owns(Element condition) {
        var wanted = Packet.text(condition);
        return switch (condition.getTagName()) {
            case "owner-id" -> customer -> String.valueOf(customer.id()).equals(wanted);
            case "owner-login" -> customer -> customer.login().equals(wanted);
            case "owner-guid" -> customer -> customer.guid().toString().equals(wanted);
            default -> customer -> customer.externalId().equals(wanted);
        };
    }

    private Optional<ServicePlan> planOf(Element operation) {
        return Packet.children(operation)
                .filter(element -> element.getTagName().startsWith("plan-"))
                .findFirst()
                .map(element -> panel.plans
                        .find(plan -> XmlServer.fits(plan, element.getTagName().substring(5), Packet.text(element)))
                        .orElseThrow(() -> ServicePlans.unknown(Packet.text(element))));
    }

    private Tag found(Element operation, Subscription one) {
        var wanted = Packet.child(operation, "dataset").orElseThrow();
        var parts = Packet.children(wanted)
                .map(Element::getTagName)
                .filter(List.of("gen_info", "hosting", "subscriptions")::contains)
                .map(part -> part(part, one));
        return Tag.of(
                "result",
                Tag.text("status", "ok"),
                Tag.text("filter-id", filterId(operation, one)),
                Tag.text("id", one.id()),
                Tag.of("data", parts));
    }

    private Tag part(String name, Subscription one) {
        return switch (name) {
            case "gen_info" -> generalInfo(one);
            case "hosting" -> hosting(one);
            default ->
                Tag.of(
                        "subscriptions",
                        Tag.of(
                                "subscription",
                                Tag.text("locked", "false"),
                                Tag.text("synchronized", "true"),
                                Tag.of("plan", planGuid(one))));
        };
    }

    private Stream<Tag> planGuid(Subscription one) {
        return panel.plans.find(plan -> Long.valueOf(plan.id()).equals(one.planId())).stream()
                .map(plan -> Tag.text("plan-guid", plan.guid()));
    }

    private Tag generalInfo(Subscription one) {
        return Tag.of(
                "gen_info",
                Tag.text("cr_date", one.created()),
                Tag.text("name", one.name()),
                Tag.text("ascii-name", one.asciiName()),
                Tag.text("status", one.status()),
                Tag.text("real_size", 0),
                Tag.text("owner-id", one.ownerId()),
                Tag.text("owner-login", panel.owner(one).login()),
                Tag.text("dns_ip_address", one.ipAddresses().getFirst()),
                Tag.text("htype", HTYPES.get(one.hostingType())),
                Tag.text("guid", one.guid()),
                Tag.text("external-id", one.externalId()),
                Tag.text("description", one.description()));
    }

    private static Tag hosting(Subscription one) {
        if (!one.hostingType().equals("virtual")) return Tag.of("hosting", Tag.of(HTYPES.get(one.hostingType())));
        var login = Tag.of("property", Tag.text("name", "ftp_login"), Tag.text("value", one.ftpLogin()));
        var addresses = one.ipAddresses().stream().map(ip -> Tag.text("ip_address", ip));
        return Tag.of("hosting", Tag.of("vrt_hst", Stream.concat(Stream.of(login), addresses)));
    }

    private static Tag done(Element operation, Subscription one) {
        return Tag.of(
                "result",
                Tag.text("status", "ok"),
                Tag.text("filter-id", filterId(operation, one)),
                Tag.text("id", one.id()),
                Tag.text("guid", one.guid()));
    }

    private Stream<Tag> each(Element operation, Function<Subscription, Tag> result) {
        var conditions = Packet.child(operation, "filter").stream()
                .flatMap(Packet::children)
                .toList();
        if (conditions.isEmpty()) return XmlApi.each("Domain", "", mainDomains(_ -> true), result);
        return conditions.stream()
                .flatMap(condition ->
                        XmlApi.each("Domain", Packet.text(condition), mainDomains(fits(condition)), result));
    }

    private List<Subscription> mainDomains(Predicate<Subscription> wanted) {
        return panel.subscriptions
                .where(one -> one.baseDomainId() == 0 && wanted.test(one))
                .toList();
    }

    private Predicate<Subscription> fits(Element condition) {
        var wanted = Packet.text(condition);
        return switch (condition.getTagName()) {
            case "id" -> one -> String.valueOf(one.id()).equals(wanted);
            case "name" -> one -> one.is(wanted);
            case "guid" -> one -> one.guid().toString().equals(wanted);
            case "external-id" -> one -> one.externalId().equals(wanted);
            default -> one -> owns(condition).test(panel.owner(one));
        };
    }

    private static String filterId(Element operation, Subscription one) {
        return Packet.child(operation, "filter")
                .flatMap(filter -> Packet.children(filter).findFirst())
                .map(condition -> switch (condition.getTagName()) {
                    case "id" -> String.valueOf(one.id());
                    case "name" -> one.name();
                    case "guid" -> one.guid().toString();
                    case "external-id" -> one.externalId();
                    default -> Packet.text(condition);
                })
                .orElse("");
    }
}
