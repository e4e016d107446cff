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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code bin/verify} makes of a build: its exit code and what it says. The build is a stand-in that leaves reports,
 * and the script sees only the programs it is given, so that nothing is built or installed.
 */
class VerifyScriptIT {
    /** What the script and its stand-ins may use of this machine. */
    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "cp",
            "dirname",
            "env",
            "find",
            "grep",
            "head",
            "ls",
            "mktemp",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sort",
            "tail",
            "touch",
            "xargs");

    private static final List<String> SERVERS = List.of("mosquitto", "influxd", "mosquitto_pub", "chromium");
    private static final String PASSED = """
            <testsuite name="A" tests="3" errors="0" skipped="0" failures="0">
              <testcase name="works" classname="A" time="0.1"/>
            </testsuite>
            """;
    private static final String SKIPPED = """
            <testsuite name="B" tests="4" errors="0"
                skipped="1" failures="0">
              <testcase name="talks" classname="B" time="0.0">
                <skipped message="Real server not available: mosquitto &amp; &quot;friends&quot;"/>
              </testcase>
            </testsuite>
            """;
    private static final String FAILED = """
            <testsuite name="C" tests="5" errors="2" skipped="0" failures="1">
              <testcase name="breaks" classname="C" time="0.1"><failure message="no"/></testcase>
            </testsuite>
            """;

    @TempDir
    Path dir;

    private final Map<String, String> environment = new HashMap<>();
    private Path programs;
    private Path checkout;

    @BeforeEach
    void giveProgramsAndABuildThatPasses() throws IOException {
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
        Files.createDirectory(checkout.resolve("bin"));
        for (String script : List.of("verify", "jdk")) {
            Files.copy(Path.of("../bin", script), checkout.resolve("bin").resolve(script));
        }
        build("exit 0");
    }

    @Test
    void everythingPassed_isSaidWithTheSumOfAllReports() throws IOException {
        report("alerting/target/surefire-reports", "A", PASSED);
        report("server/target/failsafe-reports", "A", PASSED);

        assertThat(verify(0))
                .contains("Everything passed.")
                .doesNotContain("Skipped tests")
                .endsWith("Tests run: 6, Failures: 0, Errors: 0, Skipped: 0\n");
    }

    @Test
    void missingServer_inContinuousIntegration_isAnErrorOfItsOwn() throws IOException {
        environment.put("CI", "true");
        report("gateway/target/surefire-reports", "B", SKIPPED);

        assertThat(verify(3))
                .contains("  B.talks: Real server not available: mosquitto & \"friends\"\n")
                .contains("Tests that need a real server were skipped; in CI this is an error.")
                .contains("Not passed (exit code 3)")
                .endsWith("Tests run: 4, Failures: 0, Errors: 0, Skipped: 1\n");
    }

    @Test
    void missingServer_elsewhere_isListedAndPasses() throws IOException {
        report("gateway/target/surefire-reports", "B", SKIPPED);

        assertThat(verify(0))
                .contains("Skipped tests:\n  B.talks: Real server not available")
                .contains("Everything passed.");
    }

    @Test
    void anotherReasonToSkip_inContinuousIntegration_passes() throws IOException {
        environment.put("CI", "true");
        report("gateway/target/surefire-reports", "B", SKIPPED.replace("Real server not available", "Not today"));

        assertThat(verify(0)).contains("  B.talks: Not today");
    }

    @Test
    void failedBuild_isAnErrorEvenWhereAServerIsMissingToo() throws IOException {
        environment.put("CI", "true");
        build("exit 7");
        report("alerting/target/surefire-reports", "A", PASSED);
        report("alerting/target/surefire-reports", "B", SKIPPED);
        report("server/target/failsafe-reports", "C", FAILED);

        assertThat(verify(1))
                .contains("in CI this is an error")
                .contains("Not passed (exit code 1)")
                .endsWith("Tests run: 12, Failures: 1, Errors: 2, Skipped: 1\n");
    }

    @Test
    void failuresThatTheBuildWasToldToIgnore_areErrors() throws IOException {
        report("server/target/failsafe-reports", "C", FAILED);

        assertThat(verify(1)).contains("Not passed (exit code 1)").doesNotContain("Everything passed");
    }

    @Test
    void noTestRan_isAnErrorThoughTheBuildPassed() throws IOException {
        Path old = Files.createDirectories(checkout.resolve("server/target/surefire-reports"));
        Files.writeString(old.resolve("TEST-old.xml"), PASSED);

        assertThat(verify(1))
                .as("the report of a build before this one does not count")
                .contains("No test ran.")
                .endsWith("Tests run: 0, Failures: 0, Errors: 0, Skipped: 0\n");
    }

    @Test
    void arguments_arePassedToTheBuild() throws IOException {
        report("testkit/target/surefire-reports", "A", PASSED);

        assertThat(verify(0, "-pl", "testkit", "-am")).contains("mvnw: -B -ntp --fail-at-end verify -pl testkit -am\n");
    }

    @Test
    void chineseReader_isSpokenToInChinese() throws IOException {
        environment.put("LC_ALL", "zh_CN.UTF-8");
        environment.put("CI", "true");
        report("gateway/target/surefire-reports", "B", SKIPPED);

        assertThat(verify(3)).contains("跳过的测试:", "在 CI 中这是错误", "未通过(退出码 3)");
    }

    @Test
    void missingProgram_withoutTheRightToInstall_isNamedAndTheBuildGoesOn() throws IOException {
        Files.delete(programs.resolve("influxd"));
        report("alerting/target/surefire-reports", "A", PASSED);

        assertThat(verify(0))
                .contains("Not installed: influxdb. Install with: sudo apt-get install influxdb\nGoing on without.\n")
                .contains("Everything passed.");
    }

    @Test
    void missingProgram_asRoot_isInstalled() throws IOException {
        Files.delete(programs.resolve("influxd"));
        program("id", "echo 0");
        program("apt-get", "echo \"$*\" >>'" + dir + "/apt-get.log'");
        report("alerting/target/surefire-reports", "A", PASSED);

        assertThat(verify(0)).contains("Installing influxdb ...\nInstalled influxdb.\n");
        assertThat(Files.readAllLines(dir.resolve("apt-get.log")))
                .containsExactly("-q update", "-q -y install --no-install-recommends influxdb");
    }

    @Test
    void programThatCannotBeInstalled_isSaidWithTheReasonAndTheBuildGoesOn() throws IOException {
        Files.delete(programs.resolve("influxd"));
        program("id", "echo 0");
        program("apt-get", "echo 'E: no way to the archive'; exit 100");
        report("alerting/target/surefire-reports", "A", PASSED);

        assertThat(verify(0))
                .contains("E: no way to the archive\napt-get could not install influxdb.\nGoing on without.\n");
    }

    private String verify(int code, String... arguments) throws IOException {
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
    private void build(String end) throws IOException {
        // Reports are told from old ones by their time; the step of a file's time may be longer than this build takes.
        program(checkout.resolve("mvnw"), """
                echo "mvnw: $*"
                if [ -d ../reports ]; then cp -r ../reports/. . && find . -name 'TEST-*.xml' -exec touch -t 209901010000 {} +; fi
                """ + end);
    }

    private void report(String folder, String name, String content) throws IOException {
        Path reports = Files.createDirectories(dir.resolve("reports").resolve(folder));
        Files.writeString(reports.resolve("TEST-" + name + ".xml"), content);
    }

    private void program(String name, String script) throws IOException {
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
