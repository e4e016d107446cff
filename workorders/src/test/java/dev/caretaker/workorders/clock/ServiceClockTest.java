package dev.caretaker.workorders.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.response.Priority;
import dev.caretaker.workorders.clock.ServiceClock.Kind;
import dev.caretaker.workorders.clock.ServiceClock.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ServiceClockTest {
    private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    @Property
    void elapsed_ofTwoPieces_addsUp(
            @ForAll("calendars") ServiceCalendar calendar,
            @ForAll("pauses") List<Span> pauses,
            @ForAll @LongRange(max = 500_000) long b,
            @ForAll @LongRange(max = 500_000) long more) {
        Duration whole = clock(calendar, START, pauses).elapsed(at(b + more));
        Duration first = clock(calendar, START, pauses).elapsed(at(b));
        Duration second = clock(calendar, at(b), pauses).elapsed(at(b + more));
        assertThat(first.plus(second)).isEqualTo(whole);
    }

    @Property
    void elapsed_asTimePasses_neverFalls(
            @ForAll("calendars") ServiceCalendar calendar,
            @ForAll("pauses") List<Span> pauses,
            @ForAll @LongRange(max = 500_000) long t,
            @ForAll @LongRange(max = 500_000) long more) {
        ServiceClock clock = clock(calendar, START, pauses);
        assertThat(clock.elapsed(at(t + more))).isGreaterThanOrEqualTo(clock.elapsed(at(t)));
    }

    @Property
    void deadline_ofWhatHasElapsed_isThatInstantOrTheFirstLikeIt(
            @ForAll("calendars") ServiceCalendar calendar,
            @ForAll("pauses") List<Span> pauses,
            @ForAll @LongRange(min = 1, max = 500_000) long t) {
        ServiceClock clock = clock(calendar, START, pauses);
        Duration elapsed = clock.elapsed(at(t));
        Instant deadline = new ServiceClock(Kind.RESOLUTION, elapsed, clock.facts(), calendar).deadline(at(t));
        boolean counting = clock.elapsed(at(t)).compareTo(clock.elapsed(at(t - 1))) > 0;
        if (counting) {
            assertThat(deadline).isEqualTo(at(t));
        }
        assertThat(clock.elapsed(deadline)).isEqualTo(elapsed);
        assertThat(deadline).isBeforeOrEqualTo(at(t));
    }

    @Property
    void breach_onceThere_staysWhateverIsPausedLater(
            @ForAll("pauses") List<Span> pauses,
            @ForAll @LongRange(max = 500_000) long t,
            @ForAll @LongRange(max = 500_000) long more) {
        ServiceClock before = clock(ServiceCalendar.ALWAYS, START, pauses);
        List<Span> longer = new ArrayList<>(pauses);
        longer.add(Span.since(at(t)));
        ServiceClock after = clock(ServiceCalendar.ALWAYS, START, longer);
        if (before.breached(at(t))) {
            assertThat(after.breached(at(t + more))).isTrue();
            assertThat(after.deadline(at(t + more))).isEqualTo(before.deadline(at(t)));
        }
    }

    @Property
    void pause_splitInTwo_changesNothing(
            @ForAll("calendars") ServiceCalendar calendar,
            @ForAll("pauses") List<Span> pauses,
            @ForAll @LongRange(max = 500_000) long t) {
        List<Span> split = new ArrayList<>();
        for (Span pause : pauses) {
            Instant end = pause.endedBy(at(1_000_000)).end();
            Instant middle =
                    pause.from().plus(Duration.between(pause.from(), end).dividedBy(2));
            split.add(new Span(middle, pause.until()));
            split.add(Span.of(pause.from(), middle));
        }
        assertThat(clock(calendar, START, split).elapsed(at(t)))
                .isEqualTo(clock(calendar, START, pauses).elapsed(at(t)));
        assertThat(clock(calendar, START, split).deadline(at(t)))
                .isEqualTo(clock(calendar, START, pauses).deadline(at(t)));
    }

    @Example
    void clock_exactlyAtItsTarget_isMet_andASecondLaterMissed() {
        assertThat(stopped(FOUR_HOURS).state(at(99_999))).isEqualTo(State.MET);
        assertThat(stopped(FOUR_HOURS.plusSeconds(1)).state(at(99_999))).isEqualTo(State.MISSED);
    }

    @Example
    void clock_withAPauseThatLasts_isPaused_andItsDeadlineMovesOn() {
        ServiceClock clock = clock(ServiceCalendar.ALWAYS, START, List.of(Span.since(at(3_600))));
        assertThat(clock.state(at(7_200))).isEqualTo(State.PAUSED);
        assertThat(clock.elapsed(at(7_200))).isEqualTo(Duration.ofHours(1));
        assertThat(clock.deadline(at(7_200))).isEqualTo(at(7_200).plus(Duration.ofHours(3)));
    }

    @Example
    void clock_overTheNightTheClocksChange_countsTheHoursThereAre() {
        Instant before = Instant.parse("2026-03-29T00:00:00Z");
        ServiceClock clock = new ServiceClock(
                Kind.RESOLUTION,
                Duration.ofHours(24),
                new ClockFacts(before, Optional.empty(), List.of()),
                ServiceCalendar.ALWAYS);
        assertThat(clock.deadline(before)).isEqualTo(Instant.parse("2026-03-30T00:00:00Z"));
    }

    @Example
    void targets_suggested_areThoseOfTheTable() {
        assertThat(ServiceTargets.SUGGESTED.of(Priority.P0))
                .isEqualTo(new ServiceTargets.Target(Duration.ofMinutes(1), Duration.ofHours(24)));
        assertThat(ServiceTargets.SUGGESTED.of(Priority.P3))
                .isEqualTo(new ServiceTargets.Target(Duration.ofHours(4), Duration.ofDays(7)));
        assertThat(ServiceTargets.SUGGESTED.pausing())
                .containsExactlyInAnyOrder(PauseReason.PARTS, PauseReason.VENDOR, PauseReason.CLOSED);
    }

    @Provide
    Arbitrary<ServiceCalendar> calendars() {
        return Arbitraries.of(ServiceCalendar.ALWAYS, new DayShift());
    }

    @Provide
    Arbitrary<List<Span>> pauses() {
        Arbitrary<Long> from = Arbitraries.longs().between(-50_000, 500_000);
        Arbitrary<Long> length = Arbitraries.longs().between(0, 200_000);
        Arbitrary<Span> over = Combinators.combine(from, length).as((f, l) -> Span.of(at(f), at(f + l)));
        Arbitrary<Span> lasting = from.map(f -> Span.since(at(f)));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, over), net.jqwik.api.Tuple.of(1, lasting))
                .list()
                .ofMaxSize(6);
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }

    private static ServiceClock clock(ServiceCalendar calendar, Instant start, List<Span> pauses) {
        return new ServiceClock(Kind.RESOLUTION, FOUR_HOURS, new ClockFacts(start, Optional.empty(), pauses), calendar);
    }

    private static ServiceClock stopped(Duration after) {
        return new ServiceClock(
                Kind.RESPONSE,
                FOUR_HOURS,
                new ClockFacts(START, Optional.of(START.plus(after)), List.of()),
                ServiceCalendar.ALWAYS);
    }

    /** Counts from 08:00 until 18:00 of every day. */
    private static final class DayShift implements ServiceCalendar {
        private static final long DAY = 86_400;
        private static final long OPEN = 8 * 3_600;
        private static final long SHIFT = 10 * 3_600;

        @Override
        public Duration between(Instant from, Instant until) {
            return until.isAfter(from)
                    ? Duration.ofSeconds(counted(until.getEpochSecond()) - counted(from.getEpochSecond()))
                    : Duration.ZERO;
        }

        @Override
        public Instant after(Instant from, Duration time) {
            if (time.isZero()) {
                return from;
            }
            long goal = counted(from.getEpochSecond()) + time.toSeconds();
            long day = (goal - 1) / SHIFT;
            return Instant.ofEpochSecond(day * DAY + OPEN + goal - day * SHIFT);
        }

        private static long counted(long second) {
            long inDay = Math.clamp(second % DAY - OPEN, 0, SHIFT);
            return second / DAY * SHIFT + inDay;
        }
    }
}
