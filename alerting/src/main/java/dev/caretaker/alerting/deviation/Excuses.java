package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.alerting.deviation.plan.Grounds;
import dev.caretaker.alerting.deviation.plan.Recurrence;
import dev.caretaker.alerting.deviation.plan.Span;
import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.excuse.ExcuseExtent;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.text.Language;
import dev.caretaker.model.text.Messages;
import dev.caretaker.model.text.Text;
import java.time.ZoneId;
import java.util.List;

/** Deviations as the excuses that judging asks for. */
final class Excuses {
    private static final Messages REASONS = Messages.of(Excuses.class, "reasons");

    private Excuses() {}

    /** The excuses of an approved deviation within a span: one for each of its windows; none of one that nobody approved. */
    static List<Excuse> of(Deviation deviation, ZoneId zone, Span within) {
        return deviation.effect().flatMap(within::and).stream()
                .flatMap(span -> Recurrence.windows(deviation.proposal().course(), zone, span).stream())
                .map(span -> excuse(deviation, span))
                .toList();
    }

    static ExcuseExtent extent(Coverage coverage) {
        return new ExcuseExtent(
                coverage.point(),
                coverage.standard().map(StandardId::toString),
                coverage.discipline().map(Discipline::word),
                coverage.lifeSafety());
    }

    private static Excuse excuse(Deviation deviation, Span span) {
        Coverage coverage = deviation.proposal().coverage();
        String by = deviation.progress().approved().orElseThrow().by().id();
        return new Excuse(
                coverage.place(),
                span.from(),
                span.until(),
                reason(deviation.proposal().grounds()),
                by,
                extent(coverage));
    }

    /** The reason's own words in the reader's language, and behind them the person's as they were said. */
    private static Text reason(Grounds grounds) {
        String code = grounds.reason().word();
        return new Text(
                REASONS.say(Language.EN, code, grounds.words()), REASONS.say(Language.ZH, code, grounds.words()));
    }
}
