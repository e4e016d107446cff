package dev.caretaker.gateway.profile;

import dev.caretaker.provisioning.Problem;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.YamlFile;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The profiles devices may name: those that ship, and those a site brings along. */
public final class DeviceProfiles {
    private static final List<String> SHIPPED = List.of("caretaker", "zigbee2mqtt", "tasmota", "chirpstack-v4");

    private final Map<String, DeviceProfile> profiles;

    private DeviceProfiles(Map<String, DeviceProfile> profiles) {
        this.profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    }

    /** Those that ship. */
    public static DeviceProfiles shipped() {
        Problems problems = new Problems();
        Map<String, DeviceProfile> profiles = new LinkedHashMap<>();
        for (String id : SHIPPED) {
            Path name = Path.of(id + ".yaml");
            YamlFile.parse(name, resource(name), problems)
                    .flatMap(ProfileReader::read)
                    .ifPresent(profile -> profiles.put(profile.id(), profile));
        }
        if (!problems.none()) {
            throw new IllegalStateException("The built-in device profiles have mistakes: " + problems.list());
        }
        return new DeviceProfiles(profiles);
    }

    /**
     * Those that ship, and those in a folder, one YAML file each; an id of the folder replaces the one that ships. A
     * folder that does not exist brings nothing.
     */
    public static DeviceProfiles read(Path folder, Problems problems) {
        Map<String, DeviceProfile> own = new LinkedHashMap<>();
        for (Path file : files(folder, problems)) {
            YamlFile.read(file, problems).ifPresent(node -> readOwn(node, own, problems));
        }
        Map<String, DeviceProfile> all = new LinkedHashMap<>(shipped().profiles);
        all.putAll(own);
        return new DeviceProfiles(all);
    }

    private static void readOwn(YamlNode node, Map<String, DeviceProfile> own, Problems problems) {
        ProfileReader.read(node).ifPresent(profile -> {
            if (own.put(profile.id(), profile) != null) {
                problems.add(new Problem(node.file(), node.line(), "id", "profile-twice", List.of(profile.id())));
            }
        });
    }

    /** The profile of an id. */
    public Optional<DeviceProfile> find(String id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /** All of them. */
    public Collection<DeviceProfile> all() {
        return profiles.values();
    }

    /** Their ids. */
    public Collection<String> ids() {
        return profiles.keySet();
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(DeviceProfiles::isYaml).sorted().toList();
        } catch (IOException e) {
            problems.add(folder, "file-unreadable", Objects.toString(e.getMessage()));
            return List.of();
        }
    }

    private static boolean isYaml(Path file) {
        String name = file.toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static String resource(Path name) {
        try (InputStream in = DeviceProfiles.class.getResourceAsStream(name.toString())) {
            return new String(Objects.requireNonNull(in, name.toString()).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
