package dev.caretaker.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code bin/verify} makes of a build: its exit code and what it says.
 */
class VerifyScriptIT {
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

    private VerifyCheckout checkout;

    @BeforeEach
    void giveABuildThatPasses() throws IOException {
        checkout = new VerifyCheckout(dir);
    }

    @Test
    void everythingPassed_isSaidWithTheSumOfAllReports() throws IOException {
        checkout.report("alerting/target/surefire-reports", "A", VerifyCheckout.PASSED);
        checkout.report("server/target/failsafe-reports", "A", VerifyCheckout.PASSED);

        assertThat(checkout.verify(0))
                .contains("Everything passed.")
                .doesNotContain("Skipped tests")
                .endsWith("Tests run: 6, Failures: 0, Errors: 0, Skipped: 0\n");
    }

    @Test
    void missingServer_inContinuousIntegration_isAnErrorOfItsOwn() throws IOException {
        checkout.set("CI", "true");
        checkout.report("gateway/target/surefire-reports", "B", SKIPPED);

        assertThat(checkout.verify(3))
                .contains("  B.talks: Real server not available: mosquitto & \"friends\"\n")
                .contains("Tests that need a real server were skipped; in CI this is an error.")
                .contains("Not passed (exit code 3)")
                .endsWith("Tests run: 4, Failures: 0, Errors: 0, Skipped: 1\n");
    }

    @Test
    void missingServer_elsewhere_isListedAndPasses() throws IOException {
        checkout.report("gateway/target/surefire-reports", "B", SKIPPED);

        assertThat(checkout.verify(0))
                .contains("Skipped tests:\n  B.talks: Real server not available")
                .contains("Everything passed.");
    }

    @Test
    void anotherReasonToSkip_inContinuousIntegration_passes() throws IOException {
        checkout.set("CI", "true");
        checkout.report(
                "gateway/target/surefire-reports", "B", SKIPPED.replace("Real server not available", "Not today"));

        assertThat(checkout.verify(0)).contains("  B.talks: Not today");
    }

    @Test
    void failedBuild_isAnErrorEvenWhereAServerIsMissingToo() throws IOException {
        checkout.set("CI", "true");
        checkout.build("exit 7");
        checkout.report("alerting/target/surefire-reports", "A", VerifyCheckout.PASSED);
        checkout.report("alerting/target/surefire-reports", "B", SKIPPED);
        checkout.report("server/target/failsafe-reports", "C", FAILED);

        assertThat(checkout.verify(1))
                .contains("in CI this is an error")
                .contains("Not passed (exit code 1)")
                .endsWith("Tests run: 12, Failures: 1, Errors: 2, Skipped: 1\n");
    }

    @Test
    void failuresThatTheBuildWasToldToIgnore_areErrors() throws IOException {
        checkout.report("server/target/failsafe-reports", "C", FAILED);

        assertThat(checkout.verify(1)).contains("Not passed (exit code 1)").doesNotContain("Everything passed");
    }

    @Test
    void noTestRan_isAnErrorThoughTheBuildPassed() throws IOException {
        Path old = Files.createDirectories(checkout.root().resolve("server/target/surefire-reports"));
        Files.writeString(old.resolve("TEST-old.xml"), VerifyCheckout.PASSED);

        assertThat(checkout.verify(1))
                .as("the report of a build before this one does not count")
                .contains("No test ran.")
                .endsWith("Tests run: 0, Failures: 0, Errors: 0, Skipped: 0\n");
    }

    @Test
    void arguments_arePassedToTheBuild() throws IOException {
        checkout.report("testkit/target/surefire-reports", "A", VerifyCheckout.PASSED);

        assertThat(checkout.verify(0, "-pl", "testkit", "-am"))
                .contains("mvnw: -B -ntp --fail-at-end verify -pl testkit -am -T 1C\n");
    }

    @Test
    void chineseReader_isSpokenToInChinese() throws IOException {
        checkout.set("LC_ALL", "zh_CN.UTF-8");
        checkout.set("CI", "true");
        checkout.report("gateway/target/surefire-reports", "B", SKIPPED);

        assertThat(checkout.verify(3)).contains("跳过的测试:", "在 CI 中这是错误", "未通过(退出码 3)");
    }

    @Test
    void missingProgram_withoutTheRightToInstall_isNamedAndTheBuildGoesOn() throws IOException {
        Files.delete(checkout.programs().resolve("influxd"));
        checkout.report("alerting/target/surefire-reports", "A", VerifyCheckout.PASSED);

        assertThat(checkout.verify(0))
                .contains("Not installed: influxdb. Install with: sudo apt-get install influxdb\nGoing on without.\n")
                .contains("Everything passed.");
    }

    @Test
    void missingProgram_asRoot_isInstalled() throws IOException {
        Files.delete(checkout.programs().resolve("influxd"));
        checkout.program("id", "echo 0");
        checkout.program("apt-get", "echo \"$*\" >>'" + dir + "/apt-get.log'");
        checkout.report("alerting/target/surefire-reports", "A", VerifyCheckout.PASSED);

        assertThat(checkout.verify(0)).contains("Installing influxdb ...\nInstalled influxdb.\n");
        assertThat(Files.readAllLines(dir.resolve("apt-get.log")))
                .containsExactly("-q update", "-q -y install --no-install-recommends influxdb");
    }

    @Test
    void programThatCannotBeInstalled_isSaidWithTheReasonAndTheBuildGoesOn() throws IOException {
        Files.delete(checkout.programs().resolve("influxd"));
        checkout.program("id", "echo 0");
        checkout.program("apt-get", "echo 'E: no way to the archive'; exit 100");
        checkout.report("alerting/target/surefire-reports", "A", VerifyCheckout.PASSED);

        assertThat(checkout.verify(0))
                .contains("E: no way to the archive\napt-get could not install influxdb.\nGoing on without.\n");
    }
}
