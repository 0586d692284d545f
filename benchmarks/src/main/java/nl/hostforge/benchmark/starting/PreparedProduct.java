package nl.hostforge.benchmark.starting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The product as {@code ./hostforge run} starts it: unpacked, and with what the JVM learnt from one start. */
final class PreparedProduct {
    static final List<String> OPTIONS =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m");

    private static final Path PACKED = Path.of("app/target/app-0.1.0-exec.jar");

    private final Path jar;

    private PreparedProduct(Path jar) {
        this.jar = jar;
    }

    /** @throws IllegalStateException if a step of the preparation fails; its words are in {@code prepare.log} there */
    static PreparedProduct in(Path folder) throws IOException, InterruptedException {
        var log = folder.resolve("prepare.log");
        finish(
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        PACKED.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString()),
                log);
        var prepared = new PreparedProduct(folder.resolve(PACKED.getFileName()));
        finish(
                prepared.arguments(
                        List.of("-XX:AOTCacheOutput=" + prepared.learnt(), "-Dspring.context.exit=onRefresh"),
                        Stream.of(
                                "--server.port=0",
                                "--management.server.port=0",
                                "--hostforge.database.data=" + folder.resolve("data"))),
                log);
        return prepared;
    }

    /** @param settings arguments of the form {@code --name=value} */
    Process start(List<String> settings, Path log) throws IOException {
        return process(arguments(List.of("-XX:AOTCache=" + learnt()), settings.stream()), log);
    }

    private Path learnt() {
        return jar.resolveSibling(jar.getFileName() + ".aot");
    }

    private List<String> arguments(List<String> options, Stream<String> settings) {
        var arguments = new ArrayList<>(OPTIONS);
        arguments.addAll(options);
        arguments.addAll(List.of("-jar", jar.toString()));
        settings.forEach(arguments::add);
        return arguments;
    }

    private static void finish(List<String> arguments, Path log) throws IOException, InterruptedException {
        if (process(arguments, log).waitFor() != 0) throw new IllegalStateException(Files.readString(log));
    }

    private static Process process(List<String> arguments, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
