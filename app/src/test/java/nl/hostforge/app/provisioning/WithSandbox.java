package nl.hostforge.app.provisioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.sandbox.Sandbox;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sandbox of its own for a test context, without the bookkeeping's limit on calls; short pauses. */
public class WithSandbox implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var sandbox = Sandbox.start(
                "--server.port=0",
                "--sandbox.data=" + TemporaryData.folder(),
                "--sandbox.moneybird.requests-per-window=0");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("with-sandbox", settings(sandbox)));
        context.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) sandbox.close();
        });
    }

    /** @return what a sandbox caught for an address, newest first */
    public static List<JsonNode> mailsTo(String sandbox, String address) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox + "/control/mails?to=" + address))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body()).valueStream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** @return what points the product to a sandbox, with pauses short enough for tests */
    public static Map<String, Object> settings(Sandbox sandbox) {
        var address = "http://127.0.0.1:" + sandbox.port();
        return Map.ofEntries(
                Map.entry("test.sandbox", address),
                Map.entry("hostforge.sandbox.url", address),
                Map.entry("spring.mail.host", "127.0.0.1"),
                Map.entry("spring.mail.port", sandbox.mailPort()),
                Map.entry("hostforge.mail.staff", "staff@hostforge.example"),
                Map.entry("hostforge.provisioning.shortest-pause", "200ms"),
                Map.entry("hostforge.provisioning.longest-pause", "400ms"),
                Map.entry("hostforge.provisioning.look-every", "300ms"),
                Map.entry("hostforge.erasure.shortest-pause", "200ms"),
                Map.entry("hostforge.erasure.longest-pause", "400ms"),
                Map.entry("hostforge.erasure.look-every", "300ms"),
                Map.entry("hostforge.provisioning.poll-every", "300ms"),
                Map.entry("hostforge.provisioning.settling-time.plesk", "2s"),
                Map.entry("hostforge.provisioning.settling-time.openprovider", "2s"),
                Map.entry("hostforge.provisioning.settling-time.moneybird", "2s"),
                Map.entry("hostforge.moneybird.pace.calls", "0"),
                Map.entry("hostforge.plesk.base-url", address + "/plesk"),
                Map.entry("hostforge.plesk.login", "admin"),
                Map.entry("hostforge.plesk.password", "sandbox"),
                Map.entry("hostforge.plesk.ip-addresses", "203.0.113.20"),
                Map.entry("hostforge.openprovider.base-url", address + "/openprovider"),
                Map.entry("hostforge.openprovider.username", "sandbox"),
                Map.entry("hostforge.openprovider.password", "sandbox"),
                Map.entry("hostforge.vies.base-url", address + "/vies/rest-api"),
                Map.entry("hostforge.vies.requester", "NL001234567B01"),
                Map.entry("hostforge.moneybird.base-url", address + "/moneybird/api/v2"),
                Map.entry("hostforge.moneybird.administration-id", "123"),
                Map.entry("hostforge.moneybird.token", "sandbox-token"),
                Map.entry("hostforge.moneybird.tax-rates.nl-high", "200000000000000021"),
                Map.entry("hostforge.moneybird.ledger-accounts.hosting", "210000000000000001"),
                Map.entry("hostforge.moneybird.ledger-accounts.domains", "210000000000000002"));
    }
}
