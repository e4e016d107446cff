package dev.caretaker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is promised of {@code docker-compose.yml}. */
class ComposeFileTest {
    private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?[^}]+}");

    private final Path root = root();
    private final Map<String, Map<String, Object>> services = map(load().get("services"));

    @Test
    void services_all_areThere() {
        assertThat(services).containsOnlyKeys("caretaker", "mosquitto", "influxdb", "postgres", "grafana");
    }

    @Test
    void services_each_tellsWhetherItIsHealthy() {
        services.forEach((name, service) -> assertThat(map(service.get("healthcheck")))
                .describedAs(name)
                .containsKeys("test", "interval", "timeout", "retries"));
    }

    @Test
    void services_thatNeedOthers_waitUntilThoseAreHealthy() {
        assertThat(map(service("caretaker").get("depends_on"))).containsOnlyKeys("mosquitto", "influxdb", "postgres");
        services.values().stream()
                .map(service -> service.get("depends_on"))
                .filter(Objects::nonNull)
                .forEach(needs -> map(needs)
                        .values()
                        .forEach(need -> assertThat(need).isEqualTo(Map.of("condition", "service_healthy"))));
    }

    @Test
    void secrets_inTheFile_areAllRequiredFromOutside() {
        List<String> seen = new ArrayList<>();
        services.forEach((name, service) -> map(service.get("environment")).forEach((key, value) -> {
            if (key.contains("PASSWORD") || key.contains("SECRET")) {
                assertThat(value.toString()).describedAs(name + " " + key).matches(REQUIRED);
                seen.add(key);
            }
        }));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void ports_all_areOpenToThisMachineOnly() {
        List<String> ports = services.values().stream()
                .flatMap(service -> list(service.get("ports")).stream())
                .toList();
        assertThat(ports)
                .hasSize(3)
                .allSatisfy(port ->
                        assertThat(port).matches("\\$\\{[A-Z]+_BIND:-127\\.0\\.0\\.1}:\\$\\{[A-Z]+_PORT:-\\d+}:\\d+"));
    }

    @Test
    void images_all_canBeReplaced() {
        services.forEach((name, service) -> assertThat(String.valueOf(service.get("image")))
                .describedAs(name)
                .matches("\\$\\{[A-Z]+_IMAGE:-[^}:]+:[^}]+}"));
    }

    @Test
    void filesOfOurs_inContainers_areThereAndReadOnly() {
        Stream<String> mounts = services.values().stream()
                .flatMap(service -> list(service.get("volumes")).stream())
                .filter(mount -> mount.startsWith("./"));
        assertThat(mounts).isNotEmpty().allSatisfy(mount -> {
            assertThat(mount).endsWith(":ro");
            assertThat(root.resolve(mount.substring(0, mount.indexOf(':')))).exists();
        });
    }

    @Test
    void exampleEnvironment_namesEverySecret_andHoldsNone() throws IOException {
        Set<String> required = new TreeSet<>();
        Matcher matcher = REQUIRED.matcher(Files.readString(root.resolve("docker-compose.yml")));
        while (matcher.find()) {
            required.add(matcher.group(1));
        }
        Stream<String> open =
                Files.readAllLines(root.resolve(".env.example")).stream().filter(line -> line.matches("[A-Z_]+=.*"));
        assertThat(open)
                .containsExactlyInAnyOrderElementsOf(
                        required.stream().map(name -> name + "=").toList());
    }

    @Test
    void makeEnv_asItStands_fillsEverySecretWithAnother() throws Exception {
        Path copy = Files.createTempDirectory("caretaker-compose-");
        Path script = Files.createDirectory(copy.resolve("deploy")).resolve("make-env");
        Path example = copy.resolve(".env.example");
        Files.copy(root.resolve("deploy/make-env"), script);
        Files.copy(root.resolve(".env.example"), example);
        try {
            assertThat(run(script)).isZero();
            List<String> secrets = Files.readAllLines(copy.resolve(".env")).stream()
                    .filter(line -> line.matches("[A-Z_]+_PASSWORD=.*"))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .toList();
            assertThat(secrets).hasSizeGreaterThan(5).doesNotHaveDuplicates().allMatch(one -> one.length() == 48);
            assertThat(run(script)).describedAs("a second run keeps the first").isEqualTo(1);
        } finally {
            for (Path file : List.of(script, example, copy.resolve(".env"), copy.resolve("deploy"), copy)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int run(Path script) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", script.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    private Map<String, Object> load() {
        try {
            return new Yaml().load(Files.readString(root.resolve("docker-compose.yml")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(dir -> Files.exists(dir.resolve("docker-compose.yml")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(@Nullable Object yaml) {
        return (Map<String, V>) Objects.requireNonNull(yaml);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(@Nullable Object yaml) {
        return yaml == null ? List.of() : (List<String>) yaml;
    }
}
