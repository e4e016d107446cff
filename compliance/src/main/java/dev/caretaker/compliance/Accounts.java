package dev.caretaker.compliance;

import dev.caretaker.compliance.interval.Account;
import dev.caretaker.compliance.interval.IntervalRow;
import dev.caretaker.compliance.interval.Pair;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Stretch;
import dev.caretaker.model.point.PointId;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import dev.caretaker.model.standard.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads how each subject stood by each standard over a period: the kept intervals, and what is to be thought round them. */
final class Accounts {
    private final Period period;
    private final long now;
    private final Map<StandardId, StandardRef> versions = new HashMap<>();
    private final Map<Pair, JudgedPairTable.JudgedSpan> spans;
    private final Map<Pair, Long> firsts;

    Accounts(Handle handle, ComplianceParts parts, Period period) {
        this.period = period;
        Instant time = parts.records().clock().instant();
        now = time.toEpochMilli();
        parts.library().inForce(LocalDate.ofInstant(time, ZoneOffset.UTC)).stream()
                .map(Standard::ref)
                .forEach(ref -> versions.put(ref.id(), ref));
        spans = JudgedPairTable.all(handle);
        firsts = firsts(handle);
    }

    void each(Handle handle, Predicate<Pair> wanted, Consumer<Account> into) {
        Set<Pair> silent = new HashSet<>(spans.keySet());
        silent.addAll(firsts.keySet());
        try (Stream<IntervalRow> rows = rows(handle)) {
            List<IntervalRow> ofPair = new ArrayList<>();
            for (Iterator<IntervalRow> each = rows.iterator(); each.hasNext(); ) {
                IntervalRow row = each.next();
                if (!ofPair.isEmpty() && !ofPair.get(0).pair().equals(row.pair())) {
                    hand(ofPair, silent, wanted, into);
                }
                ofPair.add(row);
            }
            hand(ofPair, silent, wanted, into);
        }
        silent.stream().filter(wanted).sorted().forEach(pair -> account(pair, List.of(), into));
    }

    private void hand(List<IntervalRow> rows, Set<Pair> silent, Predicate<Pair> wanted, Consumer<Account> into) {
        if (rows.isEmpty()) {
            return;
        }
        Pair pair = rows.get(0).pair();
        silent.remove(pair);
        if (wanted.test(pair)) {
            account(pair, rows, into);
        }
        rows.clear();
    }

    private void account(Pair pair, List<IntervalRow> rows, Consumer<Account> into) {
        long end = Math.min(Math.min(now, period.to().toEpochMilli()), until(pair));
        long since = since(pair);
        long start = Math.max(since, period.from().toEpochMilli());
        List<Stretch> stretches = new ArrayList<>();
        long first = Math.min(firsts.getOrDefault(pair, IntervalRow.OPEN), end);
        if (start < first) {
            version(pair, rows).ifPresent(ref -> stretches.add(stretch(ref, Verdict.NOT_EVALUABLE, start, first)));
        }
        for (IntervalRow row : rows) {
            long from = Math.max(row.from(), start);
            long to = Math.min(row.to(), end);
            if (from < to) {
                stretches.add(stretch(row.standard(), row.verdict(), from, to));
            }
        }
        if (!stretches.isEmpty()) {
            into.accept(new Account(pair, Instant.ofEpochMilli(since), stretches));
        }
    }

    private long since(Pair pair) {
        long first = firsts.getOrDefault(pair, IntervalRow.OPEN);
        JudgedPairTable.JudgedSpan span = spans.get(pair);
        return span == null ? first : Math.min(span.since(), first);
    }

    private long until(Pair pair) {
        return Optional.ofNullable(spans.get(pair))
                .flatMap(JudgedPairTable.JudgedSpan::until)
                .orElse(IntervalRow.OPEN);
    }

    /** The version that would have judged, where none has: the one that did so first, else the one in force. */
    private Optional<StandardRef> version(Pair pair, List<IntervalRow> rows) {
        return rows.isEmpty()
                ? Optional.ofNullable(versions.get(pair.standard()))
                : Optional.of(rows.get(0).standard());
    }

    private static Stretch stretch(StandardRef standard, Verdict verdict, long from, long to) {
        return new Stretch(standard, verdict, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }

    private Stream<IntervalRow> rows(Handle handle) {
        return handle
                .createQuery("SELECT " + IntervalRow.COLUMNS + " FROM verdict_interval "
                        + "WHERE from_at < :to AND (to_at IS NULL OR to_at > :from) "
                        + "ORDER BY standard_id, subject, from_at")
                .bind("from", period.from().toEpochMilli())
                .bind("to", period.to().toEpochMilli())
                .map((row, context) -> IntervalRow.read(row))
                .stream();
    }

    private static Map<Pair, Long> firsts(Handle handle) {
        Map<Pair, Long> firsts = new HashMap<>();
        handle.createQuery("SELECT standard_id, subject, MIN(from_at) AS first FROM verdict_interval "
                        + "GROUP BY standard_id, subject")
                .map((row, context) -> Map.entry(
                        new Pair(
                                StandardId.parse(row.getString("standard_id")),
                                PointId.parse(row.getString("subject"))),
                        row.getLong("first")))
                .forEach(entry -> firsts.put(entry.getKey(), entry.getValue()));
        return firsts;
    }
}
