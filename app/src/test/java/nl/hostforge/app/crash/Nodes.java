package nl.hostforge.app.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import nl.hostforge.app.TemporaryData;
import nl.hostforge.app.database.EmbeddedServer;
import nl.hostforge.app.database.FolderLock;
import nl.hostforge.app.running.HttpShop;
import nl.hostforge.app.running.ProductProcess;

/** Two nodes as an installation on servers has them: processes of their own on one PostgreSQL that none of them started. */
final class Nodes {
    /** Base64 of 32 bytes that protect nothing. */
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final EmbeddedServer server;
    private final List<Node> nodes;

    /** A node: its process, and people who click there. */
    static final class Node {
        private final String name;
        private final ProductProcess process;
        private final HttpShop people;
        private volatile CompletableFuture<Void> readiness = CompletableFuture.completedFuture(null);

        private Node(String name, ProductProcess process) {
            this.name = name;
            this.process = process;
            this.people = new HttpShop(process.address());
        }

        String name() {
            return name;
        }

        HttpShop people() {
            return people;
        }

        String address() {
            return process.address();
        }

        ProductProcess process() {
            return process;
        }
    }

    /** @param settings of both */
    Nodes(Map<String, Object> settings) throws IOException, SQLException {
        var data = TemporaryData.folder();
        server = EmbeddedServer.startIn(data, null, Duration.ofSeconds(60), FolderLock.on(data));
        var shared = new HashMap<>(settings);
        shared.put("hostforge.database.username", "postgres");
        shared.put("hostforge.database.password", "postgres");
        shared.put("hostforge.privacy.master-key", MASTER_KEY);
        shared.put("hostforge.privacy.erasure-list", data.resolve("erasures.list"));
        nodes = List.of(node("node-a", shared, true), node("node-b", shared, false));
    }

    private Node node(String name, Map<String, Object> shared, boolean fillsCatalogue) {
        var settings = new HashMap<>(shared);
        settings.put("hostforge.database.url", server.url() + "&ApplicationName=" + name);
        settings.put("db-scheduler.scheduler-name", name);
        settings.put("hostforge.catalogue.fill", fillsCatalogue);
        return new Node(name, new ProductProcess(TemporaryData.folder(), settings));
    }

    /** One after the other, since the first makes the schema; staff signs in on both, for the hours to come. */
    void start() throws IOException, InterruptedException {
        for (var node : nodes) {
            node.process.start();
            if (node.people.order("HF-99999").status() != 404)
                throw new IllegalStateException("no sign-in at " + node.name);
        }
    }

    /** Both stop in peace. */
    void stop() throws InterruptedException {
        for (var node : nodes) node.process.stop();
    }

    Node get(int number) {
        return nodes.get(Math.floorMod(number, nodes.size()));
    }

    Node named(String name) {
        return nodes.stream().filter(node -> node.name.equals(name)).findFirst().orElseThrow();
    }

    Node otherThan(Node one) {
        return nodes.stream().filter(node -> node != one).findFirst().orElseThrow();
    }

    /** SIGKILL, and its connections to the database are gone with whatever waited on them. */
    void kill(Node node) throws InterruptedException, SQLException {
        node.process.kill();
        try (var database = database();
                var gone = database.prepareStatement(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")) {
            gone.setString(1, node.name);
            gone.execute();
        }
    }

    /** Starts it in the background. */
    void restart(Node node) {
        node.readiness = CompletableFuture.runAsync(() -> {
            try {
                node.process.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Waits until both serve. */
    void awaitBoth() {
        nodes.forEach(node -> node.readiness.join());
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(server.url() + "&ApplicationName=campaign", "postgres", "postgres");
    }

    /** Both are killed, and the server stops. */
    void end() throws IOException, InterruptedException {
        for (var node : nodes) node.process.kill();
        server.close();
    }
}
