package dev.caretaker.server.running;

import dev.caretaker.server.advice.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a Caretaker keeps its data. One process at a time: it holds a lock. It also leaves its address and a token there,
 * readable by its owner only, so that the command line can talk to it.
 */
public final class DataDirectory {
    private static final String TOKEN = "CARETAKER_BOOTSTRAP_TOKEN";

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** The directory at a path, which need not exist. */
    public static DataDirectory at(Path path) {
        return new DataDirectory(path);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** A file or directory in it. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Makes it, if need be, and takes it for this process. */
    Lock take() {
        try {
            Files.createDirectories(path);
            Path file = path.resolve("lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new Lock(channel, lock(channel));
        } catch (IOException e) {
            throw new UserException("data-unwritable", path);
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // Taken within this very process: the same answer as by another.
        }
        channel.close();
        throw new UserException("data-in-use", path);
    }

    /** The address of the Caretaker that runs on this data, where one does. */
    public Optional<URI> address() {
        return read("address").map(URI::create);
    }

    /** The token for its API: that of the environment, or the one it left here. */
    public Optional<String> token() {
        return Optional.ofNullable(System.getenv(TOKEN))
                .filter(text -> !text.isBlank())
                .or(() -> read("cli.token"));
    }

    /** Leaves the address for the command line. */
    void leaveAddress(URI address) {
        write("address", address.toString());
    }

    /** Takes the address away again. */
    void takeAddressAway() {
        try {
            Files.deleteIfExists(path.resolve("address"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token of the command line, made at the first start. */
    String ownToken() {
        return token().orElseGet(() -> {
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            write("cli.token", token);
            return token;
        });
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(path.resolve(name)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(String name, String text) {
        try {
            Path file = path.resolve(name);
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text + "\n");
        } catch (IOException e) {
            throw new UserException("data-unwritable", path);
        }
    }

    /** The hold of a process on its data. */
    static final class Lock implements AutoCloseable {
        private final FileChannel channel;
        private final FileLock lock;

        private Lock(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = lock;
        }

        @Override
        public void close() {
            try {
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
