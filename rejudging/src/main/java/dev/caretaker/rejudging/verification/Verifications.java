package dev.caretaker.rejudging.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.compliance.report.Canonical;
import dev.caretaker.compliance.report.ReportLine;
import dev.caretaker.compliance.report.Reports;
import dev.caretaker.compliance.report.SiteHash;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.records.RefusedException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks reports by judging again, one after the other in the background. The newest checks are remembered. */
public final class Verifications implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final int REMEMBERED = 20;

    private final Standards library;
    private final Rejudging.Source source;
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("verification-", 0).factory());
    private final Map<String, Verification> known = new LinkedHashMap<>();

    /**
     * Checks against what there is now.
     *
     * @param library the standards
     * @param graph the site
     * @param readings the stored readings
     */
    public Verifications(Standards library, SiteGraph graph, StoredReadings readings) {
        this.library = library;
        this.source = new Rejudging.Source(graph, readings);
    }

    /**
     * Begins to check a report.
     *
     * @throws RefusedException where it is none
     */
    public Verification start(JsonNode report) {
        List<ReportLine> lines = lines(report);
        Verification.Paper paper = new Verification.Paper(
                intact(report), report.path("site").path("hash").asText().equals(SiteHash.of(source.graph())));
        Verification begun = new Verification(
                UUID.randomUUID().toString(), Verification.State.RUNNING, paper, lines.size(), List.of());
        keep(begun);
        work.execute(() -> check(begun, lines));
        return begun;
    }

    /** How far a check has come; nothing where it is not remembered. */
    public Optional<Verification> find(String id) {
        synchronized (known) {
            return Optional.ofNullable(known.get(id));
        }
    }

    /** Stops checking. */
    @Override
    public void close() {
        work.shutdownNow();
    }

    private void check(Verification begun, List<ReportLine> lines) {
        List<Verification.Checked> checked = new ArrayList<>();
        try {
            for (ReportLine line : lines) {
                if (Thread.interrupted()) {
                    return;
                }
                checked.add(check(line));
                keep(state(begun, Verification.State.RUNNING, checked));
            }
            keep(state(begun, Verification.State.DONE, checked));
        } catch (RuntimeException e) {
            LOG.warn("The verification of a report failed part way; start it again", e);
            keep(state(begun, Verification.State.FAILED, checked));
        }
    }

    private Verification.Checked check(ReportLine line) {
        Optional<Standard> standard = library.find(line.standard());
        if (standard.isEmpty()) {
            return checked(line, Verification.Outcome.VERSION_UNKNOWN, Times.NONE);
        }
        if (source.graph().point(line.subject()).isEmpty()) {
            return checked(line, Verification.Outcome.SUBJECT_UNKNOWN, Times.NONE);
        }
        Times found = Rejudging.of(line, standard.get(), source);
        boolean equal = found.equals(line.times());
        return checked(line, equal ? Verification.Outcome.EQUAL : Verification.Outcome.DIFFERENT, found);
    }

    private static Verification.Checked checked(ReportLine line, Verification.Outcome outcome, Times found) {
        return new Verification.Checked(line.standard(), line.subject(), outcome, line.times(), found);
    }

    private static Verification state(Verification of, Verification.State state, List<Verification.Checked> checked) {
        return new Verification(of.id(), state, of.paper(), of.total(), checked);
    }

    private void keep(Verification verification) {
        synchronized (known) {
            known.put(verification.id(), verification);
            if (known.size() > REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    private static boolean intact(JsonNode report) {
        ObjectNode without = ((ObjectNode) report).deepCopy();
        JsonNode sha256 = without.remove("sha256");
        return sha256 != null && sha256.asText().equals(Canonical.sha256(without));
    }

    private static List<ReportLine> lines(JsonNode report) {
        if (!report.isObject() || !report.path("format").asText().equals(Reports.FORMAT)) {
            throw new RefusedException(
                    RefusedException.Kind.INVALID,
                    "report-not-one",
                    report.path("format").asText());
        }
        List<ReportLine> lines = new ArrayList<>();
        for (JsonNode line : report.path("lines")) {
            try {
                ReportLine read = ReportLine.read(line);
                if (!read.judged().isEmpty()) {
                    lines.add(read);
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new RefusedException(
                        RefusedException.Kind.INVALID, "report-line-unreadable", String.valueOf(lines.size() + 1));
            }
        }
        return lines;
    }
}
