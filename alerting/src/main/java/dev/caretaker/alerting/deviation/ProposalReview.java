package dev.caretaker.alerting.deviation;

import dev.caretaker.alerting.deviation.Outcome.Refused;
import dev.caretaker.alerting.deviation.plan.Coverage;
import dev.caretaker.alerting.deviation.plan.DeviationKind;
import dev.caretaker.alerting.deviation.plan.Proposal;
import dev.caretaker.model.excuse.ExcuseExtent;
import dev.caretaker.model.library.Standards;
import dev.caretaker.model.point.Point;
import dev.caretaker.model.reach.LifeSafety;
import dev.caretaker.model.reach.Reach;
import dev.caretaker.model.response.Severity;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks a proposal over before it is kept: whether there is such a place, what it would reach, and for how long.
 *
 * @param graph the site
 * @param library the standards
 * @param rules how long deviations may be
 */
record ProposalReview(SiteGraph graph, Standards library, DeviationRules rules) {

    /** The time zone of the site a place is in. */
    ZoneId zone(Coverage coverage) {
        return graph.siteOf(coverage.place()).map(Site::zone).orElse(ZoneOffset.UTC);
    }

    /** The proposal with life safety meant where it names nothing else. */
    Proposal settled(Proposal proposal) {
        Coverage coverage = proposal.coverage();
        boolean named = coverage.discipline().filter(LifeSafety::guards).isPresent()
                || coverage.standard()
                        .flatMap(library::newest)
                        .filter(LifeSafety::guards)
                        .isPresent();
        return new Proposal(
                proposal.kind(),
                coverage.withLifeSafety(coverage.lifeSafety() || named),
                proposal.course(),
                proposal.grounds());
    }

    /** Why a settled proposal is refused, where it is. */
    Optional<Refused> against(Proposal proposal) {
        return refusedUnless(!proposal.grounds().words().isBlank(), "deviation-without-words")
                .or(() -> againstPlace(proposal.coverage()))
                .or(() -> againstKind(proposal))
                .or(() -> TimeCheck.against(proposal, zone(proposal.coverage()), rules))
                .or(() -> againstReach(proposal));
    }

    private Optional<Refused> againstPlace(Coverage coverage) {
        String place = coverage.place().text();
        if (graph.nameOf(coverage.place()).isEmpty()) {
            return Optional.of(Refused.invalid("deviation-place-unknown", place));
        }
        Optional<Refused> point = coverage.point()
                .filter(one ->
                        graph.point(one).isEmpty() || !graph.within(one.place()).contains(coverage.place()))
                .map(one -> Refused.invalid("deviation-point-unknown", one.toString(), place));
        return point.or(() -> coverage.standard()
                .filter(one -> library.newest(one).isEmpty())
                .map(one -> Refused.invalid("deviation-standard-unknown", one.toString())));
    }

    private Optional<Refused> againstKind(Proposal proposal) {
        Coverage coverage = proposal.coverage();
        boolean equipment =
                coverage.point().isPresent() || graph.asset(coverage.place()).isPresent();
        boolean proven = proposal.grounds().evidence().isPresent();
        return switch (proposal.kind()) {
            case OUT_OF_SERVICE ->
                refusedUnless(
                        equipment, "deviation-needs-asset", coverage.place().text());
            case APPROVED_DEVIATION ->
                refusedUnless(coverage.standard().isPresent(), "deviation-needs-standard")
                        .or(() -> refusedUnless(proven, "deviation-needs-evidence"));
            case MAINTENANCE, SHELVED -> Optional.empty();
        };
    }

    /** One that reaches nothing is refused where that is because life safety was not said. */
    private Optional<Refused> againstReach(Proposal proposal) {
        Coverage coverage = proposal.coverage();
        List<Standard> judging = judging(coverage);
        ExcuseExtent extent = Excuses.extent(coverage);
        List<Standard> reached =
                judging.stream().filter(one -> Reach.includes(extent, one)).toList();
        if (reached.isEmpty() && !judging.isEmpty()) {
            return Optional.of(Refused.invalid(
                    "deviation-life-safety-not-said",
                    coverage.place().text(),
                    judging.getFirst().ref().id().toString()));
        }
        return proposal.kind() == DeviationKind.SHELVED
                ? TimeCheck.tooLong(proposal, shelving(coverage, reached))
                : Optional.empty();
    }

    private Duration shelving(Coverage coverage, List<Standard> reached) {
        if (coverage.lifeSafety()) {
            return rules.shelvingLifeSafety();
        }
        Severity worst = reached.stream()
                .map(Standard::severity)
                .max(Comparator.naturalOrder())
                .orElse(Severity.MINOR);
        return rules.shelving(worst);
    }

    /** The standards that judge what a coverage speaks of, those of life safety among them. */
    private List<Standard> judging(Coverage coverage) {
        ExcuseExtent extent = Excuses.extent(coverage);
        List<Point> points = graph.points().stream()
                .filter(point -> coverage.point().map(point.id()::equals).orElse(true))
                .filter(point -> graph.within(point.id().place()).contains(coverage.place()))
                .toList();
        return library.standards().stream()
                .filter(one -> one.lifecycle() == Lifecycle.PUBLISHED && Reach.names(extent, one))
                .filter(one -> points.stream().anyMatch(point -> one.scope().covers(graph, point)))
                .toList();
    }

    private static Optional<Refused> refusedUnless(boolean met, String code, String... args) {
        return met ? Optional.empty() : Optional.of(Refused.invalid(code, args));
    }
}
