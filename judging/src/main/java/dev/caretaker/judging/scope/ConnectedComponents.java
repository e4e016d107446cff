package dev.caretaker.judging.scope;

import dev.caretaker.model.point.PointId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which points belong together because some rule instance listens to both, be it over others. */
public final class ConnectedComponents {
    private final Map<PointId, PointId> towards = new HashMap<>();

    private ConnectedComponents() {}

    /** The points of all groups, those together that share a group, be it over others. */
    public static List<Set<PointId>> of(List<List<PointId>> groups) {
        ConnectedComponents connectedComponents = new ConnectedComponents();
        groups.forEach(group -> group.forEach(point -> connectedComponents.join(group.getFirst(), point)));
        Map<PointId, Set<PointId>> found = new LinkedHashMap<>();
        groups.forEach(group -> group.forEach(
                point -> found.computeIfAbsent(connectedComponents.root(point), any -> new LinkedHashSet<>())
                        .add(point)));
        return new ArrayList<>(found.values());
    }

    private void join(PointId one, PointId other) {
        towards.put(root(one), root(other));
    }

    private PointId root(PointId point) {
        PointId root = point;
        for (PointId next = towards.get(root); next != null && !next.equals(root); next = towards.get(root)) {
            root = next;
        }
        towards.put(point, root);
        return root;
    }
}
