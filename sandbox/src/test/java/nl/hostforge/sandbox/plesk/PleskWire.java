package nl.hostforge.sandbox.plesk;

import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import com.atlassian.oai.validator.whitelist.rule.WhitelistRules;
import java.util.Base64;
import java.util.Map;
import nl.hostforge.sandbox.RunningSandbox;
import nl.hostforge.sandbox.Wire;
import nl.hostforge.sandbox.vendor.Contract;

/** The panel, seen by a biller with the administrator's password. */
abstract class PleskWire extends RunningSandbox {
    private static final Contract CONTRACT = Contract.of(
            "plesk-rest-v2.openapi3.json",
            "",
            ValidationErrorsWhitelist.create()
                    .withRule(
                            "a reference to an owner or a domain lists all its fields as required, where one is enough",
                            WhitelistRules.allOf(
                                    WhitelistRules.isRequest(),
                                    WhitelistRules.messageHasKey("validation.request.body.schema.required"),
                                    WhitelistRules.pathContainsSubstring("/domains"))));

    protected static Wire panel() {
        return Wire.to(address() + "/plesk/api/v2", CONTRACT).with("Authorization", basic("admin", "sandbox"));
    }

    protected static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes());
    }

    protected static Map<String, Object> customer(String login, String reference) {
        return Map.of(
                "name", "Mila Janssen",
                "company", "Janssen Fietsen B.V.",
                "login", login,
                "password", "Xy7!kk20pQ",
                "email", "mila@janssenfietsen.example",
                "type", "customer",
                "locale", "nl-NL",
                "external_id", reference,
                "description", "account 10042");
    }

    protected static Map<String, Object> subscription(String name, long owner, String plan) {
        return Map.of(
                "name",
                name,
                "hosting_type",
                "virtual",
                "hosting_settings",
                Map.of("ftp_login", name.replaceAll("\\W", ""), "ftp_password", "Qz8#vv11mN"),
                "owner_client",
                Map.of("id", owner),
                "ip_addresses",
                new String[] {"203.0.113.20"},
                "plan",
                Map.of("name", plan));
    }

    protected static long newCustomer(String login) {
        return panel().post("/clients", customer(login, "cust:" + login))
                .json()
                .path("id")
                .asLong();
    }

    protected static long newSubscription(String name, long owner) {
        return panel().post("/domains", subscription(name, owner, "Web M"))
                .json()
                .path("id")
                .asLong();
    }

    /** Sends a packet to the XML API and returns the answer as text. */
    protected static String agent(String packet) {
        return Wire.to(address() + "/plesk/enterprise/control", null)
                .with("HTTP_AUTH_LOGIN", "admin")
                .with("HTTP_AUTH_PASSWD", "sandbox")
                .with("Content-Type", "text/xml")
                .post("/agent.php", packet)
                .body();
    }
}
