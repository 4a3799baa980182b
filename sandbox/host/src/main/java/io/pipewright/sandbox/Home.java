package io.pipewright.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The sandbox's folder, held by one process at a time. The system releases the lock when the process dies, however it dies. */
final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel channel;

    private Home(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StartFailure when the folder cannot be used or another process holds it */
    static Home open(Path folder) {
        FileChannel channel = channel(folder);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
            return new Home(folder, channel);
        } catch (OverlappingFileLockException | IOException e) {
            close(channel);
            throw new StartFailure(
                    "The home folder " + folder
                            + " is in use by another sandbox; stop that one or choose another folder with -Dhome=...",
                    e);
        }
    }

    private static FileChannel channel(Path folder) {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    folder.resolve("sandbox.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartFailure(
                    "The home folder " + folder + " cannot be written to; choose another with -Dhome=... ("
                            + e.getClass().getSimpleName() + ": " + e.getMessage() + ")",
                    e);
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StartFailure("The lock of the home folder cannot be released: " + e.getMessage(), e);
        }
    }
}
