package dev.caretaker.console.view.standard;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.caretaker.console.view.CurrentVerdicts;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.PointView;
import dev.caretaker.judging.CurrentVerdict;
import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardCase;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.text.Language;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Standards, in brief where they are cited and in full. */
public final class StandardView {
    private final Supplier<Library> library;
    private final PointView points;

    /** The standards of a library, about the points of a site. */
    public StandardView(Supplier<Library> library, PointView points) {
        this.library = library;
        this.points = points;
    }

    /** What a standard judges: a point, or a group of points. */
    public JsonObject subject(StandardRef ref, PointId subject) {
        return points.subject(
                subject, library.get().find(ref).or(() -> library.get().newest(ref.id())));
    }

    /** Which text judged, as it is cited. */
    public JsonObject brief(StandardRef ref) {
        JsonObject json = named(ref);
        library.get().find(ref).ifPresent(standard -> cite(json, standard, false));
        return json;
    }

    /** How a point stands by a standard. */
    public JsonObject standing(CurrentVerdict standing) {
        return new JsonObject()
                .put("standard", brief(standing.standard()))
                .put("point", standing.subject().toString())
                .put("subject", subject(standing.standard(), standing.subject()))
                .put("verdict", standing.verdict().word())
                .put("since", standing.since().toString());
    }

    /** A standard, as the list of standards shows it. */
    public JsonObject of(Standard standard, LocalDate today, CurrentVerdicts currentVerdicts, Language language) {
        RequirementView requirements = new RequirementView(standard.scope().quantity(), language);
        JsonObject json = cite(named(standard.ref()), standard, true)
                .put("lifecycle", standard.lifecycle().word())
                .put("inForce", library.get().inForce(today).contains(standard))
                .put("effective", standard.effective().toString())
                .put("scope", ScopeView.of(standard.scope(), points.graph(), language))
                .put("requirement", requirements.of(standard.terms().require()))
                .put("holdSeconds", standard.terms().hold().toSeconds())
                .put("clear", clear(standard.terms().clear()));
        standard.terms().silence().ifPresent(silence -> json.put("silenceSeconds", silence.toSeconds()));
        return json.put("respond", respond(standard.respond())).put("counts", counts(standard, currentVerdicts));
    }

    /** A standard with its versions, cases and the points it judges. */
    public JsonObject whole(Standard standard, LocalDate today, CurrentVerdicts currentVerdicts, Language language) {
        List<Integer> versions = library.get().standards().stream()
                .filter(one -> one.ref().id().equals(standard.ref().id()))
                .map(one -> one.ref().version())
                .sorted(Comparator.reverseOrder())
                .toList();
        List<CurrentVerdict> judged = currentVerdicts
                .all()
                .filter(one -> one.standard().equals(standard.ref()))
                .sorted(Comparator.comparing(CurrentVerdict::subject))
                .toList();
        return of(standard, today, currentVerdicts, language)
                .put("versions", Json.list(versions, version -> version))
                .put("cases", Json.list(standard.cases(), StandardCase::name))
                .put("standings", Json.list(judged, this::standing));
    }

    /** The limits a chart draws for a standard, where it has some in the unit of the point. */
    public Optional<JsonObject> drawn(StandardRef ref) {
        return library.get()
                .find(ref)
                .flatMap(standard -> standard.terms().require().drawnPart().map(part -> drawn(standard, part)));
    }

    private JsonObject drawn(Standard standard, Condition.Limited part) {
        JsonObject json = new JsonObject().put("standard", brief(standard.ref()));
        part.allowed().always().ifPresent(limits -> Json.limits(json, limits));
        MeasureView.into(json, part.measure(), standard.scope().quantity());
        Json.put(json, "during", standard.scope().times().during());
        Json.put(json, "season", standard.scope().times().season());
        return json;
    }

    private static JsonObject named(StandardRef ref) {
        return new JsonObject()
                .put("id", ref.id().toString())
                .put("version", ref.version())
                .put("hash", ref.hash());
    }

    @CanIgnoreReturnValue
    private static JsonObject cite(JsonObject json, Standard standard, boolean whole) {
        Citation citation = standard.citation();
        json.put("title", Json.text(standard.title()))
                .put("document", citation.document().id())
                .put("documentTitle", Json.text(citation.document().title()))
                .put("edition", citation.document().edition());
        if (whole) {
            json.put("issuer", citation.document().issuer())
                    .put("jurisdiction", citation.document().jurisdiction());
        }
        return json.put("clause", citation.clause())
                .put("verification", citation.verification().word())
                .put("discipline", standard.discipline().word())
                .put("severity", standard.severity().word());
    }

    private static JsonObject clear(Clear clear) {
        JsonObject json = new JsonObject();
        clear.allowed().ifPresent(allowed -> RequirementView.allowed(json, allowed));
        return json.put("holdSeconds", clear.hold().toSeconds());
    }

    private static JsonObject respond(Response respond) {
        JsonObject json = new JsonObject();
        respond.order().ifPresent(order -> {
            json.put("trade", order.trade()).put("priority", order.priority().word());
            Json.put(json, "procedure", order.procedure());
            Json.put(json, "skill", order.skill());
        });
        Json.put(json, "page", respond.page());
        return json;
    }

    private static JsonObject counts(Standard standard, CurrentVerdicts currentVerdicts) {
        JsonObject json = new JsonObject();
        for (Verdict verdict : Verdict.values()) {
            long count = currentVerdicts
                    .all()
                    .filter(one -> one.standard().equals(standard.ref()) && one.verdict() == verdict)
                    .count();
            if (count > 0) {
                json.put(verdict.word(), count);
            }
        }
        return json;
    }
}
