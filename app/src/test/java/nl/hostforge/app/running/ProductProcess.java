package nl.hostforge.app.running;

import static nl.hostforge.app.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.hostforge.app.HostForge;
import org.awaitility.core.ConditionTimeoutException;

/** The product as an operator runs it: a process of its own that is spoken to over HTTP, and can be killed at any moment. */
public final class ProductProcess {
    /** The first admin signs in with this. */
    public static final String PASSWORD = "a password for tests only";

    private static final Duration START = Duration.ofSeconds(120);

    /** Ready soon, and small: a test starts many, and none for long. */
    private static final List<String> LIGHT = List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** The unpacked product, which is ready sooner with what the JVM learnt of it; null to start from the class path. */
    private static final String PREPARED = System.getProperty("test.product");

    private final Path data;
    private final List<String> jvm;
    private final Map<String, Object> settings = new HashMap<>();
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    /** @param data its data folder; the database is embedded unless the settings name another */
    public ProductProcess(Path data, Map<String, Object> settings) {
        this(data, settings, LIGHT);
    }

    /** @param jvm options of its Java machine */
    public ProductProcess(Path data, Map<String, Object> settings, List<String> jvm) {
        this.data = data;
        this.jvm = List.copyOf(jvm);
        this.settings.putAll(Map.ofEntries(
                Map.entry("hostforge.database.data", data),
                Map.entry("hostforge.security.plain-http", true),
                Map.entry("hostforge.admin.password", PASSWORD),
                Map.entry("hostforge.staff-token.secret", "a secret that outlives a restart of the process"),
                Map.entry("hostforge.staff-token.lifetime", "2h"),
                Map.entry("hostforge.rate-limit.visitor-requests", 100_000),
                Map.entry("hostforge.rate-limit.staff-requests", 100_000),
                Map.entry("logging.level.root", "warn"),
                Map.entry("server.port", port),
                Map.entry("management.server.port", managementPort)));
        this.settings.putAll(settings);
    }

    /** Another node on the database of this one, with the same keys. */
    public ProductProcess another() throws IOException {
        var shared = new HashMap<>(settings);
        List.of("hostforge.database.data", "server.port", "management.server.port")
                .forEach(shared::remove);
        shared.put("hostforge.database.url", databaseUrl());
        shared.put("hostforge.database.username", "postgres");
        shared.put("hostforge.database.password", "postgres");
        shared.put("hostforge.catalogue.fill", false);
        shared.put(
                "hostforge.privacy.master-key",
                Files.readString(data.resolve("master.key")).strip());
        shared.put("hostforge.privacy.erasure-list", data.resolve("erasures.list"));
        return new ProductProcess(data.resolveSibling(data.getFileName() + "-another"), shared, jvm);
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param once arguments for this start only
     */
    public void start(String... once) throws IOException {
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(jvm);
        command.addAll(
                PREPARED == null
                        ? fromTheClassPath()
                        : List.of("-XX:AOTCache=" + System.getProperty("test.product.learnt"), "-jar", PREPARED));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(List.of(once));
        var log = log().toFile();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try (var http = HttpClient.newHttpClient()) {
            within(START, () -> {
                if (!process.isAlive()) throw new IllegalStateException("it stopped; its log is " + log);
                assertThat(isReady(http)).as("ready").isTrue();
            });
        } catch (ConditionTimeoutException notReady) {
            writeThreadsToItsLog();
            throw new IllegalStateException("it was not ready in time; its log is " + log, notReady);
        }
    }

    private void writeThreadsToItsLog() throws IOException {
        try {
            signal("QUIT");
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGKILL: no handler runs, no buffer is flushed. The database server it started is left behind. */
    public void kill() throws InterruptedException {
        if (process == null) return;
        process.destroyForcibly().waitFor();
    }

    /** SIGSTOP: it is there and does nothing, as after a long pause of its machine. */
    public void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT: it goes on as if no time had passed. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        if (sent != 0) throw new IllegalStateException("no process took SIG" + name);
    }

    /** @return the time that processors worked for it since its last start */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** @return its log, for whoever looks for a cause */
    public Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    public void stop() throws InterruptedException {
        if (process == null || !process.isAlive()) return;
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) kill();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public Connection database() throws SQLException, IOException {
        return DriverManager.getConnection(databaseUrl(), "postgres", "postgres");
    }

    private static List<String> fromTheClassPath() {
        return List.of("-cp", System.getProperty("java.class.path"), HostForge.class.getName());
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var address = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        try {
            var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private String databaseUrl() throws IOException {
        var port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
