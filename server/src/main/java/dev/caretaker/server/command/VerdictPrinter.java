package dev.caretaker.server.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.Normal;
import dev.caretaker.model.wording.StandardWords;
import dev.caretaker.rejudging.backtest.BacktestJson;
import dev.caretaker.rejudging.backtest.Recorded;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes verdicts, for people or for programs. */
final class VerdictPrinter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MathContext DIGITS = new MathContext(6);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Terminal terminal;
    private final Standard standard;
    private final ZoneId zone;
    private final StandardWords words;

    VerdictPrinter(Terminal terminal, Standard standard, ZoneId zone) {
        this.terminal = terminal;
        this.standard = standard;
        this.zone = zone;
        this.words = new StandardWords(terminal.language());
    }

    /** For people: a line for each verdict, in their language and in the time of the site. */
    void table(List<Recorded.Interval> intervals) {
        terminal.say(
                "judge-title",
                standard.title().in(terminal.language()),
                standard.ref().toString());
        boolean several =
                intervals.stream().map(Recorded.Interval::subject).distinct().count() > 1;
        Columns columns = new Columns(List.of(
                terminal.text("judge-from", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()),
                terminal.text("judge-to"),
                terminal.text("judge-verdict"),
                terminal.text("judge-measured"),
                terminal.text("judge-since"),
                several ? terminal.text("judge-subject") : ""));
        for (Recorded.Interval one : intervals) {
            columns.add(List.of(
                    time(one.from()),
                    time(one.to()),
                    terminal.text("verdict-" + one.verdict().word()),
                    measured(one).orElse("-"),
                    compared(one).map(evidence -> time(evidence.since())).orElse("-"),
                    several ? one.subject().toString() : ""));
        }
        columns.lines().forEach(terminal::print);
        totals(Recorded.times(intervals));
    }

    private void totals(Times times) {
        for (Verdict verdict : Verdict.values()) {
            Duration lasted = Duration.ofMillis(times.in(verdict)).truncatedTo(ChronoUnit.SECONDS);
            if (lasted.isPositive()) {
                terminal.say("judge-time", terminal.text("verdict-" + verdict.word()), words.duration(lasted));
            }
        }
        terminal.say("judge-total", percent(times.compliance()), percent(times.coverage()));
    }

    private Optional<String> measured(Recorded.Interval one) {
        return compared(one)
                .flatMap(evidence -> words.measured(standard, evidence))
                .or(() -> one.evidence().flatMap(words::learning));
    }

    private String time(Instant time) {
        return TIME.format(time.atZone(zone));
    }

    /** For programs: a JSON object a line, and one of totals at the end. */
    void lines(List<Recorded.Interval> intervals) {
        for (Recorded.Interval one : intervals) {
            ObjectNode json = JSON.createObjectNode()
                    .put("subject", one.subject().toString())
                    .put("from", one.from().toString())
                    .put("to", one.to().toString())
                    .put("verdict", one.verdict().word());
            compared(one).ifPresent(evidence -> json.put("measured", evidence.measured()));
            limits(one).ifPresent(limits -> limits(json.putObject("limit"), limits));
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

    private Optional<Limits> limits(Recorded.Interval one) {
        return compared(one)
                .flatMap(evidence -> Comparison.of(standard, evidence).limits());
    }

    /** The ends of an interval by the words of a standards file. */
    private static void limits(ObjectNode json, Limits limits) {
        if (limits.hasLow()) {
            json.put(limits.lowAllowed() ? "at-least" : "above", rounded(limits.low()));
        }
        if (limits.hasHigh()) {
            json.put(limits.highAllowed() ? "at-most" : "below", rounded(limits.high()));
        }
    }

    /** What proves a verdict for which a number was compared. */
    private static Optional<Evidence> compared(Recorded.Interval one) {
        boolean compares =
                one.verdict() == Verdict.PASS || one.verdict() == Verdict.FAIL || one.verdict() == Verdict.EXCUSED;
        return one.evidence().filter(evidence -> compares && Double.isFinite(evidence.measured()));
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    private static String percent(OptionalDouble share) {
        return share.isPresent() ? "%.2f %%".formatted(share.getAsDouble() * 100) : "-";
    }
}
