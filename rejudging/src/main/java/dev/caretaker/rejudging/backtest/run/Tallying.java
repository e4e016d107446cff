package dev.caretaker.rejudging.backtest.run;

import dev.caretaker.compliance.interval.Period;
import dev.caretaker.compliance.interval.Times;
import dev.caretaker.model.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds up what a run made of subjects.
 *
 * @param period the period
 * @param shifts its shifts
 * @param respond what a breach calls for
 */
record Tallying(Period period, Shifts shifts, Response respond) {
    private static final Duration BURST = Duration.ofMinutes(10);

    Tally of(Collection<SubjectResult> courses) {
        Times times = courses.stream().map(SubjectResult::times).reduce(Times.NONE, Times::plus);
        List<SimulatedIncident> incidents =
                courses.stream().flatMap(course -> course.incidents().stream()).toList();
        return new Tally(courses.size(), times, incidents(incidents), work(incidents), pages(incidents));
    }

    private Tally.Incidents incidents(List<SimulatedIncident> incidents) {
        int standing =
                (int) incidents.stream().filter(SimulatedIncident::standing).count();
        return new Tally.Incidents(
                incidents.size() - standing,
                standing,
                incidents.stream()
                        .mapToInt(incident -> incident.reopened().size())
                        .sum(),
                lasted(incidents),
                incidents.stream()
                        .map(this::length)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO));
    }

    private Tally.Work work(List<SimulatedIncident> incidents) {
        if (respond.order().isEmpty()) {
            return new Tally.Work(0, Duration.ZERO);
        }
        List<SimulatedIncident> opened =
                incidents.stream().filter(incident -> !incident.standing()).toList();
        return new Tally.Work(opened.size(), lasted(opened));
    }

    private Tally.Pages pages(List<SimulatedIncident> incidents) {
        List<Instant> sent = respond.page().isEmpty()
                ? List.of()
                : incidents.stream().flatMap(Tallying::calls).sorted().toList();
        return new Tally.Pages(sent.size(), shifts.count(period), shifts.most(sent), burst(sent));
    }

    private static Stream<Instant> calls(SimulatedIncident incident) {
        Stream<Instant> first = incident.standing() ? Stream.empty() : Stream.of(incident.opened());
        return Stream.concat(first, incident.reopened().stream());
    }

    private Duration lasted(List<SimulatedIncident> incidents) {
        return incidents.stream().map(this::length).reduce(Duration.ZERO, Duration::plus);
    }

    private Duration length(SimulatedIncident incident) {
        return incident.length(period.from(), period.to());
    }

    private static int burst(List<Instant> sent) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < sent.size(); last++) {
            while (!sent.get(first).isAfter(sent.get(last).minus(BURST))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
