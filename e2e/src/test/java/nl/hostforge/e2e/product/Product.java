package nl.hostforge.e2e.product;

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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A HostForge process on a data folder of its own: started, killed without warning, and started again. */
public final class Product implements AutoCloseable {
    /** The first admin of every installation that the tests make. */
    public static final String ADMIN = "admin@hostforge.example";
    /** Their password. */
    public static final String PASSWORD = "Een-lang-wachtwoord-2026!";

    private static final Path JAR = Path.of("..", "app", "target", "app-0.1.0-exec.jar");
    private static final Duration START = Duration.ofMinutes(4);

    private final Path data;
    private final Path log;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    /**
     * @param data where it keeps its data
     * @param sandbox address of the sandbox
     * @param settings further settings, as environment variables
     */
    public Product(Path data, URI sandbox, Map<String, String> settings) {
        if (!Files.exists(JAR))
            throw new IllegalStateException(JAR.toAbsolutePath().normalize()
                    + " is missing: run these tests with ./hostforge test, which packages the product first");
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        this.environment = new TreeMap<>(settings);
        environment.put("HOSTFORGE_SANDBOX_URL", sandbox.toString());
        environment.put("HOSTFORGE_DATABASE_DATA", data.toString());
        environment.put("HOSTFORGE_ADMIN_EMAIL", ADMIN);
        environment.put("HOSTFORGE_ADMIN_PASSWORD", PASSWORD);
        environment.put("HOSTFORGE_SECURITY_PLAIN_HTTP", "true");
        environment.put("HOSTFORGE_STAFF_TOKEN_SECRET", "a secret for tests, of at least 32 bytes");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        environment.put("HOSTFORGE_RATE_LIMIT_VISITOR_REQUESTS", "100000");
        environment.put("HOSTFORGE_RATE_LIMIT_STAFF_REQUESTS", "100000");
    }

    /** Starts it and waits until it is ready. */
    public Product start() throws IOException, InterruptedException {
        launch();
        awaitReady();
        return this;
    }

    public void launch() throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
    }

    public void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        var health = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
        while (!answers(health)) {
            if (!process.isAlive())
                throw new IllegalStateException(
                        "the product stopped while starting; its log is " + log.toAbsolutePath());
            if (System.nanoTime() > deadline)
                throw new IllegalStateException(
                        "the product was not ready in time; its log is " + log.toAbsolutePath());
            Thread.sleep(100);
        }
    }

    /** SIGKILL: no handler runs, no buffer is flushed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** @return a connection to its embedded database, for watching it from outside */
    public Connection database() throws SQLException, IOException {
        var lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + lines.get(3).strip() + "/postgres", "postgres", "postgres");
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null || !process.isAlive()) return;
        process.destroy();
        if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS))
            process.destroyForcibly().waitFor();
    }

    private boolean answers(URI address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
