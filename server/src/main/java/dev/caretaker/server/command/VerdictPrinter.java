package dev.caretaker.server.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.alerting.backtest.BacktestJson;
import dev.caretaker.alerting.backtest.Recorded;
import dev.caretaker.alerting.compliance.Times;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.standard.Limits;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.Normal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes verdicts, for people or for programs. */
final class VerdictPrinter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MathContext DIGITS = new MathContext(6);

    private final Terminal terminal;
    private final Standard standard;

    VerdictPrinter(Terminal terminal, Standard standard) {
        this.terminal = terminal;
        this.standard = standard;
    }

    void table(List<Recorded.Interval> intervals) {
        terminal.say("judge-title", standard.ref().toString());
        terminal.say("judge-head");
        intervals.forEach(one -> terminal.print("%-24s  %-24s  %-14s  %-12s  %-16s  %s"
                .formatted(
                        one.from(),
                        one.to(),
                        one.verdict().word(),
                        measured(one).or(() -> learned(one)).orElse("-"),
                        limit(one).orElse("-"),
                        one.subject() + since(one).map(at -> " " + at).orElse(""))));
        Times times = Recorded.times(intervals);
        for (Verdict verdict : Verdict.values()) {
            if (times.in(verdict) > 0) {
                terminal.say("judge-time", verdict.word(), Duration.ofMillis(times.in(verdict)));
            }
        }
        terminal.say("judge-total", percent(times.compliance()), percent(times.coverage()));
    }

    void lines(List<Recorded.Interval> intervals) {
        for (Recorded.Interval one : intervals) {
            ObjectNode json = JSON.createObjectNode()
                    .put("subject", one.subject().toString())
                    .put("from", one.from().toString())
                    .put("to", one.to().toString())
                    .put("verdict", one.verdict().word());
            measured(one)
                    .ifPresent(value ->
                            json.put("measured", one.evidence().orElseThrow().measured()));
            limit(one).ifPresent(limit -> json.put("limit", limit));
            one.evidence().ifPresent(evidence -> evidence(json, evidence));
            one.evidence()
                    .flatMap(evidence -> evidence.compared().normal())
                    .ifPresent(normal -> normal(json.putObject("normal"), normal));
            terminal.print(json.toString());
        }
        Times times = Recorded.times(intervals);
        ObjectNode total =
                JSON.createObjectNode().put("standard", standard.ref().toString());
        total.set("seconds", BacktestJson.seconds(times));
        times.compliance().ifPresent(share -> total.put("compliance", share));
        times.coverage().ifPresent(share -> total.put("coverage", share));
        terminal.print(JSON.createObjectNode().<ObjectNode>set("total", total).toString());
    }

    private static void normal(ObjectNode json, Normal normal) {
        switch (normal) {
            case Normal.Known known ->
                json.put("usual", known.usual())
                        .put("day", known.day().name().toLowerCase(Locale.ROOT))
                        .put("hour", known.hour());
            case Normal.Learning learning -> json.put("days", learning.days()).put("needed", learning.needed());
        }
    }

    /** How many of the days it needs have been learned, where that is why nobody can tell. */
    private static Optional<String> learned(Recorded.Interval one) {
        return one.evidence()
                .flatMap(evidence -> evidence.compared().normal())
                .filter(Normal.Learning.class::isInstance)
                .map(Normal.Learning.class::cast)
                .map(learning -> learning.days() + "/" + learning.needed() + " d");
    }

    private static void evidence(ObjectNode json, Evidence evidence) {
        json.put("since", evidence.since().toString());
        var readings = json.putArray("evidence");
        for (Reading reading : evidence.readings()) {
            readings.addObject()
                    .put("point", reading.point().toString())
                    .put("time", reading.time().toString())
                    .put("value", reading.value());
        }
    }

    private Optional<String> measured(Recorded.Interval one) {
        return compared(one)
                .map(evidence -> number(evidence.measured()) + " "
                        + Comparison.of(standard, evidence).unit());
    }

    private Optional<String> limit(Recorded.Interval one) {
        return compared(one)
                .flatMap(evidence -> Comparison.of(standard, evidence).limits())
                .map(VerdictPrinter::limits);
    }

    private static String limits(Limits limits) {
        String low = limits.hasLow() ? (limits.lowAllowed() ? "≥ " : "> ") + number(limits.low()) : "";
        String high = limits.hasHigh() ? (limits.highAllowed() ? "≤ " : "< ") + number(limits.high()) : "";
        return (low + " " + high).strip();
    }

    private static Optional<Instant> since(Recorded.Interval one) {
        return compared(one).map(Evidence::since);
    }

    /** What proves a verdict for which a number was compared. */
    private static Optional<Evidence> compared(Recorded.Interval one) {
        boolean compares =
                one.verdict() == Verdict.PASS || one.verdict() == Verdict.FAIL || one.verdict() == Verdict.EXCUSED;
        return one.evidence().filter(evidence -> compares && Double.isFinite(evidence.measured()));
    }

    private static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? "%.2f %%".formatted(share.getAsDouble() * 100) : "-";
    }
}
