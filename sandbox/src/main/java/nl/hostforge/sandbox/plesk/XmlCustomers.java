package nl.hostforge.sandbox.plesk;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The {@code customer} operator of the XML API. */
@Component
class XmlCustomers {
    private final Panel panel;

    XmlCustomers(Panel panel) {
        this.panel = panel;
    }

    Stream<Tag> results(Element operation) {
        return switch (operation.getTagName()) {
            case "add" -> Stream.of(add(Packet.child(operation, "gen_info").orElseThrow()));
            case "get" -> each(operation, customer -> found(customer, operation));
            case "set" ->
                each(operation, customer -> {
                    var values = Packet.child(operation, "values", "gen_info").orElseThrow();
                    panel.customers.change(customer, details(values));
                    return done(operation, customer);
                });
            default ->
                each(operation, customer -> {
                    panel.remove(customer);
                    return done(operation, customer);
                });
        };
    }

    private Tag add(Element info) {
        var customer = panel.customers.create(details(info));
        return Tag.of(
                "result", Tag.text("status", "ok"), Tag.text("id", customer.id()), Tag.text("guid", customer.guid()));
    }

    private static CustomerDetails details(Element info) {
        var password = Packet.text(info, "passwd");
        var status = Packet.text(info, "status");
        return new CustomerDetails(
                Packet.text(info, "pname"),
                Packet.text(info, "cname"),
                Packet.text(info, "login"),
                status == null ? null : Integer.valueOf(status),
                Packet.text(info, "email"),
                Packet.text(info, "locale"),
                Packet.text(info, "owner-login"),
                Packet.text(info, "external-id"),
                Packet.text(info, "description"),
                null,
                Packet.text(info, "phone"),
                Packet.text(info, "fax"),
                Packet.text(info, "address"),
                Packet.text(info, "city"),
                Packet.text(info, "state"),
                Packet.text(info, "pcode"),
                Packet.text(info, "country"),
                password != null && !password.isEmpty());
    }

    private static Tag found(Customer customer, Element operation) {
        var info = Packet.child(operation, "dataset", "gen_info").isPresent()
                ? Stream.of(generalInfo(customer))
                : Stream.<Tag>empty();
        return Tag.of(
                "result",
                Tag.text("status", "ok"),
                Tag.text("filter-id", filterId(operation, customer)),
                Tag.text("id", customer.id()),
                Tag.of("data", info));
    }

    private static Tag generalInfo(Customer customer) {
        return Tag.of(
                "gen_info",
                Tag.text("cr_date", customer.created()),
                Tag.text("cname", customer.company()),
                Tag.text("pname", customer.name()),
                Tag.text("login", customer.login()),
                Tag.text("status", customer.status()),
                Tag.text("phone", customer.phone()),
                Tag.text("fax", customer.fax()),
                Tag.text("email", customer.email()),
                Tag.text("address", customer.address()),
                Tag.text("city", customer.city()),
                Tag.text("state", customer.state()),
                Tag.text("pcode", customer.pcode()),
                Tag.text("country", customer.country()),
                Tag.text("locale", customer.locale()),
                Tag.text("guid", customer.guid()),
                Tag.text("owner-login", customer.ownerLogin()),
                Tag.text("external-id", customer.externalId()),
                Tag.text("description", customer.description()));
    }

    private static Tag done(Element operation, Customer customer) {
        return Tag.of(
                "result",
                Tag.text("status", "ok"),
                Tag.text("filter-id", filterId(operation, customer)),
                Tag.text("id", customer.id()),
                Tag.text("guid", customer.guid()));
    }

    private Stream<Tag> each(Element operation, Function<Customer, Tag> result) {
        var filter = Packet.child(operation, "filter").orElseThrow();
        var conditions = Packet.children(filter).toList();
        if (conditions.isEmpty()) return XmlApi.each("Client", "", List.copyOf(panel.customers.all()), result);
        return conditions.stream()
                .flatMap(condition -> XmlApi.each(
                        "Client",
                        Packet.text(condition),
                        panel.customers
                                .where(customer -> fits(customer, condition))
                                .toList(),
                        result));
    }

    private static boolean fits(Customer customer, Element condition) {
        return value(customer, condition.getTagName()).equals(Packet.text(condition));
    }

    private static String filterId(Element operation, Customer customer) {
        return Packet.child(operation, "filter")
                .flatMap(filter -> Packet.children(filter).findFirst())
                .map(condition -> value(customer, condition.getTagName()))
                .orElse("");
    }

    private static String value(Customer customer, String condition) {
        return switch (condition) {
            case "id" -> String.valueOf(customer.id());
            case "login" -> customer.login();
            case "guid" -> customer.guid().toString();
            case "external-id" -> customer.externalId();
            case "owner-id" -> "1";
            default -> customer.ownerLogin();
        };
    }
}
