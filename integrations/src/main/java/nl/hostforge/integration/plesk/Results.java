package nl.hostforge.integration.plesk;

import java.util.List;
import java.util.Optional;
import nl.hostforge.integration.panel.PanelCustomer;
import nl.hostforge.integration.panel.PanelSubscription;
import nl.hostforge.integration.panel.PlanSwitched;
import nl.hostforge.integration.panel.ServicePlan;
import nl.hostforge.integration.transport.Words;

/** Reads the XML API's {@code result} elements into our words. */
final class Results {

    /** "Disabled by the administrator": our bit in a status that adds up 4, 16, 32, 64 and 256. */
    static final int OUR_SUSPENSION = 16;

    private Results() {}

    /** "Nothing found" can be a good result without content; one with an id has to tell what it found. */
    static boolean isEmpty(XmlNode result) {
        return result.text("id").isEmpty() && info(result).isEmpty();
    }

    static boolean isComplete(XmlNode result) {
        return isEmpty(result)
                || info(result).map(info -> !info.text("guid").isEmpty()).orElse(false)
                        && status(result).isPresent();
    }

    static Optional<Integer> status(XmlNode result) {
        return info(result)
                .map(info -> info.text("status"))
                .filter(status -> status.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    static PanelCustomer customer(XmlNode result, String reference) {
        var info = info(result).orElseThrow();
        return new PanelCustomer(
                info.text("guid"), result.text("id"), reference, info.text("login"), suspendedByUs(result));
    }

    static PanelCustomer customer(XmlNode result) {
        return customer(result, info(result).orElseThrow().text("external-id"));
    }

    /** @param foundBy the reference that it was found by, which an answer need not repeat */
    static PanelSubscription subscription(XmlNode result, String foundBy) {
        var info = info(result).orElseThrow();
        var reference = info.text("external-id");
        return new PanelSubscription(
                info.text("guid"),
                info.text("name"),
                reference.isEmpty() ? foundBy : reference,
                info.text("owner-id"),
                status(result).orElseThrow() == 0,
                suspendedByUs(result),
                result.all("plan-guid").stream().map(XmlNode::text).findFirst());
    }

    static ServicePlan plan(XmlNode result) {
        return new ServicePlan(result.text("guid"), result.text("name"));
    }

    static PlanSwitched planSwitched(XmlNode result) {
        var problems = result.child("problems")
                .map(found -> found.children().isEmpty()
                        ? List.of(found.text())
                        : found.children().stream().map(XmlNode::text).toList())
                .orElse(List.of());
        return new PlanSwitched(problems.stream().map(Words.plain()::of).toList());
    }

    private static boolean suspendedByUs(XmlNode result) {
        return (status(result).orElseThrow() & OUR_SUSPENSION) != 0;
    }

    private static Optional<XmlNode> info(XmlNode result) {
        return result.child("data").flatMap(data -> data.child("gen_info"));
    }
}
