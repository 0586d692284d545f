package nl.hostforge.app.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hostforge.app.HostForge;
import nl.hostforge.app.provisioning.PlacedOrders;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.SpringApplication;

/** The whole product in a process of its own, that takes orders on its standard input, to be killed at any moment. */
final class Victim {
    private final Path data;
    private final List<String> settings = new ArrayList<>();
    private Process process;
    private BufferedReader says;
    private BufferedWriter hears;

    Victim(Path data, Map<String, Object> settings) {
        this.data = data;
        settings.forEach((name, value) -> this.settings.add("--" + name + "=" + value));
        this.settings.addAll(List.of(
                "--hostforge.database.data=" + data,
                "--server.port=0",
                "--management.server.port=0",
                "--hostforge.catalogue.fill=false",
                "--logging.level.root=warn"));
    }

    /** What runs in that process. */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var orders = new PlacedOrders(
                SpringApplication.run(HostForge.class, arguments).getBean(CommandGateway.class));
        System.out.println("READY");
        var input = new BufferedReader(new InputStreamReader(System.in));
        for (var name = input.readLine(); name != null; name = input.readLine())
            System.out.println("APPROVED " + orders.approvedHosting(name));
    }

    void start() throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName()));
        command.addAll(settings);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        data.resolveSibling(data.getFileName() + ".log").toFile()))
                .start();
        says = process.inputReader();
        hears = process.outputWriter();
        hear("READY");
    }

    /** Has an order placed and approved; it may be killed before it says so. */
    void order(String domainName) throws IOException {
        hears.write(domainName + "\n");
        hears.flush();
    }

    void awaitApproval() throws IOException {
        hear("APPROVED");
    }

    /** SIGKILL: no handler runs, no buffer is flushed. The database server it started is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    Connection database() throws SQLException, IOException {
        var port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    void stop() throws InterruptedException {
        if (process == null || !process.isAlive()) return;
        process.destroy();
        if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) kill();
    }

    private void hear(String word) throws IOException {
        for (var line = says.readLine(); line != null; line = says.readLine()) if (line.startsWith(word)) return;
        throw new IllegalStateException("the process ended before it said " + word + "; its log is beside " + data);
    }
}
