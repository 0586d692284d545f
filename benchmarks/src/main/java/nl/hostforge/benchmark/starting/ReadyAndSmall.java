package nl.hostforge.benchmark.starting;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import nl.hostforge.benchmark.measure.Limits;
import nl.hostforge.benchmark.product.Node;

/**
 * From the start of the process to the first time it says that it is ready, and what it holds in memory when it has been
 * idle for a while: with what the JVM learnt from an earlier start, all roles, and the database outside, on a schema that
 * is up to date.
 *
 * <p>Arguments: starts, by default 5.
 */
public final class ReadyAndSmall {
    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ReadyAndSmall() {}

    public static void main(String[] arguments) throws Exception {
        var starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var folder = Node.folder(arguments, 1);
        var limits = new Limits();
        var product = PreparedProduct.in(folder);
        try (var database = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            var settings = settings(database, folder);
            System.out.printf("JVM %s %s, settings %s%n", Runtime.version(), PreparedProduct.OPTIONS, settings);
            start(product, settings, folder, Duration.ZERO); // makes the schema
            for (var count = 1; count <= starts; count++) {
                var start = start(product, settings, folder, IDLE);
                System.out.printf(
                        Locale.ROOT,
                        "start %d: ready after %.2f s, idle %d s later %.0f MiB%n",
                        count,
                        start.seconds(),
                        IDLE.toSeconds(),
                        start.mebibytes());
                limits.atMost("start to ready, s", start.seconds(), 8);
                limits.atMost("resident memory when idle, MiB", start.mebibytes(), 512);
            }
        }
        limits.end();
    }

    private record Start(double seconds, double mebibytes) {}

    private static Start start(PreparedProduct product, List<String> settings, Path folder, Duration idle)
            throws IOException, InterruptedException {
        var management = freePort();
        var all = new ArrayList<>(settings);
        all.add("--management.server.port=" + management);
        var begin = System.nanoTime();
        var process = product.start(all, folder.resolve("product.log"));
        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                    .build();
            while (!answers(http, ready)) {
                if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos())
                    throw new IllegalStateException(Files.readString(folder.resolve("product.log")));
                Thread.sleep(50); // asking more often would hold up what it waits for
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            Thread.sleep(idle);
            return new Start(seconds, residentKibibytes(process.pid()) / 1024.0);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) throws InterruptedException {
        try {
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private static long residentKibibytes(long process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> settings(EmbeddedPostgres database, Path folder) {
        return List.of(
                "--server.port=0",
                "--hostforge.database.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--hostforge.database.username=postgres",
                "--hostforge.database.password=postgres",
                "--hostforge.database.data=" + folder.resolve("data"),
                "--hostforge.privacy.erasure-list=" + folder.resolve("erasures.list"),
                "--hostforge.privacy.master-key=" + Base64.getEncoder().encodeToString(new byte[32]));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
