package dev.caretaker.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** PostgreSQL as a process of this machine, its programs taken from a jar: nothing has to be installed, root may run it. */
final class PostgresOnThisMachine implements PostgresHome {
    private final EmbeddedPostgres postgres;
    private final Path data;
    private final long pid;

    private PostgresOnThisMachine(EmbeddedPostgres postgres, Path data, long pid) {
        this.postgres = postgres;
        this.data = data;
        this.pid = pid;
    }

    static PostgresHome start() {
        Path dir = Folders.make("postgresql");
        Path data = dir.resolve("data");
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(programs().toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
                    .setServerConfig("unix_socket_directories", "")
                    .setPGStartupWait(Probe.PATIENCE)
                    .start();
            long pid = Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
            Guardian.watch(pid);
            return new PostgresOnThisMachine(postgres, dir, pid);
        } catch (IOException e) {
            Folders.delete(dir);
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public int port() {
        return postgres.getPort();
    }

    /** Any does: the server trusts who comes over loopback. */
    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Guardian.forget(pid);
            Folders.delete(data);
        }
    }

    /** Where the programs are unpacked once, for all later runs. */
    private static Path programs() throws IOException {
        Path cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        return Files.createDirectories(cache.resolve("caretaker").resolve("postgresql"));
    }
}
