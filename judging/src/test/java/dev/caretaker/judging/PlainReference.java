package dev.caretaker.judging;

import dev.caretaker.model.excuse.Excuse;
import dev.caretaker.model.reading.Reading;
import dev.caretaker.model.requirement.Allowed;
import dev.caretaker.model.requirement.Condition;
import dev.caretaker.model.requirement.Measure;
import dev.caretaker.model.requirement.PointRef;
import dev.caretaker.model.requirement.Requirement;
import dev.caretaker.model.standard.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of judging written down as plainly as possible: second after second, all readings are looked at once more. */
public final class PlainReference {
    private static final long NEVER = Long.MAX_VALUE / 4;

    private final Scene.Law law;
    private final Map<String, List<Reading>> readings;
    private final List<Excuse> excuses;
    private final Map<String, Long> silences = new HashMap<>();
    private final List<Timeline.Step> steps = new ArrayList<>();
    private Verdict stands = Verdict.NOT_EVALUABLE;
    private boolean inHours = true;
    private boolean off;
    private boolean unsure;
    private boolean known;
    private boolean breached;
    private long openSince = -NEVER;
    private long pendingSince = NEVER;
    private long clearingSince = NEVER;
    private long deadline = NEVER;

    private PlainReference(Scene.Law law, List<Reading> all, List<Excuse> excuses) {
        this.law = law;
        this.excuses = excuses;
        readings = new HashMap<>();
        for (String name : Scene.NAMES) {
            readings.put(
                    name,
                    all.stream()
                            .filter(one -> one.point().equals(Scene.point(name)))
                            .toList());
        }
        Scene.NAMES.forEach(name -> silences.put(name, silence(name)));
    }

    /** The verdicts that readings, in the order of their times, give by a second. */
    public static List<Timeline.Step> steps(Scene.Law law, List<Reading> readings, List<Excuse> excuses, long end) {
        PlainReference reference = new PlainReference(law, readings, excuses);
        reference.deadline = reference.every();
        for (long second = 0; second <= end; second++) {
            reference.look(second);
            if (second < end) {
                reference.silences(second);
            }
        }
        return reference.steps;
    }

    /** Hours that begin or end at a second and the readings of that second come together. */
    private void look(long second) {
        boolean wasOpen = isOpen();
        inHours = isInHours(second);
        List<String> heard = inputs().filter(name -> of(name).stream().anyMatch(one -> Plainly.second(one) == second))
                .toList();
        if (second == 0 || !heard.isEmpty()) {
            enable(second, false);
        }
        boolean isJudged = isOpen() != wasOpen && law.require() instanceof Condition;
        if (isOpen() != wasOpen) {
            turn(second, false);
        }
        if (isOpen() && !isJudged && (heard.stream().anyMatch(this::isAsked) || changesOccasion(second))) {
            judge(second, false);
        }
        known &= !unsure;
        say(second);
    }

    private boolean isInHours(long second) {
        return law.times().during().stream().allMatch(name -> Plainly.isDuring(name, second))
                && law.times().season().stream().allMatch(name -> Plainly.isWinter(second))
                && limited(law.require())
                        .allMatch(one ->
                                plainly(second, false).limits(one.allowed()).isPresent());
    }

    private boolean changesOccasion(long second) {
        return second > 0 && occasions().anyMatch(when -> is(when, second) != is(when, second - 1));
    }

    private void silences(long second) {
        List<String> quiet = inputs().filter(name -> fallsSilent(name, second)).toList();
        if (deadline == second) {
            deadline = NEVER;
            known = !unsure;
            breached = true;
            say(second);
        }
        if (quiet.isEmpty()) {
            return;
        }
        quiet.forEach(name -> quiet(name, second));
        boolean wasOpen = isOpen();
        enable(second, true);
        if (isOpen() != wasOpen) {
            turn(second, true);
        }
        known &= !unsure;
        say(second);
    }

    private void quiet(String name, long second) {
        boolean unknown = law.require() instanceof Condition condition
                ? plainly(second, true).holds(condition, Optional.empty()) == null
                : name.equals("a") && law.require() instanceof Requirement.Happening;
        if (unknown) {
            lose();
            deadline = NEVER;
        }
    }

    private boolean fallsSilent(String name, long second) {
        return plainly(second, true).isSilent(name) && !plainly(second, false).isSilent(name);
    }

    private void enable(long second, boolean afterSilences) {
        law.times().condition().ifPresent(condition -> {
            Plainly.Moment moment = new Plainly.Moment(second, afterSilences);
            Boolean holds = new Plainly(readings, silences, -NEVER, moment).holds(condition, Optional.empty());
            unsure = holds == null;
            off = Boolean.FALSE.equals(holds);
        });
    }

    private void turn(long second, boolean afterSilences) {
        lose();
        breached = false;
        deadline = NEVER;
        openSince = second;
        if (!isOpen()) {
            return;
        }
        if (law.require() instanceof Condition) {
            judge(second, afterSilences);
        } else if (law.require() instanceof Requirement.Reporting) {
            long heard = of("a").stream()
                    .mapToLong(Plainly::second)
                    .filter(one -> one <= second)
                    .max()
                    .orElse(-NEVER);
            known = second - heard <= every();
            deadline = (known ? heard : second) + every();
        } else {
            deadline = second + every();
        }
    }

    private void judge(long second, boolean afterSilences) {
        if (!(law.require() instanceof Condition condition)) {
            expect(second);
            return;
        }
        Optional<Allowed> clear = breached ? law.terms().clear().allowed() : Optional.empty();
        Boolean holds = unsure ? null : plainly(second, afterSilences).holds(condition, clear);
        if (holds == null) {
            lose();
            return;
        }
        known = true;
        pendingSince = holds || breached ? NEVER : Math.min(pendingSince, second);
        clearingSince = holds && breached ? Math.min(clearingSince, second) : NEVER;
        if (breached) {
            breached = second - clearingSince < law.terms().clear().hold().toSeconds();
        } else {
            breached = second - pendingSince >= law.terms().hold().toSeconds();
        }
        pendingSince = breached ? NEVER : pendingSince;
    }

    private void expect(long second) {
        Condition.Limited lasting = law.require() instanceof Requirement.Happening happening
                ? Requirement.stateFor(happening.state(), happening.atLeast().minusMillis(1))
                : Requirement.stateFor(-1, Duration.ZERO);
        boolean happened = law.require() instanceof Requirement.Reporting
                || Boolean.FALSE.equals(plainly(second, false).holds(lasting, Optional.empty()));
        if (unsure) {
            known = false;
        } else if (happened) {
            known = true;
            breached = false;
            deadline = second + every();
        } else {
            known |= breached;
            deadline = deadline == NEVER && !breached ? second + every() : deadline;
        }
    }

    private void lose() {
        known = false;
        pendingSince = NEVER;
        clearingSince = NEVER;
    }

    private List<Reading> of(String name) {
        return Objects.requireNonNull(readings.get(name));
    }

    private boolean isOpen() {
        return inHours && !off;
    }

    private Plainly plainly(long second, boolean afterSilences) {
        return new Plainly(readings, silences, openSince, new Plainly.Moment(second, afterSilences));
    }

    private long every() {
        return switch (law.require()) {
            case Requirement.Reporting reporting -> reporting.every().toSeconds();
            case Requirement.Happening happening -> happening.every().toSeconds();
            default -> NEVER;
        };
    }

    private Stream<Condition.Limited> limited(Requirement require) {
        return switch (require) {
            case Condition.Limited one -> Stream.of(one);
            case Condition.All all -> all.conditions().stream().flatMap(this::limited);
            case Condition.Any any -> any.conditions().stream().flatMap(this::limited);
            case Condition.Not not -> limited(not.condition());
            case Condition.Quorum quorum -> Stream.of(quorum.each());
            default -> Stream.empty();
        };
    }

    private Stream<Allowed.When> occasions() {
        return limited(law.require())
                .flatMap(one -> one.allowed().choices().stream())
                .map(Allowed.Choice::when);
    }

    private static boolean is(Allowed.When when, long second) {
        return when instanceof Allowed.When.During during
                ? Plainly.isDuring(during.calendar(), second)
                : Plainly.isWinter(second);
    }

    /** The points that it listens to. */
    private Stream<String> inputs() {
        return Scene.NAMES.stream()
                .filter(name -> isAsked(name)
                        || name.equals("a")
                        || law.times().condition().flatMap(Condition.Limited::point).stream()
                                .anyMatch(ref -> ref.name().equals(name)));
    }

    private boolean isAsked(String name) {
        if (law.isGroup() && List.of("a", "b", "c").contains(name)) {
            return true;
        }
        if (!(law.require() instanceof Condition)) {
            return name.equals("a");
        }
        return limited(law.require()).anyMatch(one -> asks(one, name));
    }

    private static boolean asks(Condition.Limited one, String name) {
        boolean own = one.point().map(PointRef::name).orElse("a").equals(name);
        boolean other = one.measure() instanceof Measure.Difference difference
                && difference
                        .from()
                        .map(PointRef::name)
                        .map(List::of)
                        .orElse(List.of("b", "c"))
                        .contains(name);
        return own || other;
    }

    /** How long a point may be silent: the subject as the standard says, others as it says of them. */
    private long silence(String name) {
        long own = law.terms().silence().map(Duration::toSeconds).orElse(NEVER);
        boolean sibling = List.of("a", "b", "c").contains(name);
        return sibling
                ? own
                : refs().filter(ref -> ref.name().equals(name))
                        .flatMap(ref -> ref.silence().stream())
                        .mapToLong(Duration::toSeconds)
                        .min()
                        .orElse(NEVER);
    }

    private Stream<PointRef> refs() {
        return Stream.concat(limited(law.require()), law.times().condition().stream())
                .flatMap(one -> Stream.concat(
                        one.point().stream(),
                        one.measure() instanceof Measure.Difference difference
                                ? difference.from().stream()
                                : Stream.empty()));
    }

    private void say(long second) {
        Verdict verdict = verdict(second);
        if (verdict != stands) {
            steps.removeIf(step -> step.at().equals(Scene.START.plusSeconds(second)));
            Verdict before =
                    steps.isEmpty() ? Verdict.NOT_EVALUABLE : steps.getLast().to();
            if (verdict != before) {
                steps.add(new Timeline.Step(Scene.START.plusSeconds(second), verdict));
            }
            stands = verdict;
        }
    }

    private Verdict verdict(long second) {
        if (!isOpen()) {
            return Verdict.NOT_APPLICABLE;
        }
        if (!known) {
            return Verdict.NOT_EVALUABLE;
        }
        boolean excused = excuses.stream().anyMatch(one -> one.includes(Scene.START.plusSeconds(second)));
        return !breached ? Verdict.PASS : excused ? Verdict.EXCUSED : Verdict.FAIL;
    }
}
