package nl.hostforge.sandbox.plesk;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The {@code service-plan} and {@code server} operators of the XML API. */
@Component
class XmlServer {
    private final Panel panel;
    private final LoginSessions sessions;

    XmlServer(Panel panel, LoginSessions sessions) {
        this.panel = panel;
        this.sessions = sessions;
    }

    Stream<Tag> results(Element operation) {
        return switch (operation.getTagName()) {
            case "get" -> plans(operation);
            case "create_session" -> Stream.of(session(operation));
            default ->
                Stream.of(Tag.of("result", Tag.text("status", "ok"), Tag.of("protos", Tag.text("proto", "1.6.9.1"))));
        };
    }

    static boolean fits(ServicePlan plan, String by, String wanted) {
        return switch (by) {
            case "id" -> String.valueOf(plan.id()).equals(wanted);
            case "name" -> plan.name().equals(wanted);
            case "guid" -> plan.guid().toString().equals(wanted);
            case "all" -> true;
            default -> !plan.externalId().isEmpty() && plan.externalId().equals(wanted);
        };
    }

    private Stream<Tag> plans(Element operation) {
        var conditions = Packet.child(operation, "filter").stream()
                .flatMap(Packet::children)
                .toList();
        if (conditions.isEmpty()) return panel.plans.all().stream().map(plan -> described(plan, ""));
        return conditions.stream()
                .flatMap(condition -> XmlApi.each(
                        "Service plan",
                        condition.getTagName().equals("all") ? "all" : Packet.text(condition),
                        panel.plans.all().stream()
                                .filter(plan -> fits(plan, condition.getTagName(), Packet.text(condition)))
                                .toList(),
                        plan -> described(plan, Packet.text(condition))));
    }

    private static Tag described(ServicePlan plan, String filter) {
        return Tag.of(
                "result",
                Tag.text("status", "ok"),
                Tag.text("filter-id", filter),
                Tag.text("id", plan.id()),
                Tag.text("name", plan.name()),
                Tag.text("guid", plan.guid()),
                Tag.text("external-id", plan.externalId()));
    }

    private Tag session(Element operation) {
        var login = Packet.text(operation, "login");
        panel.customers
                .find(login)
                .orElseThrow(() -> new PleskRefusal(PleskRefusal.NOT_FOUND, "User " + login + " does not exist"));
        var userIp = Packet.text(Packet.child(operation, "data").orElseThrow(), "user_ip");
        return Tag.of("result", Tag.text("status", "ok"), Tag.text("id", sessions.create(login, userIp)));
    }
}
