package dev.caretaker.alerting.incident;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.point.PlaceId;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.model.verdict.VerdictChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facts that a timeline keeps of a change of verdict. */
final class IncidentFacts {
    private final Standards library;
    private final SiteGraph site;

    IncidentFacts(Standards library, SiteGraph site) {
        this.library = library;
        this.site = site;
    }

    /** Everything that proves a breach: the text that judged, what was measured, and the readings. */
    Map<String, String> breach(VerdictChange change) {
        Map<String, String> facts = verdict(change);
        StandardRef ref = change.standard();
        facts.put("standard", ref.id().toString());
        facts.put("document", ref.id().document());
        facts.put("version", String.valueOf(ref.version()));
        facts.put("hash", ref.hash());
        facts.put("since", change.evidence().since().toString());
        library.find(ref).ifPresent(standard -> cite(facts, standard, change.evidence()));
        return facts;
    }

    /** What a change says, without the standard. */
    Map<String, String> verdict(VerdictChange change) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("from", change.from().word());
        facts.put("to", change.to().word());
        if (Double.isFinite(change.evidence().measured())) {
            facts.put("measured", plain(change.evidence().measured()));
        }
        if (!change.evidence().readings().isEmpty()) {
            facts.put("readings", EvidenceJson.readings(change.evidence()));
        }
        if (change.to() == Verdict.EXCUSED) {
            excuse(change).ifPresent(excuse -> {
                facts.put("excused-by", excuse.by());
                facts.put("excused-until", excuse.until().toString());
                facts.put("excuse-en", excuse.reason().en());
                facts.put("excuse-zh", excuse.reason().zh());
            });
        }
        return facts;
    }

    private Optional<Excuse> excuse(VerdictChange change) {
        List<PlaceId> path = site.within(change.subject().place());
        return site.siteOf(change.subject().place()).stream()
                .flatMap(one -> one.excuses().stream())
                .filter(one -> path.contains(one.place()) && one.includes(change.at()))
                .findFirst();
    }

    private static void cite(Map<String, String> facts, Standard standard, Evidence evidence) {
        facts.put("clause", standard.citation().clause());
        facts.put("severity", standard.severity().word());
        facts.put("discipline", standard.discipline().word());
        Comparison comparison = Comparison.of(standard, evidence);
        facts.put("unit", comparison.unit());
        comparison.limits().ifPresent(limits -> limits(facts, limits));
    }

    private static void limits(Map<String, String> facts, Limits limits) {
        if (limits.hasLow()) {
            facts.put(limits.lowAllowed() ? "at-least" : "above", plain(limits.low()));
        }
        if (limits.hasHigh()) {
            facts.put(limits.highAllowed() ? "at-most" : "below", plain(limits.high()));
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
