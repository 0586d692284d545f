package nl.hostforge.integration.plesk;

import static nl.hostforge.integration.transport.Endings.shortly;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import nl.hostforge.integration.panel.HostingPanel;
import nl.hostforge.integration.transport.Pace;
import nl.hostforge.integration.transport.PaceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A panel comes with a certificate of its own making: trusted where an operator says so, and nowhere else. */
class PleskTrustTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static KeyStore ownMade;

    private HttpsServer panel;

    @BeforeAll
    static void makeACertificate(@TempDir Path folder) throws Exception {
        ownMade = ownMadeCertificate(folder);
    }

    @BeforeEach
    void start() throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(ownMade, PASSWORD);
        var tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        panel = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        panel.setHttpsConfigurator(new HttpsConfigurator(tls));
        panel.createContext("/", exchange -> {
            var body = "{\"hostname\":\"panel\",\"guid\":\"baa58292\",\"panel_version\":\"18\"}".getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        panel.start();
    }

    @AfterEach
    void stop() {
        panel.stop(0);
    }

    @Test
    void without_a_word_from_the_operator_nothing_is_sent() {
        started()
                .run(context -> assertThat(
                                shortly(context.getBean(HostingPanel.class).createCustomer(Panels.CUSTOMER)))
                        .isEqualTo("later"));
    }

    @Test
    void a_bundle_that_knows_the_certificate_is_enough() {
        started()
                .withPropertyValues("hostforge.plesk.ssl-bundle=panel")
                .run(context -> assertThat(
                                shortly(context.getBean(HostingPanel.class).serverInfo()))
                        .isEqualTo("done"));
    }

    private ApplicationContextRunner started() {
        var bundle = SslBundle.of(SslStoreBundle.of(null, null, ownMade));
        return new ApplicationContextRunner()
                .withUserConfiguration(PleskConfiguration.class)
                .withBean(CircuitBreakerRegistry.class, CircuitBreakerRegistry::ofDefaults)
                .withBean(Pace.class, PaceInMemory::new)
                .withBean(SslBundles.class, () -> new DefaultSslBundleRegistry("panel", bundle))
                .withPropertyValues(
                        "hostforge.plesk.base-url=https://localhost:"
                                + panel.getAddress().getPort(),
                        "hostforge.plesk.api-key=k",
                        "hostforge.plesk.ip-addresses=203.0.113.20");
    }

    private static KeyStore ownMadeCertificate(Path folder) throws Exception {
        var file = folder.resolve("panel.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "panel",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
