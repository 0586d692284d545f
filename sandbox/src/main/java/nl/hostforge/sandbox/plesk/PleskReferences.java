package nl.hostforge.sandbox.plesk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.hostforge.sandbox.call.Call;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** What a call to the panel is about: references, logins and domain names, said or looked up. */
@Component
class PleskReferences {
    private final Panel panel;

    PleskReferences(Panel panel) {
        this.panel = panel;
    }

    Set<String> of(Call call) {
        var references = new LinkedHashSet<String>();
        var told = call.path().endsWith("agent.php") ? inPacket(call) : inRest(call);
        told.filter(text -> text != null && !text.isBlank()).forEach(references::add);
        return references;
    }

    private Stream<String> inRest(Call call) {
        var body = call.json();
        var domainCall = call.path().contains("/domains");
        return Stream.of(
                        ofCustomer(Numbers.of(call.variable("client")).flatMap(panel.customers::find).stream()),
                        ofSubscription(Numbers.of(call.variable("domain")).flatMap(panel.subscriptions::find).stream()),
                        call.parameter("name").stream(),
                        call.parameter("domain").stream(),
                        Stream.of(
                                body.path("external_id").asString(""),
                                body.path("login").asString(""),
                                domainCall ? body.path("name").asString("") : "",
                                domainCall ? body.path("description").asString("") : "",
                                body.path("owner_client").path("external_id").asString(""),
                                body.path("params").path(1).asString("")))
                .flatMap(texts -> texts);
    }

    private Stream<String> inPacket(Call call) {
        return Packet.peek(call.body()).stream().flatMap(Packet::descendants).flatMap(this::inElement);
    }

    private Stream<String> inElement(Element element) {
        var text = Packet.text(element);
        var parent = element.getParentNode().getNodeName();
        return switch (element.getTagName()) {
            case "external-id", "owner-external-id", "login", "owner-login" -> Stream.of(text);
            case "name" -> List.of("gen_setup", "filter").contains(parent) ? Stream.of(text) : Stream.empty();
            case "guid", "id" -> parent.equals("filter") ? ofFilter(text) : Stream.empty();
            default -> Stream.empty();
        };
    }

    private Stream<String> ofFilter(String guid) {
        return Stream.concat(
                ofCustomer(panel.customers.where(one -> one.guid().toString().equals(guid))),
                ofSubscription(
                        panel.subscriptions.where(one -> one.guid().toString().equals(guid))));
    }

    private static Stream<String> ofCustomer(Stream<Customer> customers) {
        return customers.flatMap(customer -> Stream.of(customer.externalId(), customer.login()));
    }

    private static Stream<String> ofSubscription(Stream<Subscription> subscriptions) {
        return subscriptions.flatMap(one -> Stream.of(one.externalId(), one.name(), one.description()));
    }
}
