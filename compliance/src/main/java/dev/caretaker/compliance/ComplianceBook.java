package dev.caretaker.compliance;

import dev.caretaker.compliance.amendment.Amendment;
import dev.caretaker.compliance.amendment.AmendmentTable;
import dev.caretaker.compliance.interval.Account;
import dev.caretaker.compliance.interval.ExcusedTime;
import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.standard.Verdict;
import dev.caretaker.records.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compliance as the database has it. */
final class ComplianceBook implements Compliance {
    private final ComplianceParts parts;
    private final Groups groups;

    ComplianceBook(ComplianceParts parts) {
        this.parts = parts;
        groups = new Groups(parts);
    }

    @Override
    public Figures figures(ComplianceQuery query) {
        Period before = query.period().before(query.zone());
        Map<Optional<String>, List<Times>> then = sums(query, before, List.of(before));
        Map<Optional<String>, List<Times>> now = sums(query, query.period(), List.of(query.period()));
        TreeSet<String> keys = new TreeSet<>();
        now.keySet().forEach(key -> key.ifPresent(keys::add));
        then.keySet().forEach(key -> key.ifPresent(keys::add));
        List<Figures.Row> rows = new ArrayList<>();
        keys.forEach(key -> rows.add(row(Optional.of(key), now, then)));
        if (now.containsKey(Optional.<String>empty()) || then.containsKey(Optional.<String>empty())) {
            rows.add(row(Optional.empty(), now, then));
        }
        return new Figures(before, new Figures.Row(Optional.empty(), total(now), total(then)), rows);
    }

    @Override
    public Trend trend(ComplianceQuery query, TrendStep step) {
        List<Period> pieces = step.cut(query.period(), query.zone());
        List<Trend.Series> series = new ArrayList<>();
        sums(query, query.period(), pieces).forEach((key, times) -> series.add(new Trend.Series(key, times)));
        return new Trend(pieces, series);
    }

    @Override
    public List<ExcusedTime> excused(Period period, Filter filter) {
        List<ExcusedTime> excused = new ArrayList<>();
        accounts(
                period,
                filter,
                account -> account.stretches().stream()
                        .filter(one -> one.verdict() == Verdict.EXCUSED)
                        .flatMap(one -> ExcusedTime.shared(
                                account.pair(),
                                one,
                                parts.excuses().of(account.pair().subject(), new Period(one.from(), one.to())))
                                .stream())
                        .forEach(excused::add));
        excused.sort(Comparator.comparing(ExcusedTime::from).reversed().thenComparing(ExcusedTime::pair));
        return excused;
    }

    @Override
    public Page<Amendment> amendments(Period period, Optional<String> after, int limit) {
        return parts.records().read(handle -> AmendmentTable.list(handle, period, after, limit));
    }

    @Override
    public void accounts(Period period, Filter filter, Consumer<Account> into) {
        boolean unused = parts.records().read(handle -> {
            new Accounts(handle, parts, period).each(handle, groups.meant(filter), into);
            return true;
        });
    }

    private Map<Optional<String>, List<Times>> sums(ComplianceQuery query, Period period, List<Period> pieces) {
        Sums sums = new Sums(pieces);
        accounts(period, query.filter(), account -> sums.add(groups.key(query.by(), account.pair()), account));
        return sums.all();
    }

    private static Figures.Row row(
            Optional<String> key, Map<Optional<String>, List<Times>> now, Map<Optional<String>, List<Times>> then) {
        return new Figures.Row(key, only(now.get(key)), only(then.get(key)));
    }

    private static Times only(@Nullable List<Times> times) {
        return times == null ? Times.NONE : times.get(0);
    }

    private static Times total(Map<Optional<String>, List<Times>> sums) {
        return sums.values().stream().map(ComplianceBook::only).reduce(Times.NONE, Times::plus);
    }
}
