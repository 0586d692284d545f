package nl.hostforge.app.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.hostforge.messages.identity.CustomerId;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Who was erased, in a file outside the database, so that a database that is restored from before an erasure hears of it: a
 * line per customer, when and who, no personal data. Lines are only ever added, each on the disk before the key goes; nodes
 * that share the file take turns.
 */
final class ErasureList {
    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9a-f-]{36})");

    private final Path file;

    /** @param file null where no list is kept */
    ErasureList(Path file) {
        this.file = file;
    }

    /**
     * Adds a customer, unless they are in it.
     *
     * @throws TransientDataAccessResourceException if the file cannot be written, which may pass
     */
    synchronized void add(CustomerId customer, Instant at) {
        if (file == null) return;
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var lock = channel.lock(); // until the channel is closed
            var text = read(channel);
            if (customersIn(text).contains(customer)) return;
            var line = (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + at + " " + customer + "\n";
            var bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
            channel.position(channel.size());
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
            if (text.isEmpty()) forceFolder();
            lock.release();
        } catch (IOException failure) {
            throw new TransientDataAccessResourceException("the erasure list " + file + " cannot be written", failure);
        }
    }

    /** @return everyone in the list; a line that a crash cut short is nobody, and is written again */
    synchronized Set<CustomerId> customers() {
        if (file == null || !Files.exists(file)) return Set.of();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return customersIn(read(channel));
        } catch (IOException failure) {
            throw new TransientDataAccessResourceException("the erasure list " + file + " cannot be read", failure);
        }
    }

    /** @throws IllegalStateException if the file cannot be written: better at start than at the first erasure */
    void refuseUnlessWritable() {
        if (file == null) return;
        try {
            if (file.toAbsolutePath().getParent() != null)
                Files.createDirectories(file.toAbsolutePath().getParent());
            try (var opened = new RandomAccessFile(file.toFile(), "rw")) {
                opened.getFD().sync();
            }
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "the erasure list " + file.toAbsolutePath() + " cannot be written; it is"
                            + " named by hostforge.privacy.erasure-list",
                    failure);
        }
    }

    private void forceFolder() throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        return new String(bytes.array(), 0, bytes.position(), UTF_8);
    }

    private static Set<CustomerId> customersIn(String text) {
        var customers = new LinkedHashSet<CustomerId>();
        text.lines().forEach(line -> {
            var parts = LINE.matcher(line);
            if (parts.matches()) customers.add(CustomerId.of(parts.group(2)));
        });
        return customers;
    }
}
