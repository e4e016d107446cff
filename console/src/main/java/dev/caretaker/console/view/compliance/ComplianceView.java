package dev.caretaker.console.view.compliance;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.compliance.Figures;
import dev.caretaker.compliance.GroupBy;
import dev.caretaker.compliance.Trend;
import dev.caretaker.compliance.amendment.Amendment;
import dev.caretaker.compliance.interval.ExcusedTime;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.standard.StandardView;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.text.Text;
import dev.caretaker.rejudging.verification.Verification;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** How well standards are kept, as the answers show it: never a share without its coverage, none where there is none. */
public final class ComplianceView {
    private final SiteGraph graph;
    private final Supplier<Library> library;
    private final StandardView standards;

    /** The compliance of a site with a library. */
    public ComplianceView(SiteGraph graph, Supplier<Library> library, StandardView standards) {
        this.graph = graph;
        this.library = library;
        this.standards = standards;
    }

    /** A row, with the name of what it is of. */
    public JsonObject row(GroupBy by, Figures.Row row) {
        JsonObject json = new JsonObject();
        Json.put(json, "key", row.key());
        Json.put(json, "name", row.key().flatMap(key -> name(by, key)).map(Json::text));
        if (by == GroupBy.SUBJECT) {
            Json.put(json, "placeName", row.key().flatMap(this::place).map(Json::text));
        }
        if (by == GroupBy.STANDARD) {
            Json.put(json, "standard", row.key().flatMap(this::newest).map(standards::brief));
        }
        return json.put("now", times(row.now())).put("before", times(row.before()));
    }

    /** What people call something that figures are of. */
    public Optional<Text> name(GroupBy by, String key) {
        return switch (by) {
            case STANDARD -> library.get().newest(StandardId.parse(key)).map(Standard::title);
            case SUBJECT -> graph.point(PointId.parse(key)).map(Point::name);
            case SPACE, FLOOR, BUILDING, SITE -> graph.nameOf(new PlaceId(key));
            case DOCUMENT ->
                library.get().standards().stream()
                        .map(one -> one.citation().document())
                        .filter(one -> one.id().equals(key))
                        .findFirst()
                        .map(document -> document.title());
            case DISCIPLINE -> Optional.empty();
        };
    }

    /** Times with what follows from them. */
    public static JsonObject times(Times times) {
        JsonObject json = new JsonObject();
        put(json, "compliance", times.compliance());
        put(json, "coverage", times.coverage());
        return json.put("millis", millis(times));
    }

    /** A line of a trend. */
    public JsonObject series(GroupBy by, Trend.Series series) {
        JsonObject json = new JsonObject();
        Json.put(json, "key", series.key());
        Json.put(json, "name", series.key().flatMap(key -> name(by, key)).map(Json::text));
        return json.put("times", Json.list(series.times(), ComplianceView::times));
    }

    /** An excused breach. */
    public JsonObject excused(ExcusedTime one) {
        JsonObject json = new JsonObject();
        newest(one.pair().standard().toString()).ifPresent(ref -> json.put("standard", standards.brief(ref)));
        subject(json, one.pair().subject());
        json.put("from", one.from().toString()).put("to", one.to().toString());
        one.excuse()
                .ifPresent(excuse -> json.put("reason", Json.text(excuse.reason()))
                        .put("by", excuse.by())
                        .put("until", excuse.until().toString()));
        return json;
    }

    /** An amendment. */
    public JsonObject amendment(Amendment one) {
        JsonObject json = new JsonObject().put("id", one.id()).put("standard", standards.brief(one.standard()));
        return subject(json, one.subject())
                .put("from", one.period().from().toString())
                .put("to", one.period().to().toString())
                .put("before", one.before().word())
                .put("after", one.after().word())
                .put("why", one.why().word())
                .put("at", one.at().toString());
    }

    /** How far the check of a report has come. */
    public JsonObject verification(Verification one) {
        return new JsonObject()
                .put("id", one.id())
                .put("state", one.state().word())
                .put("intact", one.paper().intact())
                .put("sameSite", one.paper().sameSite())
                .put("confirmed", one.confirmed())
                .put("total", one.total())
                .put("lines", Json.list(one.lines(), ComplianceView::checked));
    }

    /** A period. */
    public static JsonObject period(Period period) {
        return new JsonObject()
                .put("from", period.from().toString())
                .put("to", period.to().toString());
    }

    private static JsonObject checked(Verification.Checked line) {
        return new JsonObject()
                .put("standard", line.standard().id().toString())
                .put("version", line.standard().version())
                .put("hash", line.standard().hash())
                .put("subject", line.subject().toString())
                .put("outcome", line.outcome().word())
                .put("reported", times(line.reported()))
                .put("found", times(line.found()));
    }

    @CanIgnoreReturnValue
    private JsonObject subject(JsonObject json, PointId subject) {
        json.put("subject", subject.toString());
        Json.put(json, "name", graph.point(subject).map(Point::name).map(Json::text));
        Json.put(json, "placeName", place(subject.toString()).map(Json::text));
        return json;
    }

    private Optional<Text> place(String point) {
        return graph.nameOf(PointId.parse(point).place());
    }

    private Optional<StandardRef> newest(String id) {
        return library.get().newest(StandardId.parse(id)).map(Standard::ref);
    }

    private static JsonObject millis(Times times) {
        JsonObject json = new JsonObject();
        for (Verdict verdict : Verdict.values()) {
            json.put(verdict.word(), times.in(verdict));
        }
        return json;
    }

    private static void put(JsonObject json, String name, OptionalDouble share) {
        share.ifPresent(there -> json.put(name, there));
    }
}
