package nl.hostforge.app.backup;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Predicate;

/** The files of a PostgreSQL server, copied so that the copy survives a loss of power. */
final class ServerFiles {
    /**
     * Folders of which a back-up needs the folder only, as
     * <a href="https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP-DATA">PostgreSQL
     * says</a>; the write-ahead log is copied by itself.
     */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts");

    private ServerFiles() {}

    /** Copies what a back-up consists of, from a server that runs: a file that goes meanwhile is left out. */
    static void copyRunning(Path from, Path to) throws IOException {
        copy(from, to, file -> {
            var name = from.relativize(file);
            var within = name.getNameCount() > 1;
            return !OF_THE_PROCESS.contains(name.toString())
                    && !(within && EMPTY.contains(name.getName(0).toString()))
                    && !name.getFileName().toString().startsWith("pgsql_tmp");
        });
    }

    /** Copies everything. */
    static void copy(Path from, Path to) throws IOException {
        copy(from, to, file -> true);
    }

    private static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from) && !wanted.test(folder)) return FileVisitResult.SKIP_SUBTREE;
                var copy = to.resolve(from.relativize(folder).toString());
                if (!Files.exists(copy)) Files.copy(folder, copy, COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (wanted.test(file))
                    copyFile(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }
        });
    }

    static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to, COPY_ATTRIBUTES);
        } catch (NoSuchFileException gone) {
            return; // a table that was dropped meanwhile; the write-ahead log says so too
        }
        force(to);
    }

    static void write(Path file, String content) throws IOException {
        Files.writeString(file, content);
        force(file);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
