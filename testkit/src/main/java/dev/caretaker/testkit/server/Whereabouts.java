package dev.caretaker.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Decides where servers run. The system property {@code caretaker.servers} (or the variable {@code CARETAKER_SERVERS})
 * may say {@code containers}, {@code processes} or {@code required}; without it a Docker daemon is used where one
 * answers and programs of this machine where none does.
 */
final class Whereabouts {
    private static boolean docker = true;

    private Whereabouts() {}

    /** The server of the first supplier where containers are to be used, else of the second. */
    static <T> T choose(String image, Supplier<T> container, Supplier<T> process) {
        return switch (wish()) {
            case "containers" -> container.get();
            case "processes" -> process.get();
            case "", "required" -> available(image) ? containerOrElse(container, process) : process.get();
            default ->
                throw new IllegalArgumentException("caretaker.servers is '" + wish()
                        + "'; it may be containers, processes or required, or be left out");
        };
    }

    /** The path of a program of this machine, looked for in the places of system programs too. */
    static Optional<Path> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.of(path.split(":")).filter(dir -> !dir.isEmpty()),
                        Stream.of("/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin"))
                .map(dir -> Path.of(dir, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Ends a test for which there is no server: loudly where servers are required, else as skipped. */
    static RuntimeException missing(String reason) {
        String message = "Real server not available: " + reason;
        if (required()) {
            return new IllegalStateException(message);
        }
        return Assumptions.abort(message);
    }

    private static <T> T containerOrElse(Supplier<T> container, Supplier<T> process) {
        try {
            return container.get();
        } catch (RuntimeException e) {
            System.err.println("A Docker daemon answers, but the container did not start (" + e.getMessage()
                    + "); programs of this machine are used instead.");
            useNoDocker();
            return process.get();
        }
    }

    private static boolean required() {
        return "true".equals(System.getenv("CI")) || !wish().isEmpty();
    }

    private static String wish() {
        String property = System.getProperty("caretaker.servers");
        String wish = property == null ? System.getenv("CARETAKER_SERVERS") : property;
        return wish == null ? "" : wish.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether a daemon answers that has the image or can fetch it. Docker's own command is asked because it knows at
     * once that there is no registry; Testcontainers would try for minutes.
     */
    private static synchronized boolean available(String image) {
        if (!docker || !socketSeen()) {
            return false;
        }
        docker = find("docker").isEmpty()
                || done(List.of("docker", "image", "inspect", image))
                || done(List.of("docker", "pull", "-q", image));
        return docker;
    }

    private static boolean done(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(5, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static synchronized void useNoDocker() {
        docker = false;
    }

    private static boolean socketSeen() {
        String home = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(Path.of(home, ".docker/run/docker.sock"))
                || Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR"))
                        .map(dir -> Path.of(dir, "docker.sock"))
                        .filter(Files::exists)
                        .isPresent();
    }
}
