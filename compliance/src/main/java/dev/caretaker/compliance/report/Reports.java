package dev.caretaker.compliance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.compliance.Filter;
import dev.caretaker.compliance.amendment.Amendment;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.records.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes reports: as long as nothing is amended, the same question gives the same report, to the last digit. */
public final class Reports {
    /** The kind of document a report is. */
    public static final String FORMAT = "caretaker-compliance-report/1";

    private static final int PIECE = 500;
    private static final Comparator<ReportLine> ORDER =
            Comparator.comparing((ReportLine one) -> one.standard().toString()).thenComparing(ReportLine::subject);

    private final ReportParts parts;

    /** Reports from their parts. */
    public Reports(ReportParts parts) {
        this.parts = parts;
    }

    /**
     * The report of a period, which ends now at the latest. Its member {@code sha256} is over the canonical form of all
     * the others.
     */
    public ObjectNode of(Period asked, Filter filter) {
        Period period = untilNow(asked);
        List<ReportLine> lines = new ArrayList<>();
        parts.compliance().accounts(period, filter, account -> lines.addAll(ReportLine.of(account)));
        lines.sort(ORDER);
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("format", FORMAT)
                .put("software", parts.software())
                .put("from", period.from().toString())
                .put("to", period.to().toString());
        ObjectNode site = report.putObject("site").put("hash", SiteHash.of(parts.graph()));
        ArrayNode ids = site.putArray("ids");
        parts.graph().sites().forEach(one -> ids.add(one.id().text()));
        versions(report.putArray("versions"), lines);
        ArrayNode figures = report.putArray("lines");
        lines.forEach(line -> figures.add(line.write()));
        amendments(report.putArray("amendments"), period, lines);
        return report.put("sha256", Canonical.sha256(report));
    }

    private Period untilNow(Period asked) {
        Instant now = parts.clock().instant();
        return asked.to().isAfter(now) && asked.from().isBefore(now) ? new Period(asked.from(), now) : asked;
    }

    private void versions(ArrayNode into, List<ReportLine> lines) {
        Set<StandardRef> refs = new LinkedHashSet<>();
        lines.forEach(line -> refs.add(line.standard()));
        for (StandardRef ref : refs) {
            ObjectNode json = into.addObject()
                    .put("standard", ref.id().toString())
                    .put("version", ref.version())
                    .put("hash", ref.hash());
            parts.library().find(ref).ifPresent(standard -> cite(json, standard));
        }
    }

    private static void cite(ObjectNode json, Standard standard) {
        json.put("document", standard.citation().document().id())
                .put("edition", standard.citation().document().edition())
                .put("clause", standard.citation().clause())
                .put("verification", standard.citation().verification().word());
    }

    private void amendments(ArrayNode into, Period period, List<ReportLine> lines) {
        Set<String> reported = new LinkedHashSet<>();
        lines.forEach(line -> reported.add(line.standard().id() + "/" + line.subject()));
        Optional<String> after = Optional.empty();
        do {
            Page<Amendment> page = parts.compliance().amendments(period, after, PIECE);
            page.items().stream()
                    .filter(one -> reported.contains(one.standard().id() + "/" + one.subject()))
                    .forEach(one -> into.add(amendment(one)));
            after = page.next();
        } while (after.isPresent());
    }

    private static ObjectNode amendment(Amendment one) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("standard", one.standard().id().toString())
                .put("version", one.standard().version())
                .put("subject", one.subject().toString())
                .put("from", one.period().from().toString())
                .put("to", one.period().to().toString())
                .put("before", one.before().word())
                .put("after", one.after().word())
                .put("why", one.why().word())
                .put("at", one.at().toString());
    }
}
