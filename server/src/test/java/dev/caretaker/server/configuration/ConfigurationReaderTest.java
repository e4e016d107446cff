package dev.caretaker.server.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.ingest.influx.InfluxSettings;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
    private static final String WHOLE = """
            http: {port: 9090, host: 0.0.0.0}
            mqtt: {url: "mqtts://broker:8883", user: caretaker, password: {env: MQTT_PASSWORD}}
            telemetry: {influxdb: {url: "http://influxdb:8086", user: caretaker, password: {env: INFLUX_PASSWORD}}}
            database: {url: "jdbc:postgresql://postgres/caretaker", user: caretaker, password: {env: PG_PASSWORD}}
            pages:
              security:
                - {webhook: "https://example.org/hook", secret: {env: HOOK_SECRET}}
            """;
    /** A certificate authority of no worth, good for a hundred years. */
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBdTCCARugAwIBAgIUCsCrbQF0RXbJ1xXwnB71MUBoTK0wCgYIKoZIzj0EAwIw
            DzENMAsGA1UEAwwEdGVzdDAgFw0yNjExMjMxODIxNDFaGA8yMTI2MTAzMDE4MjE0
            MVowDzENMAsGA1UEAwwEdGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIlO
            AhaQi1QaoeiDsQfPD3BvSR2Pd4IZEYTfgt4IbmDVy6LrV7i2dt0rKHu8zm/Lc12z
            XIsffcFrG1Mt1ylB9OyjUzBRMB0GA1UdDgQWBBQfWiwMXQRaANlzMcH4Mw5/9RXB
            qDAfBgNVHSMEGDAWgBQfWiwMXQRaANlzMcH4Mw5/9RXBqDAPBgNVHRMBAf8EBTAD
            AQH/MAoGCCqGSM49BAMCA0gAMEUCIQCOx1LIBhUW4T+eREGDkwVfD2t3Aw01j6T8
            LJjSH4oqcAIgY/3AReqWvRXUm5SRr5oNSm9+dvIBaKdzFNA+SOpfTQg=
            -----END CERTIFICATE-----
            """;

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "MQTT_PASSWORD",
            "m-secret",
            "INFLUX_PASSWORD",
            "i-secret",
            "PG_PASSWORD",
            "p-secret",
            "PUBLIC_URL",
            "http://127.0.0.1:9080/",
            "HOOK_SECRET",
            "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0");

    @TempDir
    Path dir;

    private final Problems problems = new Problems();

    @Test
    void wholeFile_isReadWithItsSecrets() throws IOException {
        Configuration configuration = read(WHOLE);

        assertThat(problems.list()).isEmpty();
        assertThat(configuration.http().port()).isEqualTo(9090);
        assertThat(((Configuration.Broker.External) configuration.mqtt()).password())
                .contains("m-secret");
        assertThat(configuration.influxdb().orElseThrow().database()).isEqualTo("caretaker");
        assertThat(configuration.pages().get("security")).hasSize(1);
    }

    @Test
    void tokenOfTheTelemetryStore_isTakenFromEnvironmentOrFile_andNeverShows() throws IOException {
        Path token = Files.writeString(dir.resolve("token"), "i-secret\n");
        for (String from : List.of("{env: INFLUX_PASSWORD}", "{file: \"" + token + "\"}")) {
            Configuration configuration =
                    read("telemetry: {influxdb: {url: \"http://influxdb:8086\", org: riverside, token: " + from + "}}");

            assertThat(problems.list()).isEmpty();
            assertThat(configuration.influxdb()).hasValueSatisfying(influxdb -> {
                assertThat(influxdb.signIn()).isEqualTo(new InfluxSettings.SignIn.Token("i-secret"));
                assertThat(influxdb.organisation()).contains("riverside");
                assertThat(influxdb.toString()).doesNotContain("i-secret");
            });
        }
    }

    @Test
    void readingLog_isDurableAndKeepsEightGigabytes_whereNothingElseIsSaid() throws IOException {
        assertThat(read(WHOLE).log()).isEqualTo(new Configuration.Log(true, 8));
        assertThat(read("reading-log: {durable: false, quota: 20 GB}").log())
                .isEqualTo(new Configuration.Log(false, 20));
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "0 GB", "8 TB", "much", "-1 GB"})
    void quotaThatIsNone_isAMistake(String quota) throws IOException {
        assertThat(read("reading-log: {quota: " + quota + "}").log().gigabytes())
                .isEqualTo(8);
        assertThat(problems.list()).extracting(Problem::code).containsExactly("quota-wrong");
    }

    @Test
    void secrets_neverShowInText() throws IOException {
        assertThat(read(WHOLE).toString()).doesNotContain("-secret").doesNotContain("whsec_");
    }

    @Test
    void noFile_isEverythingEmbeddedOnThisMachineOnly() {
        Configuration configuration = ConfigurationReader.read(dir.resolve("none.yaml"), Map.of(), problems);

        assertThat(configuration.http().host()).isEqualTo("127.0.0.1");
        assertThat(configuration.mqtt()).isInstanceOf(Configuration.Broker.Embedded.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            secret in the file | {env: MQTT_PASSWORD} | hunter2 | secret-plain
            variable that is not set | MQTT_PASSWORD | NOT_SET | secret-unset
            port beyond the last | 9090 | 99090 | port-wrong
            scheme that cannot be used | mqtts://broker:8883 | ftp://broker | url-wrong
            database nobody speaks | jdbc:postgresql://postgres/caretaker | jdbc:oracle:thin | database-unknown
            login in the address of the telemetry store | http://influxdb:8086 | http://me:hunter2@influxdb:8086 | url-with-login
            login in the address | mqtts://broker:8883 | mqtts://me:hunter2@broker:8883 | url-with-login
            trusted certificates that are not there | user: caretaker, password: {env: MQTT | ca: /nowhere/ca.pem, password: {env: MQTT | ca-unreadable
            trusted certificates without encryption | "mqtts://broker:8883" | "mqtt://broker:1883", ca: /nowhere/ca.pem | ca-without-tls
            trusted certificates of the embedded broker | url: "mqtts://broker:8883" | ca: /nowhere/ca.pem | key-unknown
            user of the telemetry store without a password | user: caretaker, password: {env: INFLUX_PASSWORD} | user: caretaker | influxdb-sign-in-wrong
            password of the telemetry store without a user | user: caretaker, password: {env: INFLUX_PASSWORD} | password: {env: INFLUX_PASSWORD} | influxdb-sign-in-wrong
            token beside user and password | password: {env: INFLUX_PASSWORD} | password: {env: INFLUX_PASSWORD}, token: {env: INFLUX_PASSWORD} | influxdb-sign-in-wrong
            token in the file | user: caretaker, password: {env: INFLUX_PASSWORD} | token: hunter2 | secret-plain
            key misspelt | port: 9090 | prot: 9090 | key-unknown
            """)
    void mistake_isNamed(String what, String right, String wrong, String code) throws IOException {
        assertThat(read(WHOLE.replace(right, wrong))).isNotNull();

        assertThat(problems.list()).extracting(Problem::code).containsExactly(code);
        assertThat(problems.list().getFirst().say(Language.ZH)).contains("caretaker.yaml:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mqtts://broker:8883 | ftp://me:hunter2@broker | ftp://…@broker
            mqtts://broker:8883 | me:hunter2@broker:1883 | …@broker:1883
            mqtts://broker:8883 | mqtt://me:hun/ter2@broker | mqtt://…@broker
            mqtts://broker:8883 | mqtt://me:hunter2 @broker | mqtt://…@broker
            jdbc:postgresql://postgres/caretaker | postgresql://me:hunter2@postgres/caretaker | postgresql://…@postgres/caretaker
            jdbc:postgresql://postgres/caretaker | jdbc:oracle://me:hunter2@db | jdbc:oracle://…@db
            """)
    void loginInAnAddressThatCannotBeUsed_isNotRepeated(String right, String wrong, String shown) throws IOException {
        assertThat(read(WHOLE.replace(right, wrong))).isNotNull();

        assertThat(problems.list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.say(Language.EN))
                        .contains("'" + shown + "'")
                        .doesNotContain("me:", "ter2"));
    }

    @Test
    void publicUrl_isTakenFromTheFileOrTheEnvironment() throws IOException {
        String file = "http: {public-url: \"https://caretaker.example\"}\n";
        String environment = "http: {public-url: {env: PUBLIC_URL}}\n";

        assertThat(read(file).consoleUrl()).hasToString("https://caretaker.example");
        assertThat(read(environment).consoleUrl()).hasToString("http://127.0.0.1:9080/");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void trustedCertificates_areTakenFromTheNamedFile() throws IOException {
        Path ca = Files.writeString(dir.resolve("ca.pem"), CERTIFICATE);

        Configuration configuration = read(withCa(ca));

        assertThat(problems.list()).isEmpty();
        assertThat(((Configuration.Broker.External) configuration.mqtt()).ca()).contains(ca);
    }

    @Test
    void trustedCertificates_thatAreMissing_areAMistakeWithFileLineKeyAndMend() throws IOException {
        assertThat(read(withCa(dir.resolve("none.pem")))).isNotNull();

        Problem problem = problems.list().getFirst();
        assertThat(problem.code()).isEqualTo("ca-unreadable");
        assertThat(problem.say(Language.EN))
                .contains("caretaker.yaml:2: mqtt.ca: ", "none.pem", "Check that it exists");
        assertThat(problem.say(Language.ZH)).contains("caretaker.yaml:2: mqtt.ca: ", "none.pem", "请检查文件是否存在");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a note\n", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void trustedCertificates_thatAreNone_areAMistake(String content) throws IOException {
        Path ca = Files.writeString(dir.resolve("ca.pem"), content);

        assertThat(read(withCa(ca))).isNotNull();

        assertThat(problems.list()).extracting(Problem::code).containsExactly("ca-empty");
        assertThat(problems.list().getFirst().say(Language.ZH)).contains("ca.pem", "PEM");
    }

    private static String withCa(Path ca) {
        return WHOLE.replace("user: caretaker, password: {env: MQTT", "ca: \"" + ca + "\", password: {env: MQTT");
    }

    private Configuration read(String text) throws IOException {
        return ConfigurationReader.read(Files.writeString(dir.resolve("caretaker.yaml"), text), ENVIRONMENT, problems);
    }
}
