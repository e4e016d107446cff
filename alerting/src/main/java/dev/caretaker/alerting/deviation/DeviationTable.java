package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.alerting.deviation.plan.Repeat;
import dev.caretaker.alerting.deviation.plan.Signature;
import dev.caretaker.alerting.deviation.plan.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of deviations. */
final class DeviationTable {
    private static final String COLUMNS = "id, version, number, kind, place, point, standard_id, discipline,"
            + " life_safety, from_at, until_at, recurrence, lasts, reason, words, evidence, state, requested_by,"
            + " requested_at, approved_by, approved_at, ended_at, continues, reminded";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM deviation ";

    private DeviationTable() {}

    static long nextNumber(Handle handle) {
        return handle.createQuery("INSERT INTO deviation_number (series, last) VALUES ('deviation', 1)"
                        + " ON CONFLICT (series) DO UPDATE SET last = deviation_number.last + 1 RETURNING last")
                .mapTo(Long.class)
                .one();
    }

    static void insert(Handle handle, Deviation deviation) {
        var statement = handle.createUpdate("INSERT INTO deviation (" + COLUMNS + ") VALUES (:id, :version, :number,"
                        + " :kind, :place, :point, :standard, :discipline, :lifeSafety, :from, :until, :rule, :lasts,"
                        + " :reason, :words, :evidence, :state, :requestedBy, :requestedAt, :approvedBy, :approvedAt,"
                        + " :endedAt, :continues, :reminded)")
                .bind("number", deviation.number())
                .bind("requestedBy", deviation.progress().requested().by().toString())
                .bind("requestedAt", deviation.progress().requested().at().toEpochMilli())
                .bind("continues", deviation.progress().continues().orElse(null));
        int added = bindProgress(bindProposal(statement, deviation.proposal()), deviation)
                .execute();
        if (added != 1) {
            throw new IllegalStateException("Deviation " + deviation.number() + " was not inserted into the database");
        }
    }

    /** Writes a deviation over its version before; false where that is not the one that is kept. */
    static boolean save(Handle handle, Deviation deviation) {
        var statement = handle.createUpdate("UPDATE deviation SET version = :version, state = :state,"
                        + " approved_by = :approvedBy, approved_at = :approvedAt, ended_at = :endedAt,"
                        + " reminded = :reminded WHERE id = :id AND version = :before")
                .bind("before", deviation.version() - 1);
        return bindProgress(statement, deviation).execute() == 1;
    }

    private static <S extends SqlStatement<S>> S bindProposal(S statement, Proposal proposal) {
        Coverage coverage = proposal.coverage();
        return statement
                .bind("kind", proposal.kind().name())
                .bind("place", coverage.place().text())
                .bind("point", coverage.point().map(String::valueOf).orElse(null))
                .bind("standard", coverage.standard().map(String::valueOf).orElse(null))
                .bind("discipline", coverage.discipline().map(Enum::name).orElse(null))
                .bind("lifeSafety", coverage.lifeSafety() ? 1L : 0L)
                .bind("from", proposal.course().from().toEpochMilli())
                .bind("until", proposal.course().until().toEpochMilli())
                .bind("rule", proposal.course().repeat().map(Repeat::rule).orElse(null))
                .bind(
                        "lasts",
                        proposal.course()
                                .repeat()
                                .map(repeat -> repeat.lasts().toMillis())
                                .orElse(null))
                .bind("reason", proposal.grounds().reason().name())
                .bind("words", proposal.grounds().words())
                .bind("evidence", proposal.grounds().evidence().orElse(null));
    }

    private static <S extends SqlStatement<S>> S bindProgress(S statement, Deviation deviation) {
        Deviation.Progress progress = deviation.progress();
        return statement
                .bind("id", deviation.id())
                .bind("version", deviation.version())
                .bind("state", progress.state().name())
                .bind(
                        "approvedBy",
                        progress.approved().map(one -> one.by().toString()).orElse(null))
                .bind("approvedAt", millis(progress.approved().map(Signature::at)))
                .bind("endedAt", millis(progress.endedAt()))
                .bind("reminded", progress.reminded() ? 1L : 0L);
    }

    private static @Nullable Long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(null);
    }

    static Optional<Deviation> find(Handle handle, String id) {
        return handle.createQuery(SELECT + "WHERE id = :id")
                .bind("id", id)
                .map(DeviationRow::read)
                .findOne();
    }

    /** The deviation of an id, which nobody else changes before the transaction ends. */
    static Optional<Deviation> lock(Handle handle, String id) {
        handle.createUpdate("UPDATE deviation SET version = version WHERE id = :id")
                .bind("id", id)
                .execute();
        return find(handle, id);
    }

    /** Those that time alone may move on. */
    static List<Deviation> alive(Handle handle) {
        return handle.createQuery(SELECT + "WHERE state IN ('REQUESTED', 'APPROVED', 'IN_FORCE') ORDER BY number")
                .map(DeviationRow::read)
                .list();
    }

    /** Those wanted for some time of a span, neither cancelled nor refused. */
    static List<Deviation> within(Handle handle, Span span) {
        return handle.createQuery(SELECT + "WHERE state NOT IN ('CANCELLED', 'REFUSED') AND from_at < :until"
                        + " AND until_at > :from AND (ended_at IS NULL OR ended_at > :from) ORDER BY number")
                .bind("from", span.from().toEpochMilli())
                .bind("until", span.until().toEpochMilli())
                .map(DeviationRow::read)
                .list();
    }

    static Map<DeviationState, Long> counts(Handle handle) {
        return handle.createQuery("SELECT state, COUNT(*) AS deviations FROM deviation GROUP BY state")
                .map((row, context) ->
                        Map.entry(DeviationState.valueOf(row.getString("state")), row.getLong("deviations")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those a search lets through, the newest first. */
    static List<Deviation> list(Handle handle, DeviationSearch search, int limit) {
        var query = handle.createQuery(SELECT + search.condition() + " ORDER BY number DESC LIMIT :limit");
        return search.bound(query).bind("limit", limit).map(DeviationRow::read).list();
    }
}
