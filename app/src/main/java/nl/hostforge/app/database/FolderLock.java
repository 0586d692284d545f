package nl.hostforge.app.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a data folder for one process; the operating system lets go of it when the process ends, however it does. */
public final class FolderLock implements Closeable {
    private final FileChannel file;

    @SuppressWarnings("unused") // held in a field: as a local it was collected, and a second start got in
    private final FileLock lock;

    private FolderLock(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /**
     * @param data made if it is not there
     * @throws IllegalStateException if another process works in that folder
     */
    public static FolderLock on(Path data) throws IOException {
        Files.createDirectories(data);
        var file =
                FileChannel.open(data.resolve("hostforge.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(file);
        if (lock == null) {
            file.close();
            throw new IllegalStateException("another HostForge already runs on the data folder " + data.toAbsolutePath()
                    + "; stop it first, or name another folder with HOSTFORGE_DATABASE_DATA");
        }
        return new FolderLock(file, lock);
    }

    @Override
    public void close() throws IOException {
        file.close(); // which lets go of the lock
    }

    private static FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }
}
