package nl.hostforge.integration.plesk;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import nl.hostforge.integration.panel.NewPanelCustomer;
import nl.hostforge.integration.panel.NewSubscription;
import nl.hostforge.integration.panel.PanelContact;
import nl.hostforge.integration.panel.PanelCustomerChange;

/**
 * The XML API's requests. Sources: Plesk's XML API reference ("Creating a Customer Account", "Switching
 * Subscriptions", "Creating Session Tokens") and the templates of Plesk's own WHMCS module; the order of elements is
 * theirs, and binding.
 */
final class Packets {

    /** "Customer's personal name (1 to 60 characters)", "company (0 to 60)": for display, so cut rather than refused. */
    private static final int LONGEST_NAME = 60;

    private Packets() {}

    static byte[] customersBy(String key, String value) {
        return packet(
                "customer",
                "get",
                get -> filter(get, key, value).element("dataset", dataset -> dataset.empty("gen_info")));
    }

    /** An empty filter means all of them, as for plans. */
    static byte[] allCustomers() {
        return packet(
                "customer", "get", get -> get.empty("filter").element("dataset", dataset -> dataset.empty("gen_info")));
    }

    static byte[] addCustomer(NewPanelCustomer customer) {
        return packet(
                "customer",
                "add",
                add -> add.element("gen_info", info -> {
                    names(info, customer.contact());
                    info.text("login", customer.login())
                            .text("passwd", customer.password())
                            .text("status", "0");
                    address(info, customer.contact());
                    info.text("external-id", customer.reference());
                }));
    }

    static byte[] changeCustomer(String guid, PanelCustomerChange change) {
        return setCustomer(guid, info -> {
            names(info, change.contact());
            info.text("passwd", change.password().orElse(null));
            address(info, change.contact());
        });
    }

    static byte[] customerStatus(String guid, int status) {
        return setCustomer(guid, info -> info.text("status", Integer.toString(status)));
    }

    static byte[] removeCustomer(String guid) {
        return packet("customer", "del", del -> filter(del, "guid", guid));
    }

    static byte[] subscriptionsBy(String key, String value) {
        return packet(
                "webspace",
                "get",
                get -> filter(get, key, value)
                        .element("dataset", dataset -> dataset.empty("gen_info").empty("subscriptions")));
    }

    /** An empty filter means all of them, as for plans. */
    static byte[] allSubscriptions() {
        return packet(
                "webspace",
                "get",
                get -> get.empty("filter")
                        .element("dataset", dataset -> dataset.empty("gen_info").empty("subscriptions")));
    }

    static byte[] addSubscription(NewSubscription subscription, List<String> ipAddresses) {
        return packet(
                "webspace",
                "add",
                add -> add.element("gen_setup", setup -> {
                            setup.text("name", subscription.domainName())
                                    .text("owner-guid", subscription.ownerGuid())
                                    .text("htype", "vrt_hst");
                            ipAddresses.forEach(address -> setup.text("ip_address", address));
                            setup.text("status", "0").text("external-id", subscription.reference());
                        })
                        .element(
                                "hosting",
                                hosting -> hosting.element("vrt_hst", host -> {
                                    property(host, "ftp_login", subscription.login());
                                    property(host, "ftp_password", subscription.password());
                                    ipAddresses.forEach(address -> host.text("ip_address", address));
                                }))
                        .element("prefs", prefs -> prefs.text("www", "true"))
                        .text("plan-name", subscription.servicePlan()));
    }

    static byte[] subscriptionStatus(String guid, int status) {
        return packet(
                "webspace",
                "set",
                set -> filter(set, "guid", guid)
                        .element(
                                "values",
                                values -> values.element(
                                        "gen_setup", setup -> setup.text("status", Integer.toString(status)))));
    }

    static byte[] switchPlan(String guid, String planGuid) {
        return packet(
                "webspace",
                "switch-subscription",
                change -> filter(change, "guid", guid).text("plan-guid", planGuid));
    }

    static byte[] removeSubscription(String guid) {
        return packet("webspace", "del", del -> filter(del, "guid", guid));
    }

    /** An empty filter means every plan of the administrator (Plesk's WHMCS module, {@code service_plan_get}). */
    static byte[] allPlans() {
        return packet("service-plan", "get", get -> get.empty("filter"));
    }

    static byte[] planBy(String name) {
        return packet("service-plan", "get", get -> filter(get, "name", name));
    }

    static byte[] session(String login, String visitorAddress) {
        var address = Base64.getEncoder().encodeToString(visitorAddress.getBytes(StandardCharsets.UTF_8));
        return packet(
                "server",
                "create_session",
                create -> create.text("login", login)
                        .element("data", data -> data.text("user_ip", address).empty("source_server")));
    }

    private static byte[] packet(String subject, String operation, Consumer<XmlWriter> inside) {
        return XmlWriter.document(
                "packet", packet -> packet.element(subject, operator -> operator.element(operation, inside)));
    }

    private static XmlWriter filter(XmlWriter operation, String key, String value) {
        return operation.element("filter", filter -> filter.text(key, value));
    }

    private static byte[] setCustomer(String guid, Consumer<XmlWriter> info) {
        return packet(
                "customer",
                "set",
                set -> filter(set, "guid", guid).element("values", values -> values.element("gen_info", info)));
    }

    private static void property(XmlWriter hosting, String name, String value) {
        hosting.element("property", property -> property.text("name", name).text("value", value));
    }

    private static void names(XmlWriter info, PanelContact contact) {
        info.text("cname", shortened(contact.company())).text("pname", shortened(contact.name()));
    }

    private static void address(XmlWriter info, PanelContact contact) {
        info.text("phone", contact.phone())
                .text("email", contact.email())
                .text("address", contact.address())
                .text("city", contact.city())
                .text("pcode", contact.postalCode())
                .text("country", contact.country());
    }

    private static String shortened(String name) {
        return name == null || name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
