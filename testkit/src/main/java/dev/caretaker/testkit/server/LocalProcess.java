package dev.caretaker.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that is a program of this machine, with a folder and a port of its own on loopback. */
final class LocalProcess implements Engine {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int TRIES = 3;

    private final Recipe recipe;
    private final Path program;
    private final Path dir;
    private final int port;
    private @Nullable Process process;

    private LocalProcess(Recipe recipe, Path program) {
        this.recipe = recipe;
        this.program = program;
        this.port = freePort();
        this.dir = Folders.make(recipe.name());
        furnish();
    }

    static Engine start(Recipe recipe) {
        Path program = Whereabouts.find(recipe.program())
                .orElseThrow(() ->
                        Whereabouts.missing("there is neither a Docker daemon nor the program '" + recipe.program()
                                + "' on this machine; run bin/verify, or: apt-get install " + recipe.name()));
        for (int left = TRIES; ; left--) {
            LocalProcess server = new LocalProcess(recipe, program);
            try {
                server.start();
                return server;
            } catch (ServerFailed e) {
                server.close();
                if (left <= 1 || !e.portTaken()) {
                    throw e;
                }
            }
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void start() {
        if (process != null) {
            throw new IllegalStateException(recipe.name() + " is running already");
        }
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(recipe.arguments().apply(room()));
        try {
            Process started = new ProcessBuilder(command)
                    .directory(dir.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            process = started;
            Guardian.watch(started.pid());
            recipe.probe().await(LOOPBACK, port, started::isAlive, this::lastWords);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + program, e);
        }
    }

    @Override
    public synchronized void stop() {
        end(false);
    }

    @Override
    public synchronized void kill() {
        end(true);
    }

    @Override
    public String host() {
        return LOOPBACK;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized void close() {
        end(true);
        Folders.delete(dir);
    }

    private void end(boolean atOnce) {
        Process running = process;
        if (running == null) {
            return;
        }
        if (atOnce) {
            running.destroyForcibly();
        } else {
            running.destroy();
        }
        try {
            if (!running.waitFor(20, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Guardian.forget(running.pid());
        process = null;
    }

    private Room room() {
        return new Room(dir.toString(), LOOPBACK, port);
    }

    private Path log() {
        return dir.resolve("log");
    }

    private void furnish() {
        try {
            Files.createDirectories(dir.resolve("data"));
            for (Map.Entry<String, String> file : recipe.files().apply(room()).entrySet()) {
                Files.writeString(dir.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastWords() {
        try {
            String said = new String(Files.readAllBytes(log()), StandardCharsets.UTF_8);
            return said.substring(Math.max(0, said.length() - 4000));
        } catch (IOException e) {
            return "(nothing: " + e.getMessage() + ")";
        }
    }
}
