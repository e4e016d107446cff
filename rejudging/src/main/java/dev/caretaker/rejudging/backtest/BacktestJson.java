package dev.caretaker.rejudging.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.rejudging.backtest.run.BacktestResult;
import dev.caretaker.rejudging.backtest.run.Difference;
import dev.caretaker.rejudging.backtest.run.SimulatedIncident;
import dev.caretaker.rejudging.backtest.run.Tally;
import java.time.Duration;
import java.util.List;

/** The JSON form of results: times in ISO 8601, lengths in seconds. Of the differences the first are told, with their number. */
public final class BacktestJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_DIFFERENCES = 300;
    private static final int MOST_SPELLS = 20;

    private BacktestJson() {}

    /** The form of a result. */
    public static ObjectNode of(BacktestResult result) {
        ObjectNode json = JSON.createObjectNode()
                .put("standard", result.standard().id().toString())
                .put("version", result.standard().version())
                .put("hash", result.standard().hash())
                .put("from", result.period().from().toString())
                .put("to", result.period().to().toString())
                .put("points", result.points())
                .put("readings", result.readings());
        json.set("total", sides(result.total()));
        ArrayNode spaces = json.putArray("spaces");
        result.spaces().forEach((place, sides) -> spaces.add(sides(sides).put("place", place)));
        for (Difference.Kind kind : Difference.Kind.values()) {
            json.put(kind.word(), result.count(kind));
        }
        ArrayNode differences = json.putArray("differences");
        result.differences().stream()
                .limit(MOST_DIFFERENCES)
                .map(BacktestJson::difference)
                .forEach(differences::add);
        return json;
    }

    /** The form of a suggestion. */
    public static ObjectNode of(Suggestion suggestion) {
        ObjectNode json = JSON.createObjectNode()
                .put("standard", suggestion.standard().id().toString())
                .put("version", suggestion.standard().version())
                .put("hash", suggestion.standard().hash())
                .put("from", suggestion.period().from().toString())
                .put("to", suggestion.period().to().toString())
                .put("bound", suggestion.upper() ? "at-most" : "at-least")
                .put("unit", suggestion.unit())
                .put("measured", suggestion.measured());
        ArrayNode quantiles = json.putArray("quantiles");
        suggestion
                .quantiles()
                .forEach(one -> quantiles.addObject().put("share", one.share()).put("value", one.value()));
        ArrayNode candidates = json.putArray("candidates");
        suggestion
                .candidates()
                .forEach(one -> candidates.add(
                        tally(one.tally()).put("limit", one.limit()).put("published", one.published())));
        return json;
    }

    private static ObjectNode sides(BacktestResult.Sides sides) {
        ObjectNode json = JSON.createObjectNode();
        json.set("draft", tally(sides.draft()));
        sides.current().ifPresent(current -> json.set("current", tally(current)));
        return json;
    }

    static ObjectNode tally(Tally tally) {
        ObjectNode json = JSON.createObjectNode().put("subjects", tally.subjects());
        json.set("seconds", seconds(tally.times()));
        tally.times().compliance().ifPresent(share -> json.put("compliance", share));
        tally.times().coverage().ifPresent(share -> json.put("coverage", share));
        json.put("opened", tally.incidents().opened())
                .put("standing", tally.incidents().standing())
                .put("reopened", tally.incidents().reopened())
                .put("lastedSeconds", tally.incidents().lasted().toSeconds())
                .put("longestSeconds", tally.incidents().longest().toSeconds())
                .put("orders", tally.work().orders())
                .put("clockHours", tally.work().clock().toMinutes() / 60.0)
                .put("pages", tally.pages().sent())
                .put("pagesPerShift", tally.pages().perShift())
                .put("mostPagesInShift", tally.pages().mostInShift())
                .put("mostPagesInTenMinutes", tally.pages().mostInTenMinutes());
        return json;
    }

    /** Seconds in each verdict, by its word. */
    public static ObjectNode seconds(Times times) {
        ObjectNode json = JSON.createObjectNode();
        for (Verdict verdict : Verdict.values()) {
            json.put(verdict.word(), times.in(verdict) / 1000);
        }
        return json;
    }

    private static ObjectNode difference(Difference difference) {
        SimulatedIncident any = difference.before().isEmpty()
                ? difference.after().getFirst()
                : difference.before().getFirst();
        ObjectNode json = JSON.createObjectNode()
                .put("kind", difference.kind().word())
                .put("subject", any.subject().toString());
        json.set("before", incidents(difference.before()));
        json.set("after", incidents(difference.after()));
        return json;
    }

    private static ArrayNode incidents(List<SimulatedIncident> incidents) {
        ArrayNode list = JSON.createArrayNode();
        incidents.stream().limit(MOST_SPELLS).forEach(incident -> {
            ObjectNode json = list.addObject()
                    .put("opened", incident.opened().toString())
                    .put("reopened", incident.reopened().size());
            incident.ended()
                    .ifPresent(end -> json.put("ended", end.toString())
                            .put(
                                    "seconds",
                                    Duration.between(incident.opened(), end).toSeconds()));
        });
        return list;
    }
}
