package dev.caretaker.console.view;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.TimelineEntry;
import dev.caretaker.model.standard.Library;
import dev.caretaker.model.standard.Requirement;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.workorders.order.WorkOrder;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Incidents, in brief and whole. */
public final class IncidentView {
    private final PointView points;
    private final StandardView standards;
    private final Supplier<Library> library;

    /** Incidents about points, by the standards of a library. */
    public IncidentView(PointView points, StandardView standards, Supplier<Library> library) {
        this.points = points;
        this.standards = standards;
        this.library = library;
    }

    /** An incident as lists and events show it. */
    public JsonObject of(Incident incident) {
        JsonObject json = new JsonObject()
                .put("id", incident.id())
                .put("version", incident.version())
                .put("state", incident.state().word())
                .put("standard", standards.brief(incident.standard()))
                .put("subject", points.subject(incident.subject()))
                .put("openedAt", incident.openedAt().toString());
        Json.put(json, "recoveredAt", incident.recoveredAt().map(Instant::toString));
        json.put("recurrence", incident.recurrence());
        Json.put(json, "acknowledgedBy", incident.acknowledgedBy());
        return json.put("evidence", evidence(incident));
    }

    /** An incident with what happened to it and what is being done. */
    public JsonObject whole(
            Incident incident, List<TimelineEntry> timeline, List<WorkOrder> orders, Language language) {
        return of(incident)
                .put("timeline", Json.list(timeline, entry -> entry(entry, language)))
                .put("orders", Json.list(orders, IncidentView::order));
    }

    private JsonObject evidence(Incident incident) {
        Evidence evidence = incident.evidence();
        JsonObject json = new JsonObject().put("since", evidence.since().toString());
        if (Double.isFinite(evidence.measured())) {
            json.put("measured", evidence.measured());
        }
        Json.put(json, "measuredUnit", measuredUnit(incident));
        return json.put("readings", Json.list(evidence.readings(), points::reading));
    }

    /** Durations are measured in seconds, whatever the point measures. */
    private Optional<String> measuredUnit(Incident incident) {
        Optional<Requirement> require = library.get()
                .find(incident.standard())
                .map(standard -> standard.terms().require());
        boolean duration = require.filter(
                        one -> one instanceof Requirement.StateFor || one instanceof Requirement.Reporting)
                .isPresent();
        return duration ? Optional.of("s") : points.unit(incident.subject());
    }

    private static JsonObject entry(TimelineEntry entry, Language language) {
        return new JsonObject()
                .put("at", entry.at().toString())
                .put("recorded", entry.recorded().toString())
                .put("what", entry.what())
                .put("text", Sentences.incident(language, entry.what(), entry.by(), entry.facts()))
                .put("by", Sentences.actor(entry.by()))
                .put("facts", Json.facts(entry.facts()));
    }

    private static JsonObject order(WorkOrder order) {
        JsonObject json = new JsonObject()
                .put("id", order.id())
                .put("number", order.number())
                .put("state", order.state().word())
                .put("trade", order.trade())
                .put("priority", order.priority().word());
        Json.put(json, "assignee", order.assignee());
        return json;
    }
}
