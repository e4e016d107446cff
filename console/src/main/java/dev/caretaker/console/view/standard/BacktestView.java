package dev.caretaker.console.view.standard;

import dev.caretaker.console.view.Json;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.rejudging.backtest.BacktestJson;
import dev.caretaker.rejudging.backtest.Backtests;
import dev.caretaker.rejudging.backtest.Job;
import dev.caretaker.rejudging.backtest.Suggestion;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** How backtests look. */
public final class BacktestView {
    private final SiteGraph graph;
    private final Backtests backtests;

    /** Over a site and its backtests. */
    public BacktestView(SiteGraph graph, Backtests backtests) {
        this.graph = graph;
        this.backtests = backtests;
    }

    /** A backtest without its result. */
    public JsonObject brief(Job job) {
        JsonObject json = new JsonObject()
                .put("id", job.id())
                .put("standard", job.standard().id().toString())
                .put("version", job.standard().version())
                .put("hash", job.standard().hash())
                .put("from", job.period().from().toString())
                .put("to", job.period().to().toString())
                .put("state", job.state().word())
                .put("requestedBy", job.asked().by().toString())
                .put("requestedAt", job.asked().at().toString());
        Json.put(json, "startedAt", job.run().startedAt().map(Instant::toString));
        Json.put(json, "finishedAt", job.run().finishedAt().map(Instant::toString));
        backtests
                .standing(job.id())
                .ifPresent(standing -> json.put("ahead", standing.ahead())
                        .put("points", standing.progress().points())
                        .put("pointsDone", standing.progress().pointsDone()));
        return json;
    }

    /** A backtest with its result, where it is done. */
    public JsonObject whole(Job job) {
        JsonObject json = brief(job);
        job.summary().map(JsonObject::new).map(this::named).ifPresent(result -> json.put("result", result));
        return json;
    }

    private JsonObject named(JsonObject result) {
        result.getJsonArray("spaces").stream()
                .map(JsonObject.class::cast)
                .forEach(space -> graph.nameOf(new PlaceId(space.getString("place")))
                        .ifPresent(name -> space.put("placeName", Json.text(name))));
        return result;
    }

    /** What limits would have cost. */
    public JsonObject suggestion(Suggestion suggestion) {
        return new JsonObject(BacktestJson.of(suggestion).toString());
    }
}
