package dev.caretaker.provisioning.standards;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Pack;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.YamlFile;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the packs of a folder of standards: one file for each in {@code packs/}. */
public final class PacksReader {
    private final Map<String, StandardId> standards;
    private final Map<String, String> documents;
    private final Map<String, Pack> packs = new TreeMap<>();
    private final Map<String, Path> files = new HashMap<>();

    private PacksReader(Library library) {
        standards = ids(library)
                .collect(Collectors.toMap(StandardId::toString, Function.identity(), (one, same) -> one, TreeMap::new));
        documents = ids(library)
                .map(StandardId::document)
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (one, same) -> one, TreeMap::new));
    }

    private static Stream<StandardId> ids(Library library) {
        return Stream.concat(
                        library.standards().stream().map(Standard::ref),
                        library.services().stream().map(ServiceStandard::ref))
                .map(StandardRef::id);
    }

    /**
     * Reads every file of {@code packs/} in a folder of standards. What names no document or standard of the library is a
     * problem. Without such a folder there are no packs.
     */
    public static Packs read(Path standards, Library library, Problems problems) {
        PacksReader reader = new PacksReader(library);
        for (Path file : files(standards.resolve("packs"), problems)) {
            YamlFile.read(file, problems).ifPresent(reader::pack);
        }
        return new Packs(List.copyOf(reader.packs.values()));
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(folder, "file-unreadable", Objects.toString(e.getMessage()));
            return List.of();
        }
    }

    private void pack(YamlNode root) {
        if (!root.isMapping()) {
            root.problem("not-a-mapping");
            return;
        }
        Optional<String> id = root.need("id").flatMap(PacksReader::id);
        Optional<Text> name = root.need("name").flatMap(YamlNode::bilingual);
        Optional<String> jurisdiction = root.need("jurisdiction").flatMap(YamlNode::text);
        Set<String> whole = references(root, "documents", documents);
        Set<StandardId> single = references(root, "standards", standards);
        root.finish();
        if (!root.keys().contains("documents") && !root.keys().contains("standards")) {
            root.problem("pack-empty");
        }
        if (id.isPresent() && name.isPresent() && jurisdiction.isPresent()) {
            add(root, new Pack(id.get(), name.get(), jurisdiction.get(), whole, single));
        }
    }

    private void add(YamlNode root, Pack pack) {
        Path first = files.putIfAbsent(pack.id(), root.file());
        if (first == null) {
            packs.put(pack.id(), pack);
        } else {
            root.problem("pack-twice", pack.id(), first);
        }
    }

    private static <T> Set<T> references(YamlNode root, String key, Map<String, T> known) {
        return root.get(key).stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> item.oneOf(word -> Optional.ofNullable(known.get(word)), known.keySet()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> id(YamlNode node) {
        return node.text().filter(text -> {
            boolean well = text.matches("[a-z0-9][a-z0-9-]*");
            if (!well) {
                node.problem("id-wrong", text);
            }
            return well;
        });
    }
}
