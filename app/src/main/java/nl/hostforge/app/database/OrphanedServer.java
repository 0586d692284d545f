package nl.hostforge.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL server that a killed process may have left running on its data folder. */
final class OrphanedServer {
    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;

    OrphanedServer(Path folder) {
        this.folder = folder;
    }

    /**
     * Stops it in the fast way, which rolls open transactions back; what was committed is kept.
     *
     * @throws IllegalStateException if it does not stop
     */
    void stop() throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        if (isZombie(pid) || !worksInFolder(pid)) {
            // Without an init process in a container a dead server stays a zombie, and PostgreSQL takes it for alive.
            Files.delete(pidFile);
            return;
        }
        LOG.info("stopping the PostgreSQL server {} that an earlier process left behind", pid);
        signalFastShutdown(pid);
        awaitGone(pidFile, pid);
    }

    private boolean worksInFolder(long pid) throws IOException {
        var command = Path.of("/proc", Long.toString(pid), "cmdline");
        if (!Files.exists(command))
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .orElse("")
                    .contains("postgres");
        var words = Files.readString(command);
        return words.contains("postgres")
                        && words.contains(folder.toAbsolutePath().normalize().toString())
                || words.contains("postgres") && words.contains(folder.toString());
    }

    private static boolean isZombie(long pid) throws IOException {
        var status = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(status)) return false;
        var line = Files.readString(status);
        return line.substring(line.lastIndexOf(')') + 1).strip().startsWith("Z");
    }

    private static void signalFastShutdown(long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid))
                    .inheritIO()
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitGone(Path pidFile, long pid) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.exists(pidFile)
                && Optional.of(pid).flatMap(ProcessHandle::of).isPresent()) {
            if (System.nanoTime() > deadline)
                throw new IllegalStateException("the PostgreSQL server " + pid + " left behind on "
                        + pidFile.getParent() + " does not stop; stop it by hand");
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while stopping PostgreSQL", stopping);
            }
        }
    }
}
