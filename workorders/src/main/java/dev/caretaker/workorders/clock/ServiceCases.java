package dev.caretaker.workorders.clock;

import dev.caretaker.model.calendar.WeeklyHours;
import dev.caretaker.model.service.ServiceCase;
import dev.caretaker.model.service.ServiceCase.OrderEvent;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.service.ServiceTerms;
import dev.caretaker.model.service.ServiceTerms.ResponseTerm;
import dev.caretaker.model.service.ServiceTerms.Sign;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import dev.caretaker.workorders.clock.ServiceClock.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the test cases of service standards: each plays in UTC, with the calendars it names, all hours where it names none. */
public final class ServiceCases {
    private final ServiceTerms terms;
    private final ServiceCase one;
    private final Instant midnight;

    private ServiceCases(ServiceTerms terms, ServiceCase one) {
        this.terms = terms;
        this.one = one;
        this.midnight = one.day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** What is wrong with the cases of a standard; nothing where all come out as they expect. */
    public static List<ServiceFinding> red(ServiceStandard standard) {
        List<ServiceFinding> found = new ArrayList<>();
        for (ServiceCase one : standard.cases()) {
            ServiceCases playing = new ServiceCases(standard.terms(), one);
            for (Kind kind : Kind.values()) {
                Optional<String> expected = kind == Kind.RESPONSE
                        ? one.expect().response()
                        : one.expect().resolution();
                String state = playing.state(kind);
                expected.filter(word -> !word.equals(state))
                        .ifPresent(word -> found.add(new ServiceFinding(
                                standard.ref(), "case-other", List.of(one.name(), kind.word(), word, state))));
            }
        }
        return found;
    }

    /** The times of a standard that could be a tenth longer or shorter without any case coming out otherwise. */
    public static List<ServiceFinding> unguarded(ServiceStandard standard) {
        List<ServiceFinding> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (boolean longer : new boolean[] {true, false}) {
                ServiceTerms moved = moved(standard.terms(), kind, longer ? 11 : 9);
                if (!moved.equals(standard.terms()) && red(standard.on(moved)).isEmpty()) {
                    found.add(new ServiceFinding(standard.ref(), longer ? "longer" : "shorter", List.of(kind.word())));
                }
            }
        }
        return found;
    }

    private static ServiceTerms moved(ServiceTerms terms, Kind kind, long tenths) {
        Optional<ResponseTerm> response = terms.response()
                .map(one -> kind == Kind.RESPONSE ? new ResponseTerm(one.sign(), tenths(one.within(), tenths)) : one);
        Optional<Duration> complete =
                terms.complete().map(within -> kind == Kind.RESOLUTION ? tenths(within, tenths) : within);
        return new ServiceTerms(response, complete, terms.during(), terms.pauses());
    }

    private static Duration tenths(Duration whole, long tenths) {
        return whole.multipliedBy(tenths).dividedBy(10);
    }

    private String state(Kind kind) {
        Optional<Duration> target =
                kind == Kind.RESPONSE ? terms.response().map(ResponseTerm::within) : terms.complete();
        return target.map(within -> state(new ServiceClock(kind, within, facts(kind), calendar())))
                .orElse("none");
    }

    private String state(ServiceClock clock) {
        Instant now = at(one.given().getLast());
        State state = clock.state(now);
        return state == State.RUNNING && clock.breached(now) ? "overdue" : state.word();
    }

    private ClockFacts facts(Kind kind) {
        boolean arrives = terms.response()
                .filter(response -> response.sign() == Sign.ARRIVE)
                .isPresent();
        String answered = arrives ? "arrived" : "accepted";
        Optional<Instant> stop = first(kind == Kind.RESPONSE ? answered : "completed");
        return new ClockFacts(at(one.given().getFirst()), stop, kind == Kind.RESPONSE ? List.of() : pauses());
    }

    private List<Span> pauses() {
        List<Span> pauses = new ArrayList<>();
        Optional<Instant> since = Optional.empty();
        for (OrderEvent given : one.given()) {
            if (terms.pauses().stream().anyMatch(pause -> given.event().equals("waits-" + pause))) {
                since = Optional.of(at(given));
            } else if (given.event().equals("resumed")) {
                since.ifPresent(from -> pauses.add(Span.of(from, at(given))));
                since = Optional.empty();
            }
        }
        since.ifPresent(from -> pauses.add(Span.since(from)));
        return pauses;
    }

    private Optional<Instant> first(String event) {
        return one.given().stream()
                .filter(given -> given.event().equals(event))
                .findFirst()
                .map(this::at);
    }

    private Instant at(OrderEvent given) {
        return midnight.plus(given.at());
    }

    private ServiceCalendar calendar() {
        Optional<WeeklyHours> hours = terms.during()
                .flatMap(name -> Optional.ofNullable(one.calendars().get(name)));
        return hours.<ServiceCalendar>map(week -> new BusinessHours(week, ZoneOffset.UTC))
                .orElse(ServiceCalendar.ALWAYS);
    }
}
