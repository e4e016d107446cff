package dev.caretaker.testkit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestTag;

/**
 * A test, or a class of tests, that is being run.
 *
 * @param name what reports call it
 * @param tags its tags and those of what it is a part of
 * @param whole what it is a part of
 */
record RunningTest(String name, Set<TestTag> tags, @Nullable RunningTest whole) {
    /** Threads that a test starts belong to it. */
    private static final ThreadLocal<@Nullable RunningTest> CURRENT = new InheritableThreadLocal<>();

    /** The one that this thread runs; none outside JUnit. */
    static Optional<RunningTest> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void started(String name, Set<TestTag> tags) {
        RunningTest whole = CURRENT.get();
        Set<TestTag> all = Stream.concat(
                        tags.stream(), current().map(RunningTest::tags).stream().flatMap(Set::stream))
                .collect(Collectors.toUnmodifiableSet());
        CURRENT.set(new RunningTest(name, all, whole));
    }

    static void finished() {
        current().ifPresent(test -> CURRENT.set(test.whole()));
    }
}
