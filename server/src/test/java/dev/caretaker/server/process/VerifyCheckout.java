package dev.caretaker.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checkout with the real {@code bin/verify} and a build that is a stand-in and leaves reports. The script sees only the
 * programs it is given, so that nothing is built or installed.
 */
final class VerifyCheckout {
    /** What the script and its stand-ins may use of this machine. */
    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "cp",
            "dirname",
            "env",
            "find",
            "git",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sort",
            "tail",
            "tee",
            "touch",
            "tr",
            "xargs");

    private static final List<String> SERVERS = List.of("mosquitto", "influxd", "mosquitto_pub", "chromium");
    /** The report of a class of three tests that passed. */
    static final String PASSED = """
            <testsuite name="A" tests="3" errors="0" skipped="0" failures="0">
              <testcase name="works" classname="A" time="0.1"/>
            </testsuite>
            """;

    private final Path dir;
    private final Path programs;
    private final Path checkout;
    private final Map<String, String> environment = new HashMap<>();

    /** Lays it out in an empty folder; the build passes. */
    VerifyCheckout(Path dir) throws IOException {
        this.dir = dir;
        programs = Files.createDirectory(dir.resolve("programs"));
        for (String tool : TOOLS) {
            program(tool, "exec " + usual(tool) + " \"$@\"");
        }
        for (String server : SERVERS) {
            program(server, "");
        }
        program("fc-list", "echo Noto");
        program("id", "echo 1000");
        checkout = Files.createDirectory(dir.resolve("checkout"));
        Files.createDirectories(checkout.resolve("bin/lib"));
        for (String script : List.of("verify", "jdk", "lib/quick")) {
            Files.copy(Path.of("../bin", script), checkout.resolve("bin").resolve(script));
        }
        build("exit 0");
    }

    /** Where the script finds its programs. */
    Path programs() {
        return programs;
    }

    /** The root of the checkout. */
    Path root() {
        return checkout;
    }

    /** Sets a variable of the script's environment. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** What the script says that is run with these arguments and must end with this code. */
    String verify(int code, String... arguments) throws IOException {
        String[] command = Stream.concat(
                        Stream.of(
                                programs.resolve("bash").toString(),
                                checkout.resolve("bin/verify").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs.toString());
        builder.environment().put("HOME", dir.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isEqualTo(code);
        return said;
    }

    /** Replaces the build; whatever it does, it leaves the reports. */
    void build(String end) throws IOException {
        // Reports are told from old ones by their time; the step of a file's time may be longer than this build takes.
        program(checkout.resolve("mvnw"), """
                echo "mvnw: $*"
                if [ -d ../reports ]; then cp -r ../reports/. . && find . -name 'TEST-*.xml' -exec touch -t 209901010000 {} +; fi
                """ + end);
    }

    /** A report that the build leaves. */
    void report(String folder, String name, String content) throws IOException {
        Path reports = Files.createDirectories(dir.resolve("reports").resolve(folder));
        Files.writeString(reports.resolve("TEST-" + name + ".xml"), content);
    }

    /** A program that the script finds. */
    void program(String name, String script) throws IOException {
        program(programs.resolve(name), script);
    }

    private void program(Path file, String script) throws IOException {
        Files.writeString(file, "#!" + usual("sh") + "\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Path usual(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new UncheckedIOException(new IOException("No " + tool + " on this machine")));
    }
}
