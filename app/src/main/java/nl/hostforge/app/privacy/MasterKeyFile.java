package nl.hostforge.app.privacy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The master key of the default run, in its data folder: the first line of a file; former ones are on the next. */
final class MasterKeyFile {
    private static final int BYTES = 32;

    private final Path file;

    MasterKeyFile(Path data) {
        this.file = data.resolve("master.key");
    }

    /** @return the present key and then the former ones; made now if there was none */
    List<MasterKey> keys() throws IOException {
        if (!Files.exists(file)) write(List.of(fresh()));
        return lines().stream().map(MasterKey::of).toList();
    }

    /** Puts a new key in front of those that are there. What the former ones wrapped is wrapped anew at the next start. */
    void change() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(fresh());
        if (Files.exists(file)) lines.addAll(lines());
        write(lines);
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }

    private void write(List<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var written = file.resolveSibling("master.key.new");
        Files.deleteIfExists(written);
        Files.createFile(written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, String.join("\n", lines), StandardOpenOption.SYNC);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static String fresh() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
