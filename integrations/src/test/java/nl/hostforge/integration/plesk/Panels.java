package nl.hostforge.integration.plesk;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import nl.hostforge.integration.panel.NewPanelCustomer;
import nl.hostforge.integration.panel.NewSubscription;
import nl.hostforge.integration.panel.PanelContact;
import nl.hostforge.integration.transport.BreakerSettings;
import nl.hostforge.integration.transport.BulkheadSettings;
import nl.hostforge.integration.transport.Lines;
import nl.hostforge.integration.transport.ProviderLine;
import org.springframework.util.unit.DataSize;

/** Plesk panels and what is asked of them in these tests. */
final class Panels {

    static final PanelContact MILA = new PanelContact(
            "Mila Janssen",
            "Janssen & Zn. <Fietsen>",
            "mila@janssenfietsen.example",
            "+31201234567",
            "Kade 1",
            "3511AA",
            "Utrecht",
            "NL");
    static final NewPanelCustomer CUSTOMER = new NewPanelCustomer("cust:01J9Z7", "c10042", "Xy7!kk20pQ", MILA);
    static final NewSubscription SUBSCRIPTION =
            new NewSubscription("sub:01J9ZB", "18b78dd1", "janssenfietsen.example", "Web M", "jf10042", "Qz8#vv11mN");

    private Panels() {}

    static PleskPanel at(URI address) {
        return at(address, Lines.to("plesk"));
    }

    static PleskPanel at(URI address, ProviderLine line) {
        return new PleskPanel(settings(address, "admin", "adm1n-s3cret", null), line);
    }

    static PleskPanel withKeyAt(URI address) {
        return new PleskPanel(settings(address, null, null, "5f2e1c7a"), Lines.to("plesk"));
    }

    static PleskSettings settings(URI address, String login, String password, String apiKey) {
        return new PleskSettings(
                address,
                URI.create("https://panel.example:8443"),
                login,
                password,
                apiKey,
                "/api/v2",
                "/enterprise/control/agent.php",
                List.of("203.0.113.20", "2001:db8::20"),
                Duration.ofSeconds(10),
                Duration.ofSeconds(300),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(4),
                Duration.ofMinutes(5),
                BreakerSettings.defaults(),
                BulkheadSettings.defaults(),
                null);
    }

    static String packet(String subject, String operation, String result) {
        return "<?xml version=\"1.0\"?><packet version=\"1.6.9.1\"><%1$s><%2$s><result>%3$s</result></%2$s></%1$s></packet>"
                .formatted(subject, operation, result);
    }

    static String refusal(String subject, String operation, int code, String text) {
        return packet(
                subject,
                operation,
                "<status>error</status><errcode>%d</errcode><errtext>%s</errtext>".formatted(code, text));
    }

    static String customerFound(int status) {
        return packet("customer", "get", """
                <status>ok</status><filter-id>x</filter-id><id>41</id><data><gen_info><cr_date>2026-03-02</cr_date>\
                <cname>Janssen</cname><login>c10042</login><status>%d</status><guid>18b78dd1</guid>\
                <external-id>cust:01J9Z7</external-id></gen_info></data>""".formatted(status));
    }

    static String subscriptionFound(int status) {
        return packet("webspace", "get", """
                <status>ok</status><filter-id>x</filter-id><id>77</id><data><gen_info><cr_date>2026-03-02</cr_date>\
                <name>janssenfietsen.example</name><ascii-name>janssenfietsen.example</ascii-name><status>%d</status>\
                <owner-id>41</owner-id><guid>b623e93d</guid><vendor-guid>aaaa</vendor-guid>\
                <external-id>sub:01J9ZB</external-id></gen_info><subscriptions><subscription><locked>false</locked>\
                <plan><plan-guid>0e3f</plan-guid></plan></subscription></subscriptions></data>""".formatted(status));
    }
}
