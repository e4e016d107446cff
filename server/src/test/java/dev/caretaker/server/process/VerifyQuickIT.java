package dev.caretaker.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/verify --quick} has built and tested. */
class VerifyQuickIT {
    private static final String QUICK = "mvnw: -B -ntp --fail-at-end ";
    private static final String ALL =
            QUICK + "package -Dcaretaker.quick -Dassembly.skipAssembly -DexcludedGroups=server,browser,recorded,slow";

    @TempDir
    Path dir;

    private VerifyCheckout checkout;

    @BeforeEach
    void giveTwoModules() throws IOException {
        checkout = new VerifyCheckout(dir);
        write("pom.xml", "<modules>\n<module>model</module>\n<module>alerting</module>\n</modules>\n");
        write("model/pom.xml", "<artifactId>caretaker-model</artifactId>\n");
        write("model/src/test/java/m/PointTest.java", "");
        write(
                "alerting/pom.xml",
                "<artifactId>caretaker-alerting</artifactId>\n<artifactId>caretaker-model</artifactId>\n");
        write("alerting/src/test/java/a/JudgeTest.java", "");
        write("alerting/src/test/java/a/KilledIT.java", "");
        write(".gitignore", "target/\n");
        checkout.report("model/target/surefire-reports", "A", VerifyCheckout.PASSED);
    }

    @Test
    void quick_leavesOutWhatNeedsMoreThanItsJvm_andInstallsNothing() throws IOException {
        Files.delete(checkout.programs().resolve("influxd"));
        checkout.program("id", "echo 0");
        checkout.program("apt-get", "echo installing");

        assertThat(checkout.verify(0, "--quick")).contains(ALL + " -T 1C\n").doesNotContain("nstall");
    }

    @Test
    void argumentsForMaven_arePassedOnWithTheirValues() throws IOException {
        assertThat(checkout.verify(0, "--quick", "-pl", "model", "-o")).contains(ALL + " -pl model -o -T 1C\n");
    }

    @Test
    void namedTest_isRunAloneInItsModule() throws IOException {
        assertThat(checkout.verify(0, "--quick", "JudgeTest#off", "a.PointTest", "-o"))
                .contains(
                        QUICK + "package -Dcaretaker.quick -pl alerting,model -am"
                                + " -Dtest=JudgeTest#off,a.PointTest -Dsurefire.failIfNoSpecifiedTests=false -Dassembly.skipAssembly -o -T 1C\n");
    }

    @Test
    void namedIntegrationTest_isRunOnWhatWasPackaged() throws IOException {
        assertThat(checkout.verify(0, "--quick", "KilledIT"))
                .contains(QUICK + "verify -Dcaretaker.quick -pl alerting -am -Dtest=none"
                        + " -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dit.test=KilledIT -Dfailsafe.failIfNoSpecifiedTests=false -T 1C\n");
    }

    @Test
    void namedTest_thatIsNotThere_isSaidAndNothingIsBuilt() throws IOException {
        assertThat(checkout.verify(2, "--quick", "JudgeTest", "JugdeTest#off"))
                .contains("No test JugdeTest#off: there is no JugdeTest.java in any src/test/java.")
                .doesNotContain("mvnw:");
    }

    @Test
    void namedTest_thatIsNotThere_isSaidInChineseToo() throws IOException {
        checkout.set("LC_ALL", "zh_CN.UTF-8");

        assertThat(checkout.verify(2, "--quick", "JugdeTest")).contains("没有测试 JugdeTest");
    }

    @Test
    void namedTest_thatHoldsNoTest_isAnError() throws IOException {
        Files.delete(dir.resolve("reports/model/target/surefire-reports/TEST-A.xml"));

        assertThat(checkout.verify(1, "--quick", "JudgeTest")).contains("No test ran.");
    }

    @Test
    void modulesThatPassed_areMarkedUntilTheyOrWhatTheyUseChanges() throws IOException {
        checkout.program("git-init", "cd '" + checkout.root() + "' && git -c init.defaultBranch=main init -q");
        assertThat(new ProcessBuilder(checkout.programs().resolve("git-init").toString())
                        .start()
                        .onExit()
                        .join()
                        .exitValue())
                .isZero();
        checkout.build("""
                ls */target/unchanged 2>/dev/null
                echo '[INFO] caretaker-model .................................... SUCCESS [  1.0 s]'
                echo '[INFO] caretaker-alerting ................................. SUCCESS [  1.0 s]'
                """);

        assertThat(checkout.verify(0, "--quick")).doesNotContain("Unchanged", "target/unchanged");
        assertThat(checkout.verify(0, "--quick"))
                .contains("Unchanged since their tests passed: model alerting\n", "alerting/target/unchanged\n");
        assertThat(checkout.root().resolve("model/target/unchanged")).doesNotExist();
        write("alerting/src/test/java/a/JudgeTest.java", "// changed");
        assertThat(checkout.verify(0, "--quick")).contains("Unchanged since their tests passed: model\n");
        write("model/src/test/java/m/AnotherTest.java", "// new");
        assertThat(checkout.verify(0, "--quick")).as("alerting uses the model").doesNotContain("Unchanged");
        write("standards/one.yaml", "a: 1");
        assertThat(checkout.verify(0, "--quick"))
                .as("what lies beside the modules may be read by any of them")
                .doesNotContain("Unchanged");
        write("README.md", "for people");
        assertThat(checkout.verify(0, "--quick")).contains("model alerting\n");
    }

    @Test
    void moduleThatFailed_isTestedAgain() throws IOException {
        checkout.build("echo '[INFO] caretaker-model .................................... FAILURE [  1.0 s]'; exit 1");

        assertThat(checkout.verify(1, "--quick")).contains("Not passed");
        assertThat(checkout.verify(1, "--quick")).doesNotContain("Unchanged");
    }

    private void write(String file, String content) throws IOException {
        Path path = checkout.root().resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
