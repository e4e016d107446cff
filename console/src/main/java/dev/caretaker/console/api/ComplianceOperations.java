package dev.caretaker.console.api;

import dev.caretaker.compliance.ComplianceQuery;
import dev.caretaker.compliance.Figures;
import dev.caretaker.compliance.Filter;
import dev.caretaker.compliance.GroupBy;
import dev.caretaker.compliance.Trend;
import dev.caretaker.compliance.TrendStep;
import dev.caretaker.compliance.amendment.Amendment;
import dev.caretaker.compliance.interval.ExcusedTime;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.console.problem.ProblemException;
import dev.caretaker.console.view.Json;
import dev.caretaker.console.view.compliance.ComplianceCsv;
import dev.caretaker.console.view.compliance.ComplianceView;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.records.Page;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How well standards are kept. */
final class ComplianceOperations {
    private static final int MOST_PIECES = 400;
    private static final int MOST_ROWS = 100_000;

    private final ApiParts parts;
    private final ComplianceView view;

    ComplianceOperations(ApiParts parts) {
        this.parts = parts;
        view = new ComplianceView(
                parts.site().graph(), parts.site().library(), parts.views().standards());
    }

    void into(Map<String, Operation> operations) {
        operations.put("compliance", this::figures);
        operations.put("complianceCsv", this::csv);
        operations.put("complianceTrend", this::trend);
        operations.put("complianceExcused", this::excused);
        operations.put("complianceAmendments", this::amendments);
    }

    private ApiResponse figures(ApiRequest request) {
        if (request.head().accept().filter(ComplianceOperations::wantsCsv).isPresent()) {
            return csv(request);
        }
        ComplianceQuery query = query(request, GroupBy.STANDARD);
        Figures figures = parts.supervision().compliance().figures(query);
        List<Figures.Row> rows =
                Ranking.sorted(figures.rows(), request.text("sort").orElse("key"));
        int start = request.after().map(ComplianceOperations::place).orElse(0);
        int end = Math.min(start + request.limit(), rows.size());
        JsonObject json = about(query)
                .put("by", query.by().word())
                .put("before", ComplianceView.period(figures.before()))
                .put("total", view.row(query.by(), figures.total()))
                .put("items", Json.list(rows.subList(Math.min(start, end), end), row -> view.row(query.by(), row)));
        return ApiResponse.ok(end < rows.size() ? json.put("next", String.valueOf(end)) : json);
    }

    private ApiResponse csv(ApiRequest request) {
        ComplianceQuery query = query(request, GroupBy.STANDARD);
        List<Figures.Row> rows = Ranking.sorted(
                parts.supervision().compliance().figures(query).rows(),
                request.text("sort").orElse("key"));
        String name = "compliance-" + query.period().from().atZone(query.zone()).toLocalDate() + ".csv";
        return ApiResponse.file(new ApiResponse.File(
                "text/csv; charset=utf-8", name, new ComplianceCsv(view).of(query.by(), query.period(), rows)));
    }

    private ApiResponse trend(ApiRequest request) {
        ComplianceQuery query = query(request, GroupBy.SITE);
        TrendStep step = request.text("step").flatMap(TrendStep::find).orElse(TrendStep.DAY);
        if (step.cut(query.period(), query.zone()).size() > MOST_PIECES) {
            throw new ProblemException(400, "trend-long", String.valueOf(MOST_PIECES));
        }
        Trend trend = parts.supervision().compliance().trend(query, step);
        return ApiResponse.ok(about(query)
                .put("by", query.by().word())
                .put("step", step.word())
                .put("pieces", Json.list(trend.pieces(), ComplianceView::period))
                .put("series", Json.list(trend.series(), series -> view.series(query.by(), series))));
    }

    private ApiResponse excused(ApiRequest request) {
        ComplianceQuery query = query(request, GroupBy.STANDARD);
        List<ExcusedTime> excused = parts.supervision().compliance().excused(query.period(), query.filter());
        return ApiResponse.ok(about(query).put("items", Json.list(excused, view::excused)));
    }

    private ApiResponse amendments(ApiRequest request) {
        ComplianceQuery query = query(request, GroupBy.STANDARD);
        Page<Amendment> page =
                parts.supervision().compliance().amendments(query.period(), request.after(), request.limit());
        JsonObject json = about(query).put("items", Json.list(page.items(), view::amendment));
        Json.put(json, "next", page.next());
        return ApiResponse.ok(json);
    }

    private ComplianceQuery query(ApiRequest request, GroupBy usual) {
        Filter filter = filter(request);
        ZoneId zone = zone(parts.site().graph(), filter.place());
        Instant now = parts.site().clock().instant();
        GroupBy by = request.text("by").flatMap(GroupBy::find).orElse(usual);
        return new ComplianceQuery(Periods.of(request, zone, now), zone, by, filter);
    }

    static Filter filter(ApiRequest request) {
        return new Filter(
                request.text("standard").map(StandardId::parse),
                request.text("place").map(PlaceId::new),
                request.text("discipline").flatMap(Discipline::find),
                request.text("document"));
    }

    /** The zone of the site of a place, else of the first site. */
    static ZoneId zone(SiteGraph graph, Optional<PlaceId> place) {
        return place.flatMap(graph::siteOf)
                .or(() -> graph.sites().stream().findFirst())
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
    }

    private JsonObject about(ComplianceQuery query) {
        Period period = query.period();
        Instant now = parts.site().clock().instant();
        Instant counted = now.isBefore(period.to()) ? now : period.to();
        return ComplianceView.period(period)
                .put("countedTo", counted.toString())
                .put("zone", query.zone().getId());
    }

    private static boolean wantsCsv(String accept) {
        return accept.contains("text/csv") && !accept.contains("json");
    }

    private static int place(String after) {
        try {
            int place = Integer.parseInt(after);
            if (place >= 0 && place <= MOST_ROWS) {
                return place;
            }
        } catch (NumberFormatException e) {
            throw new ProblemException(422, "compliance-cursor-unknown", after);
        }
        throw new ProblemException(422, "compliance-cursor-unknown", after);
    }
}
