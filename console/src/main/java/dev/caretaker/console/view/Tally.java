package dev.caretaker.console.view;

import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.standard.Verdict;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The worst verdicts and the open incidents of a place and everything in it, while it is being counted. */
final class Tally {
    private final Map<Discipline, Verdict> disciplines = new EnumMap<>(Discipline.class);
    private Optional<Verdict> verdict = Optional.empty();
    private int openIncidents;

    void add(Verdict one) {
        verdict = Optional.of(
                verdict.map(worst -> CurrentVerdicts.worse(worst, one)).orElse(one));
    }

    void add(Discipline discipline, Verdict one) {
        disciplines.merge(discipline, one, CurrentVerdicts::worse);
    }

    void addIncidents(int count) {
        openIncidents += count;
    }

    void add(Tally part) {
        part.verdict.ifPresent(this::add);
        part.disciplines.forEach(this::add);
        openIncidents += part.openIncidents;
    }

    JsonObject into(JsonObject json) {
        Json.put(json, "verdict", verdict.map(Verdict::word));
        JsonObject each = new JsonObject();
        disciplines.forEach((discipline, worst) -> each.put(discipline.word(), worst.word()));
        return json.put("disciplines", each).put("openIncidents", openIncidents);
    }
}
