package dev.caretaker.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.provisioning.Problems;
import dev.caretaker.server.configuration.Configuration;
import dev.caretaker.server.configuration.ConfigurationReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code deploy/start} and {@code deploy/caretaker.yaml} make of the variables of {@code .env}. */
class DeployedStartIT {
    @TempDir
    Path dir;

    @BeforeEach
    void standInForTheProgram() throws IOException {
        Files.copy(Path.of("../deploy/start"), dir.resolve("start"));
        Path program = Files.createDirectory(dir.resolve("bin")).resolve("caretaker");
        Files.writeString(program, "#!/bin/sh\nprintf %s \"$CARETAKER_PUBLIC_URL\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            nothing said | '' | '' | http://127.0.0.1:8080/
            port of one's own | 9080 | '' | http://127.0.0.1:9080/
            behind a proxy | 9080 | https://caretaker.example.org/ | https://caretaker.example.org/
            """)
    void address_isTheOnePeopleUse(String what, String port, String url, String expected) throws IOException {
        assertThat(start(Map.of("CARETAKER_PORT", port, "CARETAKER_PUBLIC_URL", url)))
                .isEqualTo(expected);
    }

    @Test
    void configuration_takesTheAddressAndThePasswordsFromTheEnvironment() {
        Problems problems = new Problems();
        Configuration configuration = ConfigurationReader.read(
                Path.of("../deploy/caretaker.yaml"),
                Map.of(
                        "CARETAKER_PUBLIC_URL",
                        "http://127.0.0.1:9080/",
                        "CARETAKER_MQTT_PASSWORD",
                        "m",
                        "CARETAKER_INFLUX_PASSWORD",
                        "i",
                        "CARETAKER_DB_PASSWORD",
                        "d"),
                problems);

        assertThat(problems.list()).isEmpty();
        assertThat(configuration.consoleUrl()).hasToString("http://127.0.0.1:9080/");
        assertThat(configuration.http().port()).isEqualTo(8080);
    }

    private String start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", dir.resolve("start").toString(), "check");
        builder.redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
