package dev.caretaker.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer may get wrong: one sentence that says what to do, exit code 2, no stack trace. */
class CommandIT {
    /** Two English words in a row, which no Chinese sentence of ours holds. */
    private static final String ENGLISH = "(?s).*[A-Za-z]{2,} [A-Za-z]{2,}.*";

    @TempDir
    Path dir;

    @Test
    void demo_httpPortTaken_saysWhichAndWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    "Port " + taken.getLocalPort() + " is taken",
                    "--http-port",
                    "demo",
                    "--mqtt-port",
                    "0",
                    "--http-port",
                    String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void demo_mqttPortTaken_saysWhichAndWhatToDo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    "Port " + taken.getLocalPort() + " is taken",
                    "--mqtt-port",
                    "demo",
                    "--http-port",
                    "0",
                    "--mqtt-port",
                    String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void demo_dataDirectoryThatIsAFile_saysWhatToDo() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "in the way");
        try (Program program =
                Program.start(Map.of(), "demo", "--data", file.resolve("data").toString())) {
            assertThat(program.awaitEnd()).isEqualTo(2);
            assertThat(program.lines()).singleElement().asString().contains("cannot be written", "--data");
        }
    }

    @Test
    void anyCommand_withOldJava_saysWhatToDo() throws IOException {
        Path home = dir.resolve("old-java");
        Path java = Files.writeString(
                Files.createDirectories(home.resolve("bin")).resolve("java"),
                "#!/bin/sh\necho 'openjdk version \"17.0.1\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Path jdk = Program.home().resolve("bin/jdk");
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", jdk.toString(), "--runtime").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.toString());
        builder.environment().put("CARETAKER_JAVA_FOLDERS", "none");
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("needs Java 21 or newer").contains("JAVA_HOME");
        assertThat(process.onExit().join().exitValue()).isEqualTo(2);
    }

    @Test
    void check_ofTheExampleBuilding_isWell() {
        try (Program program = Program.start(
                Map.of(), "check", Program.home().resolve("config").toString())) {
            assertThat(program.awaitEnd())
                    .as(() -> String.join("\n", program.lines()))
                    .isZero();
            assertThat(program.lines()).last().asString().contains("All well");
        }
    }

    @Test
    void check_ofABrokenSite_namesEveryMistakeAndExitsWithOne() throws IOException {
        Files.writeString(dir.resolve("site.yaml"), """
                sites:
                  - id: hq
                    name: {en: HQ, zh: 总部}
                    zone: Mars/Olympus
                    buildings: []
                    assets:
                      - {id: fan, typ: fan, type: fan, name: {en: Fan, zh: 风机}, in: nowhere}
                """);
        try (Program program = Program.start(Map.of(), "check", dir.toString())) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertThat(String.join("\n", program.lines()))
                    .contains("site.yaml:4: sites[0].zone")
                    .contains("site.yaml:7: sites[0].assets[0].typ")
                    .contains("there is no 'nowhere'")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void check_withoutTheHolidaysOfTheYear_warnsAndIsWell() throws IOException {
        Files.writeString(dir.resolve("site.yaml"), """
                sites:
                  - {id: hq, name: {en: HQ, zh: 总部}, zone: Asia/Shanghai, holidays: past, buildings: []}
                """);
        Files.writeString(Files.createDirectory(dir.resolve("holidays")).resolve("past-1999.yaml"), """
                {set: past, year: 1999, source: {en: none, zh: 无}, holidays: []}
                """);
        try (Program program = Program.start(Map.of(), "check", dir.toString())) {
            assertThat(program.awaitEnd()).isZero();
            assertThat(program.lines())
                    .anySatisfy(line -> assertThat(line).contains("Worth a look", "site.yaml:2", "are not known"))
                    .last()
                    .asString()
                    .contains("All well");
        }
    }

    @Test
    void check_inChinese_speaksChinese() throws IOException {
        Files.writeString(dir.resolve("site.yaml"), "sites: 5\n");
        try (Program program = Program.start(Map.of("LC_ALL", "zh_CN.UTF-8"), "check", dir.toString())) {
            assertThat(program.awaitEnd()).isEqualTo(1);
            assertThat(String.join("\n", program.lines())).contains("这里应为列表");
        }
    }

    @Test
    void run_inChineseWithAnUnreachableDatabase_saysInChineseWhatToCheck() throws IOException {
        Path config = copyOfTheExample();
        Files.writeString(config.resolve("caretaker.yaml"), """
                http: {port: 0}
                mqtt: {port: 0}
                database: {url: "jdbc:postgresql://127.0.0.1:1/caretaker"}
                """);
        String data = dir.resolve("data").toString();
        try (Program program = inChinese("run", "--config", config.toString(), "--data", data)) {
            assertThat(program.awaitEnd()).isEqualTo(2);
            String advice = program.lines().getLast();
            assertThat(advice).contains("数据库无法使用。数据库 jdbc:postgresql://127.0.0.1:1/caretaker 没有响应", "请检查它是否在运行");
            // What the driver says of it stands in parentheses, in the driver's words.
            assertThat(advice.replaceAll("[((].*[))]", "")).doesNotMatch(ENGLISH);
        }
    }

    @Test
    void run_stoppedBeforeItIsReady_endsAtOnceAndWell() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path config = copyOfTheExample();
            Files.writeString(config.resolve("caretaker.yaml"), """
                    http: {port: 0}
                    mqtt: {port: 0}
                    database: {url: "jdbc:postgresql://127.0.0.1:%d/caretaker"}
                    """.formatted(silent.getLocalPort()));
            String data = dir.resolve("data").toString();
            try (Program program = Program.start(Map.of(), "run", "--config", config.toString(), "--data", data)) {
                program.awaitLine("Starting Caretaker");
                program.terminate();

                assertThat(program.awaitEnd()).isZero();
                assertThat(program.lines()).as("stopped, not failed").last().isEqualTo("Stopped.");
            }
        }
    }

    @Test
    void demo_inChineseWithAnUnknownOption_saysInChineseWhichOne() {
        try (Program program = inChinese("demo", "--colour", "red")) {
            assertThat(program.awaitEnd()).isEqualTo(2);
            assertThat(program.lines()).last().isEqualTo("没有选项 --colour。用法见:caretaker demo --help");
        }
    }

    private static Program inChinese(String... arguments) {
        return Program.start(Map.of("LC_ALL", "zh_CN.UTF-8"), arguments);
    }

    private Path copyOfTheExample() throws IOException {
        Path config = Files.createDirectory(dir.resolve("config"));
        Files.copy(Program.home().resolve("config/site.yaml"), config.resolve("site.yaml"));
        Path holidays = Files.createDirectory(config.resolve("holidays"));
        try (Stream<Path> files = Files.list(Program.home().resolve("config/holidays"))) {
            for (Path file : files.toList()) {
                Files.copy(file, holidays.resolve(file.getFileName()));
            }
        }
        return config;
    }

    private void refused(String what, String mend, String... arguments) {
        String[] all = Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of("--data", dir.resolve("data").toString()))
                .toArray(String[]::new);
        try (Program program = Program.start(Map.of(), all)) {
            assertThat(program.awaitEnd()).isEqualTo(2);
            assertThat(program.lines()).last().asString().contains(what).contains(mend);
            assertThat(String.join("\n", program.lines())).doesNotContain("Exception");
        }
    }
}
