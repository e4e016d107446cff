package dev.caretaker.provisioning.site;

import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.SiteGraphBuilder;
import dev.caretaker.provisioning.yaml.Spelling;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was read so far, and the references that can be checked only once everything is. */
final class Parts {
    final SiteGraphBuilder graph = new SiteGraphBuilder();
    final Set<String> profiles;
    final HolidaySets holidays;
    final Optional<InstantSource> now;
    private final Map<String, YamlNode> places = new LinkedHashMap<>();
    private final Map<String, YamlNode> devices = new LinkedHashMap<>();
    private final Map<String, YamlNode> points = new LinkedHashMap<>();
    private final List<Runnable> references = new ArrayList<>();

    Parts(Collection<String> profiles, HolidaySets holidays, Optional<InstantSource> now) {
        this.profiles = Set.copyOf(profiles);
        this.holidays = holidays;
        this.now = now;
    }

    /** The id of a new place; a second use of it is a problem. */
    Optional<PlaceId> newPlace(YamlNode node) {
        return node.need("id").flatMap(id -> word(id).map(PlaceId::new).filter(place -> first(places, id, place)));
    }

    /** The id of a new device. */
    Optional<DeviceId> newDevice(YamlNode node) {
        return node.need("id").flatMap(id -> word(id).map(DeviceId::new).filter(device -> first(devices, id, device)));
    }

    /** Notes a new point; a second use of its id is a problem. */
    boolean newPoint(YamlNode node, Object id) {
        return first(points, node, id);
    }

    /** A place that is named before or after it stands in the file. */
    Optional<PlaceId> reference(YamlNode node) {
        return word(node).map(id -> {
            references.add(() -> check(node, id, places));
            return new PlaceId(id);
        });
    }

    /** A device that is named before or after it stands in the file. */
    Optional<DeviceId> deviceReference(YamlNode node) {
        return word(node).map(id -> {
            references.add(() -> check(node, id, devices));
            return new DeviceId(id);
        });
    }

    void checkReferences() {
        references.forEach(Runnable::run);
    }

    /** A word that follows the rule of ids. */
    static Optional<String> word(YamlNode node) {
        return node.text().filter(text -> {
            boolean fits = isWord(text);
            if (!fits) {
                node.problem("id-wrong", text);
            }
            return fits;
        });
    }

    static boolean isWord(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,62}");
    }

    private static boolean first(Map<String, YamlNode> known, YamlNode node, Object id) {
        YamlNode before = known.putIfAbsent(id.toString(), node);
        if (before != null) {
            node.problem("id-twice", id, String.valueOf(before.line()));
        }
        return before == null;
    }

    private static void check(YamlNode node, String id, Map<String, YamlNode> known) {
        if (!known.containsKey(id)) {
            node.problem(
                    "reference-dangling",
                    id,
                    Spelling.nearest(id, known.keySet()).orElse("-"));
        }
    }
}
