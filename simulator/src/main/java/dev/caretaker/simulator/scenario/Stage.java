package dev.caretaker.simulator.scenario;

import dev.caretaker.model.point.DeviceId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.simulator.building.BuildingModel;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Plays scenarios in a building. Used by one thread at a time. */
public final class Stage {
    private final BuildingModel building;
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, Happening> happenings = new HashMap<>();
    private final Map<String, Instant> ends = new HashMap<>();

    /** A stage with the scenarios that the site has room for. */
    public Stage(SiteGraph site, BuildingModel building) {
        this.building = building;
        Script.of(site).forEach((scenario, happening) -> {
            scenarios.put(scenario.id(), scenario);
            happenings.put(scenario.id(), happening);
        });
    }

    /** All scenarios, in a steady order. */
    public List<Scenario> scenarios() {
        return List.copyOf(scenarios.values());
    }

    /** Starts one; one that runs starts its time anew. False where there is none of the id. */
    public boolean start(String id, Instant now) {
        Scenario scenario = scenarios.get(id);
        Happening happening = happenings.get(id);
        if (scenario == null || happening == null) {
            return false;
        }
        if (ends.put(id, now.plus(scenario.lasts())) == null) {
            happening.effect().ifPresent(building::begin);
        }
        return true;
    }

    /** Ends one; one that does not run stays so. False where there is none of the id. */
    public boolean end(String id) {
        Happening happening = happenings.get(id);
        if (happening == null) {
            return false;
        }
        stop(id, happening);
        return true;
    }

    private void stop(String id, Happening happening) {
        if (ends.remove(id) != null) {
            happening.effect().ifPresent(building::end);
        }
    }

    /** Ends those whose time is up. */
    public void endOverdue(Instant now) {
        happenings.forEach((id, happening) -> {
            Instant end = ends.get(id);
            if (end != null && !now.isBefore(end)) {
                stop(id, happening);
            }
        });
    }

    /** The ids of those that run. */
    public Set<String> running() {
        return new TreeSet<>(ends.keySet());
    }

    /** Whether a scenario keeps a device from sending. */
    public boolean silences(DeviceId device) {
        return happenings.entrySet().stream()
                .anyMatch(one -> ends.containsKey(one.getKey())
                        && one.getValue().silent().contains(device));
    }
}
