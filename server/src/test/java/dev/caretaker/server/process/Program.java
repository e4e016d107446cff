package dev.caretaker.server.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** {@code bin/caretaker} of the built distribution, running as a process of its own. */
final class Program implements AutoCloseable {
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Program(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    /**
     * Starts it with arguments and, beside this process's own, some environment variables. Where the tests run in the
     * background of a shell, SIGINT is ignored from birth: the program gets it back.
     */
    static Program start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "env", "--default-signal=INT", home().resolve("bin/caretaker").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        // What ends within seconds is better compiled quickly than well.
        builder.environment().put("CARETAKER_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unpacked distribution that the build has just made. */
    static Path home() {
        try (Stream<Path> candidates = Files.list(new File("target").toPath())) {
            return candidates
                    .filter(path -> Files.isExecutable(path.resolve("bin/caretaker")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No distribution in server/target: run the package phase"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has printed so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits until it has printed a line that holds a text. */
    String awaitLine(String text) {
        Awaitility.await("a line with '" + text + "'")
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    if (!process.isAlive() && find(text).isEmpty()) {
                        throw new AssertionError("It ended with " + process.exitValue() + ": " + lines);
                    }
                    return find(text).isPresent();
                });
        return find(text).orElseThrow();
    }

    private Optional<String> find(String text) {
        return lines.stream().filter(line -> line.contains(text)).findFirst();
    }

    /** Waits for its end; the exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end: " + lines);
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Asks it to stop, as Ctrl-C does. */
    void interrupt() {
        signal("INT");
    }

    /** Asks it to stop, as a service manager does. */
    void terminate() {
        signal("TERM");
    }

    /** Kills it at once; nothing of it gets to run. */
    void kill() {
        signal("KILL");
        awaitEnd();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add(String.valueOf(e));
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
