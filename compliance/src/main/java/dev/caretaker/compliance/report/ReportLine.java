package dev.caretaker.compliance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.compliance.interval.Account;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Stretch;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of one version of a standard and one subject.
 *
 * @param standard the version
 * @param subject the point
 * @param since when the standard, in whatever version, began to watch the point
 * @param judged when this version judged
 * @param times the time in each verdict
 */
public record ReportLine(StandardRef standard, PointId subject, Instant since, List<Period> judged, Times times) {
    /** Copies the periods. */
    public ReportLine {
        judged = List.copyOf(judged);
        if (judged.stream().anyMatch(one -> one.from().isBefore(since))) {
            throw new IllegalArgumentException(
                    "Point " + subject + " is watched since " + since + " and must not be judged before");
        }
    }

    /** A line for each version that judged. */
    static List<ReportLine> of(Account account) {
        Map<StandardRef, List<Stretch>> versions = new LinkedHashMap<>();
        account.stretches()
                .forEach(one -> versions.computeIfAbsent(one.standard(), ref -> new ArrayList<>())
                        .add(one));
        List<ReportLine> lines = new ArrayList<>();
        versions.forEach((ref, stretches) -> {
            List<Period> judged = joined(stretches);
            Times times = stretches.stream().map(Stretch::times).reduce(Times.NONE, Times::plus);
            lines.add(new ReportLine(ref, account.pair().subject(), account.since(), judged, times));
        });
        return lines;
    }

    ObjectNode write() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("standard", standard.id().toString())
                .put("version", standard.version())
                .put("hash", standard.hash())
                .put("subject", subject.toString())
                .put("since", since.toString());
        ArrayNode periods = json.putArray("judged");
        judged.forEach(period ->
                periods.addArray().add(period.from().toString()).add(period.to().toString()));
        json.set("millis", TimesJson.write(times));
        TimesJson.putShares(json, times);
        return json;
    }

    /** Reads a line; {@link RuntimeException} where it is none. */
    public static ReportLine read(JsonNode json) {
        List<Period> judged = new ArrayList<>();
        json.path("judged")
                .forEach(period -> judged.add(new Period(
                        Instant.parse(period.path(0).asText()),
                        Instant.parse(period.path(1).asText()))));
        return new ReportLine(
                new StandardRef(
                        StandardId.parse(json.path("standard").asText()),
                        json.path("version").asInt(),
                        json.path("hash").asText()),
                PointId.parse(json.path("subject").asText()),
                Instant.parse(json.path("since").asText()),
                judged,
                TimesJson.read(json.path("millis")));
    }

    private static List<Period> joined(List<Stretch> stretches) {
        List<Period> joined = new ArrayList<>();
        for (Stretch one : stretches) {
            if (!joined.isEmpty() && joined.getLast().to().equals(one.from())) {
                joined.set(joined.size() - 1, new Period(joined.getLast().from(), one.to()));
            } else {
                joined.add(new Period(one.from(), one.to()));
            }
        }
        return joined;
    }
}
