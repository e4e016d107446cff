package dev.caretaker.console.view.incident;

import dev.caretaker.alerting.deviation.Deviation;
import dev.caretaker.alerting.deviation.DeviationAction;
import dev.caretaker.alerting.deviation.DeviationEntry;
import dev.caretaker.alerting.deviation.DeviationState;
import dev.caretaker.alerting.deviation.DeviationWindow;
import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Repeat;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.Sentences;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Text;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Deviations, in brief and whole. */
public final class DeviationView {
    /** What the API calls asking for a deviation that goes on after another. */
    private static final String EXTEND = "extend";

    private static final Set<DeviationState> EXTENDABLE = Set.of(DeviationState.APPROVED, DeviationState.IN_FORCE);

    private final SiteGraph graph;
    private final Supplier<Library> library;

    /** Deviations in a site, from the standards of a library. */
    public DeviationView(SiteGraph graph, Supplier<Library> library) {
        this.graph = graph;
        this.library = library;
    }

    /** A deviation as lists and events show it. */
    public JsonObject of(Deviation deviation) {
        JsonObject json = new JsonObject()
                .put("id", deviation.id())
                .put("version", deviation.version())
                .put("number", deviation.number())
                .put("kind", deviation.proposal().kind().word())
                .put("state", deviation.state().word());
        coverage(json, deviation.proposal().coverage());
        proposal(json, deviation.proposal());
        progress(json, deviation);
        return json.put("actions", actions(deviation));
    }

    /** A deviation with what happened to it. */
    public JsonObject whole(Deviation deviation, List<DeviationEntry> timeline, Language language) {
        return of(deviation).put("timeline", Json.list(timeline, entry -> entry(entry, language)));
    }

    /** A time in which one excuses. */
    public JsonObject window(DeviationWindow window) {
        return new JsonObject()
                .put("from", window.span().from().toString())
                .put("until", window.span().until().toString())
                .put("deviation", of(window.deviation()));
    }

    private void coverage(JsonObject json, Coverage coverage) {
        String place = coverage.place().text();
        json.put("place", place)
                .put("placeName", Json.text(graph.nameOf(coverage.place()).orElse(new Text(place, place))));
        Json.put(json, "point", coverage.point().map(String::valueOf));
        Json.put(
                json,
                "pointName",
                coverage.point().flatMap(graph::point).map(Point::name).map(Json::text));
        Json.put(json, "standard", coverage.standard().map(String::valueOf));
        Json.put(
                json,
                "standardTitle",
                coverage.standard().flatMap(id -> library.get().newest(id)).map(one -> Json.text(one.title())));
        Json.put(json, "discipline", coverage.discipline().map(Discipline::word));
        json.put("lifeSafety", coverage.lifeSafety());
    }

    private static void proposal(JsonObject json, Proposal proposal) {
        json.put("from", proposal.course().from().toString())
                .put("until", proposal.course().until().toString());
        Json.put(json, "recurrence", proposal.course().repeat().map(DeviationView::recurrence));
        json.put("reason", proposal.grounds().reason().word())
                .put("words", proposal.grounds().words());
        Json.put(json, "evidence", proposal.grounds().evidence());
    }

    private static JsonObject recurrence(Repeat repeat) {
        return new JsonObject().put("rule", repeat.rule()).put("lasts", Json.span(repeat.lasts()));
    }

    private static void progress(JsonObject json, Deviation deviation) {
        Deviation.Progress progress = deviation.progress();
        json.put("requestedBy", Sentences.actor(progress.requested().by()))
                .put("requestedAt", progress.requested().at().toString());
        progress.approved()
                .ifPresent(approved -> json.put("approvedBy", Sentences.actor(approved.by()))
                        .put("approvedAt", approved.at().toString()));
        deviation
                .effect()
                .ifPresent(effect -> json.put("effectiveFrom", effect.from().toString())
                        .put("effectiveUntil", effect.until().toString()));
        Json.put(json, "endedAt", progress.endedAt().map(Instant::toString));
        Json.put(json, "continues", progress.continues());
    }

    private static JsonArray actions(Deviation deviation) {
        JsonArray actions = Json.list(deviation.actions(), DeviationAction::word);
        return EXTENDABLE.contains(deviation.state()) ? actions.add(EXTEND) : actions;
    }

    private static JsonObject entry(DeviationEntry entry, Language language) {
        return new JsonObject()
                .put("at", entry.at().toString())
                .put("what", entry.what())
                .put("text", Sentences.deviation(language, entry.what(), entry.by(), entry.facts()))
                .put("by", Sentences.actor(entry.by()))
                .put("facts", Json.facts(entry.facts()));
    }
}
