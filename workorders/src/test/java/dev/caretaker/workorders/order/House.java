package dev.caretaker.workorders.order;

import dev.caretaker.alerting.incident.Incident;
import dev.caretaker.alerting.incident.IncidentState;
import dev.caretaker.model.citation.Citation;
import dev.caretaker.model.citation.Document;
import dev.caretaker.model.citation.Verification;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.response.Priority;
import dev.caretaker.model.response.Response;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.scope.Scope;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.text.Text;
import dev.caretaker.model.unit.Quantities;
import dev.caretaker.model.verdict.Evidence;
import dev.caretaker.records.Records;
import dev.caretaker.records.database.Database;
import dev.caretaker.records.database.DatabaseSettings;
import dev.caretaker.testkit.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/** A house with three standards, a book of orders, and incidents that a test tells it of. */
final class House implements AutoCloseable {
    private static final StandardRef CRITICAL = new StandardRef(StandardId.parse("house.critical"), 1, "def");
    private static final StandardRef QUIET = new StandardRef(StandardId.parse("house.quiet"), 1, "ghi");

    private final ManualTime time;
    private final Records records;
    private final Map<String, Incident> incidents = new ConcurrentHashMap<>();
    private final AtomicReference<Runnable> afterLook = new AtomicReference<>(() -> {});
    private final OrderBook book;

    private House(Records records, ManualTime time) {
        this.records = records;
        this.time = time;
        book = OrderBook.open(records, library(), this::look);
    }

    static House open(DatabaseSettings settings) {
        ManualTime time = ManualTime.at("2026-11-02T08:00:00.123Z");
        return new House(Database.open(settings, time), time);
    }

    OrderBook book() {
        return book;
    }

    Records records() {
        return records;
    }

    ManualTime time() {
        return time;
    }

    Instant now() {
        return time.instant();
    }

    void opened(String incident) {
        opened(incident, Severity.MAJOR);
    }

    void opened(String incident, Severity severity) {
        tell(incident(incident, severity == Severity.CRITICAL ? CRITICAL : Orders.CO2), IncidentState.OPEN);
    }

    void openedQuietly(String incident) {
        tell(incident(incident, QUIET), IncidentState.OPEN);
    }

    void openedAndFailed(String incident) {
        records.inTransaction(transaction -> {
            row(transaction, incident(incident, Orders.CO2));
            book.incidentListener().changed(transaction, incident(incident, Orders.CO2), IncidentState.OPEN);
            throw new IllegalStateException("power cut");
        });
    }

    /** The incident goes to another state, and the book is told of it. */
    void moved(String id, IncidentState to) {
        Incident before = Optional.ofNullable(incidents.get(id)).orElseThrow();
        Incident after = new Incident(
                id,
                before.version() + 1,
                before.standard(),
                before.subject(),
                to,
                before.openedAt(),
                to == IncidentState.RECOVERED ? Optional.of(now()) : Optional.empty(),
                before.recurrence(),
                Optional.empty(),
                before.evidence());
        tell(after, before.state());
    }

    /** Does something once, right after somebody has looked at an incident. */
    void afterNextLook(Runnable then) {
        afterLook.set(then);
    }

    @Override
    public void close() {
        records.close();
    }

    private Optional<Incident> look(String id) {
        Optional<Incident> seen = Optional.ofNullable(incidents.get(id));
        afterLook.getAndSet(() -> {}).run();
        return seen;
    }

    private void tell(Incident incident, IncidentState before) {
        records.inTransaction(transaction -> {
            row(transaction, incident);
            book.incidentListener().changed(transaction, incident, before);
            return incident;
        });
        incidents.put(incident.id(), incident);
    }

    /** A row for the timeline of the incident to hang on; resolved, so that many may be of one standard and point. */
    private void row(Handle transaction, Incident incident) {
        transaction
                .createUpdate("""
                        INSERT INTO incident (id, version, standard_id, standard_version, standard_hash, subject, state,
                          opened_at, evidence, recorded_at)
                        VALUES (:id, 1, :standard, 1, 'abc', :subject, 'RESOLVED', :now, '{}', :now)
                        ON CONFLICT (id) DO NOTHING""")
                .bind("id", incident.id())
                .bind("standard", incident.standard().id().toString())
                .bind("subject", incident.subject().toString())
                .bind("now", now().toEpochMilli())
                .execute();
    }

    private Incident incident(String id, StandardRef standard) {
        return new Incident(
                id,
                1,
                standard,
                PointId.parse("meeting-301.co2"),
                IncidentState.OPEN,
                now(),
                Optional.empty(),
                0,
                Optional.empty(),
                new Evidence(now(), 1_200, List.of()));
    }

    static Library library() {
        return new Library(List.of(
                standard(Orders.CO2, Severity.MAJOR, Optional.of(Priority.P2)),
                standard(CRITICAL, Severity.CRITICAL, Optional.of(Priority.P0)),
                standard(QUIET, Severity.INFO, Optional.empty())));
    }

    private static Standard standard(StandardRef ref, Severity severity, Optional<Priority> order) {
        Text name = new Text("Carbon dioxide", "二氧化碳");
        Document document = new Document(ref.id().document(), name, "SAMR", "CN", "2022");
        Response respond = new Response(
                order.map(priority ->
                        new Response.OrderTerms("hvac", priority, Optional.of("ventilation-check"), Optional.empty())),
                Optional.empty());
        return new Standard(
                ref,
                new Citation(document, "4.1 table 1", Verification.VERIFIED),
                Lifecycle.PUBLISHED,
                LocalDate.of(2023, 2, 1),
                name,
                Discipline.COMFORT,
                severity,
                Scope.of(Quantities.of("co2")),
                new Standard.Terms(
                        Requirement.value(Limits.atMost(1_000)), Duration.ZERO, Clear.AT_ONCE, Optional.empty()),
                respond,
                List.of());
    }
}
