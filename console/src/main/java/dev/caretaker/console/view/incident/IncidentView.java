package dev.caretaker.console.view.incident;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.TimelineEntry;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.PointView;
import dev.caretaker.console.view.Sentences;
import dev.caretaker.console.view.standard.StandardView;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.wording.StandardWords;
import dev.caretaker.workorders.order.WorkOrder;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Incidents, in brief and whole. */
public final class IncidentView {
    private static final StandardWords ENGLISH = new StandardWords(Language.EN);
    private static final StandardWords CHINESE = new StandardWords(Language.ZH);

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
                .put("subject", standards.subject(incident.standard(), incident.subject()))
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
        library.get().find(incident.standard()).ifPresent(standard -> compared(json, standard, evidence));
        return json.put("readings", Json.list(evidence.readings(), points::reading));
    }

    /** The number is not always one of the point: durations are in seconds, other points may have other units. */
    private static void compared(JsonObject json, Standard standard, Evidence evidence) {
        Comparison comparison = Comparison.of(standard, evidence);
        json.put("measuredUnit", comparison.unit());
        Json.put(json, "measuredText", text(words -> words.measured(standard, evidence)));
        Json.put(json, "required", text(words -> Optional.of(words.required(standard, evidence))));
        comparison.limits().ifPresent(limits -> json.put("limits", Json.limits(new JsonObject(), limits)));
    }

    private static Optional<JsonObject> text(Function<StandardWords, Optional<String>> say) {
        return say.apply(ENGLISH).flatMap(en -> say.apply(CHINESE).map(zh -> Json.text(new Text(en, zh))));
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
