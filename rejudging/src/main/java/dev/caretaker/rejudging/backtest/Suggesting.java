package dev.caretaker.rejudging.backtest;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.judging.scope.Edition;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Clear;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Limits;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.verdict.Comparison;
import dev.caretaker.records.RefusedException;
import dev.caretaker.rejudging.backtest.run.Backtester;
import dev.caretaker.rejudging.backtest.run.Progress;
import dev.caretaker.rejudging.backtest.run.Sample;
import dev.caretaker.rejudging.backtest.run.Tally;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds out what other limits of a standard with a single one would have cost: first how its number is distributed, then
 * what each limit gives, all of them in one more way through the readings. */
final class Suggesting {
    private static final double[] QUANTILES = {0.5, 0.9, 0.95, 0.99, 0.995, 0.999};
    private static final int STEPS = 3;
    private static final MathContext DIGITS = new MathContext(3);

    private final Backtester backtester;

    Suggesting(Backtester backtester) {
        this.backtester = backtester;
    }

    Suggestion run(Standard standard, Period period, Progress progress) {
        Limits published = single(standard)
                .orElseThrow(() -> new RefusedException(
                        RefusedException.Kind.INVALID,
                        "suggestion-without-limit",
                        standard.ref().id().toString()));
        boolean upper = published.hasHigh();
        Sample sample = backtester.sample(standard, period, progress);
        List<Suggestion.Quantile> quantiles = quantiles(sample, upper);
        double limit = upper ? published.high() : published.low();
        List<Double> limits = limits(quantiles, limit);
        List<List<Edition>> variants = limits.stream()
                .map(one -> List.of(Edition.always(with(standard, published, one - limit))))
                .toList();
        List<Tally> tallies = backtester.tallies(standard.respond(), variants, period, progress);
        List<Suggestion.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            candidates.add(new Suggestion.Candidate(limits.get(i), limits.get(i) == limit, tallies.get(i)));
        }
        Condition.Limited only = (Condition.Limited) standard.terms().require();
        String unit = Comparison.unit(
                only.dimension(), only.quantity().orElse(standard.scope().quantity()));
        return new Suggestion(
                standard.ref(),
                period,
                upper,
                unit,
                sample.count(),
                quantiles,
                upper ? candidates : candidates.reversed());
    }

    /** The limit of a standard that has one, on one side, always the same. */
    private static Optional<Limits> single(Standard standard) {
        return standard.terms().require() instanceof Condition.Limited limited
                ? limited.allowed().always().filter(limits -> limits.hasLow() != limits.hasHigh())
                : Optional.empty();
    }

    private static List<Suggestion.Quantile> quantiles(Sample sample, boolean upper) {
        List<Suggestion.Quantile> quantiles = new ArrayList<>();
        for (double quantile : QUANTILES) {
            double share = upper
                    ? quantile
                    : BigDecimal.ONE.subtract(BigDecimal.valueOf(quantile)).doubleValue();
            sample.quantile(share).ifPresent(value -> quantiles.add(new Suggestion.Quantile(share, value)));
        }
        return quantiles;
    }

    /** The quantiles from the ninth tenth on and steps between the outermost of them and the published limit, which is exact. */
    private static List<Double> limits(List<Suggestion.Quantile> quantiles, double published) {
        TreeSet<Double> limits = new TreeSet<>();
        quantiles.stream().skip(1).map(one -> rounded(one.value())).forEach(limits::add);
        if (!limits.isEmpty()) {
            double far = published > limits.last() ? limits.last() : limits.first();
            for (int step = 1; step <= STEPS; step++) {
                limits.add(rounded(far + (published - far) * step / (STEPS + 1)));
            }
        }
        limits.add(published);
        return List.copyOf(limits);
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    /** The standard with its limit, and that of its dead-band, moved by so much. */
    private static Standard with(Standard standard, Limits published, double by) {
        Condition.Limited only = (Condition.Limited) standard.terms().require();
        Condition.Limited moved =
                new Condition.Limited(only.point(), only.measure(), Allowed.always(moved(published, by)));
        Standard.Terms terms = standard.terms();
        Clear clear = terms.clear()
                .limits()
                .map(limits -> Clear.at(moved(limits, by), terms.clear().hold()))
                .orElse(terms.clear());
        return standard.on(new Standard.Terms(moved, terms.hold(), clear, terms.silence()));
    }

    private static Limits moved(Limits limits, double by) {
        return new Limits(limits.low() + by, limits.lowAllowed(), limits.high() + by, limits.highAllowed());
    }
}
