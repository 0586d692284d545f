package nl.hostforge.sandbox.openprovider;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import com.atlassian.oai.validator.whitelist.rule.WhitelistRules;
import java.util.HashMap;
import java.util.Map;
import nl.hostforge.sandbox.Reply;
import nl.hostforge.sandbox.RunningSandbox;
import nl.hostforge.sandbox.Wire;
import nl.hostforge.sandbox.vendor.Contract;
import org.junit.jupiter.api.BeforeEach;

/** The registrar, seen by a reseller who is logged in. */
abstract class OpenproviderWire extends RunningSandbox {
    protected static final Contract CONTRACT = Contract.of(
            "openprovider-v1beta.swagger.json",
            "",
            ValidationErrorsWhitelist.create()
                    .withRule(
                            "the document's error lacks two fields of the envelope that the vendor sends",
                            WhitelistRules.allOf(
                                    WhitelistRules.isResponse(),
                                    WhitelistRules.messageContainsRegexp("property '(maintenance|warnings)'"))));

    protected Wire registrar;
    protected String handle;

    @BeforeEach
    void logIn() {
        registrar = loggedIn(address());
        handle = registrar.post("/v1beta/customers", person("ref:cust-1")).at("/data/handle");
    }

    protected static Wire loggedIn(String address) {
        var stranger = Wire.to(address + "/openprovider", CONTRACT);
        var login = stranger.post("/v1beta/auth/login", Map.of("username", "sandbox", "password", "sandbox"));
        assertThat(login.status()).as(login.body()).isEqualTo(200);
        return stranger.with("Authorization", "Bearer " + login.at("/data/token"));
    }

    protected static Map<String, Object> person(String reference) {
        return Map.of(
                "company_name",
                "Janssen Fietsen B.V.",
                "name",
                Map.of("initials", "M.", "first_name", "Mila", "prefix", "", "last_name", "Janssen"),
                "address",
                Map.of("street", "Kade", "number", "1", "zipcode", "3511 AA", "city", "Utrecht", "country", "NL"),
                "phone",
                Map.of("country_code", "+31", "area_code", "20", "subscriber_number", "1234567"),
                "email",
                "mila@janssenfietsen.example",
                "vat",
                "NL001234567B01",
                "comments",
                reference);
    }

    protected static Map<String, String> name(String full) {
        var halves = full.split("\\.", 2);
        return Map.of("name", halves[0], "extension", halves[1]);
    }

    protected Map<String, Object> order(String full, String reference) {
        return new HashMap<>(Map.of(
                "domain",
                name(full),
                "period",
                1,
                "unit",
                "y",
                "owner_handle",
                handle,
                "admin_handle",
                handle,
                "tech_handle",
                handle,
                "billing_handle",
                handle,
                "autorenew",
                "off",
                "comments",
                reference));
    }

    protected Reply register(String full, String reference) {
        return registrar.post("/v1beta/domains", order(full, reference));
    }

    protected Map<String, Object> transferOrder(String full, String authCode) {
        var transfer = order(full, "ref:t");
        transfer.remove("period");
        transfer.put("auth_code", authCode);
        return transfer;
    }

    protected static String code(Reply reply) {
        return reply.at("/code");
    }
}
