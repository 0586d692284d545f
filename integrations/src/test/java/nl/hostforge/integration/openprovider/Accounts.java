package nl.hostforge.integration.openprovider;

import static nl.hostforge.integration.transport.FakeProvider.json;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hostforge.integration.registrar.AuthCode;
import nl.hostforge.integration.registrar.ContactDetails;
import nl.hostforge.integration.registrar.DomainContacts;
import nl.hostforge.integration.registrar.NameServers;
import nl.hostforge.integration.registrar.NewRegistration;
import nl.hostforge.integration.registrar.NewTransfer;
import nl.hostforge.integration.transport.BreakerSettings;
import nl.hostforge.integration.transport.BulkheadSettings;
import nl.hostforge.integration.transport.FakeProvider.Reaction;
import nl.hostforge.integration.transport.Lines;
import nl.hostforge.integration.transport.ProviderLine;
import org.springframework.util.unit.DataSize;

/** Accounts at Openprovider and what is asked of them in these tests. */
final class Accounts {

    static final DomainContacts CONTACTS =
            new DomainContacts("MJ904716-NL", "MJ904716-NL", "XX100001-NL", "XX100001-NL");
    static final NewRegistration REGISTRATION = new NewRegistration(
            "dom-01J9ZD", "janssenfietsen.nl", 1, CONTACTS, NameServers.group("acme-dns"), Optional.empty(), Map.of());
    static final NewTransfer TRANSFER = new NewTransfer(
            "dom-01J9ZD",
            "janssenfietsen.co.uk",
            new AuthCode("4uth-c0de"),
            CONTACTS,
            NameServers.named(List.of("ns1.acme.example", "ns2.acme.example")),
            Optional.empty(),
            Map.of());
    static final ContactDetails MILA = new ContactDetails(
            Optional.of("Janssen Fietsen B.V."),
            "Mila",
            "Janssen",
            "Kade",
            "1",
            Optional.empty(),
            "3511 AA",
            "Utrecht",
            "NL",
            "+31201234567",
            "mila@janssenfietsen.example",
            Optional.of("NL001234567B01"),
            "nl_NL");

    private Accounts() {}

    static OpenproviderRegistrar at(URI address) {
        return at(address, Lines.to("openprovider"));
    }

    static OpenproviderRegistrar at(URI address, ProviderLine line) {
        var settings = new OpenproviderSettings(
                address,
                "/v1beta",
                "reseller-user",
                "r3s3ller",
                "0.0.0.0",
                "HostForge",
                Duration.ofSeconds(10),
                Duration.ofSeconds(110),
                Duration.ofSeconds(30),
                DataSize.ofMegabytes(8),
                Duration.ofMinutes(5),
                BreakerSettings.defaults(),
                BulkheadSettings.defaults(),
                new OpenproviderSettings.Pacing(280, Duration.ofSeconds(310)));
        return new OpenproviderRegistrar(line, new OpenproviderSession(settings, Lines.CLOCK));
    }

    static Reaction signedIn(String token) {
        return ok("{\"token\":\"" + token + "\",\"reseller_id\":100001}");
    }

    static Reaction ok(String data) {
        return json(200, envelope(data));
    }

    static String envelope(String data) {
        return "{\"code\":0,\"desc\":\"\",\"data\":" + data + ",\"maintenance\":false,\"warnings\":[]}";
    }

    static Reaction error(int status, int code) {
        return json(
                status,
                "{\"code\":" + code + ",\"desc\":\"No\",\"data\":\"details\",\"maintenance\":false,\"warnings\":[]}");
    }
}
