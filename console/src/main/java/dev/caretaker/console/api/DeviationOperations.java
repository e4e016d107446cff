package dev.caretaker.console.api;

import dev.caretaker.alerting.deviation.Deviation;
import dev.caretaker.alerting.deviation.DeviationAction;
import dev.caretaker.alerting.deviation.DeviationFilter;
import dev.caretaker.alerting.deviation.DeviationState;
import dev.caretaker.alerting.deviation.DeviationStep;
import dev.caretaker.alerting.deviation.Deviations;
import dev.caretaker.alerting.deviation.Origin;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.Span;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.incident.DeviationView;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Page;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Deviations: read, asked for, and decided on. */
final class DeviationOperations {
    private static final String EXTEND = "extend";
    private static final int WIDEST_DAYS = 100;

    private final Deviations deviations;
    private final DeviationView view;

    DeviationOperations(ApiParts parts) {
        deviations = parts.actions().deviations();
        view = new DeviationView(parts.site().graph(), parts.site().library());
    }

    void into(Map<String, Operation> operations) {
        operations.put("deviations", this::list);
        operations.put("requestDeviation", this::request);
        operations.put("deviation", request -> whole(request, find(request)));
        operations.put("decideDeviation", this::decide);
        operations.put("deviationWindows", this::windows);
    }

    private ApiResponse list(ApiRequest request) {
        DeviationFilter filter = new DeviationFilter(
                words(request, "state", DeviationState::find),
                words(request, "kind", DeviationKind::find),
                request.text("place").map(PlaceId::new),
                request.text("standard").map(StandardId::parse));
        Page<Deviation> page = deviations.list(filter, request.after(), request.limit());
        JsonObject counts = new JsonObject();
        deviations.counts().forEach((state, count) -> counts.put(state.word(), count));
        JsonObject body = new JsonObject().put("items", Json.list(page.items(), view::of));
        Json.put(body, "next", page.next());
        return ApiResponse.ok(body.put("counts", counts));
    }

    private static <T> Set<T> words(ApiRequest request, String name, Function<String, Optional<T>> find) {
        return request.words(name).stream().map(find).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private ApiResponse request(ApiRequest request) {
        Deviation deviation = deviations.request(DeviationForm.read(request.body()), origin(request));
        ApiResponse response = whole(request, deviation);
        return new ApiResponse(201, response.body(), response.file(), response.version(), response.cookie(), false);
    }

    private ApiResponse decide(ApiRequest request) {
        String id = request.path("id");
        long version = request.version();
        Optional<String> detail = Optional.ofNullable(request.body().getString("detail"));
        if (request.path("action").equals(EXTEND)) {
            Instant until = Optional.ofNullable(request.body().getString("until"))
                    .map(DeviationOperations::time)
                    .orElseThrow(() -> new ProblemException(422, "deviation-extension-without-until"));
            return whole(
                    request,
                    deviations.extend(
                            id, new Deviations.Extension(version, until, detail.orElse("")), origin(request)));
        }
        DeviationAction action = DeviationAction.find(request.path("action")).orElseThrow();
        return whole(request, deviations.act(id, new DeviationStep(action, version, detail), origin(request)));
    }

    private ApiResponse windows(ApiRequest request) {
        Instant from = time(request.text("from").orElseThrow());
        Instant until = time(request.text("until").orElseThrow());
        if (!from.isBefore(until) || Duration.between(from, until).toDays() > WIDEST_DAYS) {
            throw new ProblemException(422, "deviation-span-too-wide", String.valueOf(WIDEST_DAYS));
        }
        Optional<PlaceId> place = request.text("place").map(PlaceId::new);
        return ApiResponse.items(Json.list(deviations.windows(new Span(from, until), place), view::window));
    }

    private Deviation find(ApiRequest request) {
        String id = request.path("id");
        return deviations.find(id).orElseThrow(() -> new ProblemException(404, "deviation-unknown", id));
    }

    private ApiResponse whole(ApiRequest request, Deviation deviation) {
        return ApiResponse.ok(
                view.whole(deviation, deviations.timeline(deviation.id()), request.language()), deviation.version());
    }

    private static Origin origin(ApiRequest request) {
        return new Origin(request.person().actor(), request.head().address());
    }

    /** The contract has seen to the form. */
    static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
