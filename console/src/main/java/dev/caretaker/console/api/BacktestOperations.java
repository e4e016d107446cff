package dev.caretaker.console.api;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.standard.BacktestView;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.registry.Registry;
import dev.caretaker.rejudging.backtest.Backtests;
import dev.caretaker.rejudging.backtest.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Trying standards on what was measured. */
final class BacktestOperations {
    private static final int SHOWN = 20;
    private static final int LONGEST_DAYS = 400;
    private static final int LONGEST_SUGGESTION_DAYS = 31;

    private final ApiParts parts;
    private final Backtests backtests;
    private final BacktestView view;

    BacktestOperations(ApiParts parts) {
        this.parts = parts;
        backtests = parts.supervision().backtests();
        view = new BacktestView(parts.site().graph(), backtests);
    }

    void into(Map<String, Operation> operations) {
        operations.put(
                "backtests", request -> ApiResponse.items(Json.list(backtests.of(id(request), SHOWN), view::brief)));
        operations.put("startBacktest", this::start);
        operations.put("backtest", request -> ApiResponse.ok(view.whole(find(request))));
        operations.put(
                "cancelBacktest",
                request ->
                        ApiResponse.ok(view.whole(backtests.cancel(find(request).id()))));
        operations.put("suggestLimits", this::suggest);
    }

    private ApiResponse start(ApiRequest request) {
        Period period = period(request.body().getString("from"), request.body().getString("to"), LONGEST_DAYS);
        return ApiResponse.accepted(view.whole(
                backtests.request(draft(request), period, request.person().actor())));
    }

    private ApiResponse suggest(ApiRequest request) {
        Period period =
                period(request.body().getString("from"), request.body().getString("to"), LONGEST_SUGGESTION_DAYS);
        return ApiResponse.ok(view.suggestion(backtests.suggest(draft(request), period)));
    }

    private Standard draft(ApiRequest request) {
        Optional<Integer> version = Optional.ofNullable(request.body().getInteger("version"));
        Optional<String> yaml = Optional.ofNullable(request.body().getString("yaml"));
        if (version.isPresent() && yaml.isPresent()) {
            throw new ProblemException(422, "backtest-of-what");
        }
        return yaml.map(text -> ofId(Registry.read(text), request)).orElseGet(() -> kept(request, version));
    }

    private static Standard ofId(Standard standard, ApiRequest request) {
        if (!standard.ref().id().equals(id(request))) {
            throw new ProblemException(
                    422, "backtest-other-standard", standard.ref().id().toString(), request.path("id"));
        }
        return standard;
    }

    /** The version of a number; the newest where none is named. */
    private Standard kept(ApiRequest request, Optional<Integer> version) {
        Library library = parts.site().library().get();
        return library.standards().stream()
                .filter(one -> one.ref().id().equals(id(request)))
                .filter(one ->
                        version.filter(number -> number != one.ref().version()).isEmpty())
                .max(Comparator.comparingInt(one -> one.ref().version()))
                .orElseThrow(() -> new ProblemException(404, "standard-unknown", request.path("id")));
    }

    private Period period(String from, String to, int days) {
        Instant start = DeviationOperations.time(from);
        Instant now = parts.site().clock().instant();
        Instant wanted = DeviationOperations.time(to);
        Instant end = wanted.isAfter(now) ? now : wanted;
        if (!start.isBefore(end) || Duration.between(start, end).toDays() > days) {
            throw new ProblemException(422, "backtest-period", String.valueOf(days));
        }
        return new Period(start, end);
    }

    private Job find(ApiRequest request) {
        String id = request.path("backtest");
        return backtests
                .find(id)
                .filter(job -> job.standard().id().equals(id(request)))
                .orElseThrow(() -> new ProblemException(404, "backtest-unknown", id));
    }

    private static StandardId id(ApiRequest request) {
        return StandardId.parse(request.path("id"));
    }
}
