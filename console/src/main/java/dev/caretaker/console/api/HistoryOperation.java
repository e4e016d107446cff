package dev.caretaker.console.api;

import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.CurrentVerdicts;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.PointView;
import dev.caretaker.ingest.HistoryQuery;
import dev.caretaker.ingest.Sample;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.reading.Statistic;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of a point, ready to be drawn. */
final class HistoryOperation implements Operation {
    private static final Duration USUAL_SPAN = Duration.ofHours(24);
    private static final Duration LONGEST_SPAN = Duration.ofDays(3_660);
    private static final String RAW = "raw";

    private final ApiParts parts;

    HistoryOperation(ApiParts parts) {
        this.parts = parts;
    }

    @Override
    public ApiResponse respond(ApiRequest request) {
        Point point = BuildingOperations.known(parts.site().graph(), request.path("id"));
        Instant to = request.text("to")
                .map(text -> time("to", text))
                .orElseGet(parts.site().clock()::instant);
        Instant from = request.text("from").map(text -> time("from", text)).orElseGet(() -> to.minus(USUAL_SPAN));
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST_SPAN) > 0) {
            throw new ProblemException(400, "span-wrong", from.toString(), to.toString());
        }
        HistoryRequest wanted = new HistoryRequest(point, from, to, request.text("every"), statistic(request, point));
        return ApiResponse.ok(drawn(wanted, taken(wanted)));
    }

    /** Single readings while there are few enough of them, else windows. */
    private Taken taken(HistoryRequest wanted) {
        Duration span = Duration.between(wanted.from, wanted.to);
        Optional<Duration> every =
                wanted.every.filter(text -> !text.equals(RAW)).map(Windows::parse);
        if (every.isPresent()) {
            Duration width = Windows.noNarrower(every.get(), span);
            return windows(wanted, width, !width.equals(every.get()));
        }
        int most = wanted.every.isPresent() ? Windows.MOST_ASKED : Windows.MOST_UNASKED;
        List<Sample> single = parts.history()
                .history(new HistoryQuery(
                        wanted.point.id(), wanted.from, wanted.to, Optional.empty(), Statistic.LAST, most + 1));
        return single.size() <= most
                ? new Taken(Optional.empty(), single, wanted.every.isEmpty())
                : windows(wanted, Windows.fitting(span), true);
    }

    private Taken windows(HistoryRequest wanted, Duration width, boolean chosen) {
        return new Taken(
                Optional.of(width),
                parts.history()
                        .history(new HistoryQuery(
                                wanted.point.id(),
                                wanted.from,
                                wanted.to,
                                Optional.of(width),
                                wanted.statistic,
                                Windows.MOST_ASKED + 2)),
                chosen);
    }

    private JsonObject drawn(HistoryRequest wanted, Taken taken) {
        List<StandardRef> standards = new CurrentVerdicts(
                        parts.site().currentVerdicts().get())
                .of(wanted.point.id()).stream()
                        .map(standing -> standing.standard())
                        .toList();
        Optional<Duration> gapAfter = Gaps.after(silence(standards), wanted.point, taken.samples);
        JsonObject json = new JsonObject()
                .put("point", wanted.point.id().toString())
                .put("unit", wanted.point.quantity().unit().symbol())
                .put("states", PointView.states(wanted.point.quantity()))
                .put("from", wanted.from.toString())
                .put("to", wanted.to.toString());
        Json.put(json, "every", taken.every.map(Json::span));
        json.put("statistic", taken.every.isPresent() ? wanted.statistic.word() : Statistic.LAST.word())
                .put("chosen", taken.chosen);
        Json.put(json, "gapAfter", gapAfter.map(gap -> gap.toMillis() / 1000.0));
        JsonArray limits = new JsonArray();
        standards.stream()
                .map(parts.views().standards()::drawn)
                .flatMap(Optional::stream)
                .forEach(limits::add);
        return json.put("samples", Gaps.marked(taken.samples, gapAfter, taken.every))
                .put("limits", limits);
    }

    /** The shortest silence that some standard of the point minds. */
    private Optional<Duration> silence(List<StandardRef> standards) {
        return standards.stream()
                .map(parts.site().library().get()::find)
                .flatMap(Optional::stream)
                .flatMap(HistoryOperation::silences)
                .min(Duration::compareTo);
    }

    private static Stream<Duration> silences(Standard standard) {
        Optional<Duration> required = standard.terms().require() instanceof Requirement.Reporting reporting
                ? Optional.of(reporting.every())
                : Optional.empty();
        return Stream.of(standard.terms().silence(), required).flatMap(Optional::stream);
    }

    private static Statistic statistic(ApiRequest request, Point point) {
        return request.text("statistic")
                .flatMap(Statistic::find)
                .orElse(point.quantity().isState() ? Statistic.LAST : Statistic.MEAN);
    }

    private static Instant time(String parameter, String text) {
        try {
            // A plus sign in an address that was not escaped arrives as a blank.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw new ProblemException(400, "time-unreadable", parameter, text);
        }
    }

    private record HistoryRequest(Point point, Instant from, Instant to, Optional<String> every, Statistic statistic) {}

    private record Taken(Optional<Duration> every, List<Sample> samples, boolean chosen) {}
}
