package dev.caretaker.testkit;

import java.util.Locale;
import org.junit.platform.engine.TestTag;

/**
 * What a test needs beside its own JVM. Such a test carries the tag of the same name, so that {@code bin/verify --quick}
 * can leave it out; without the tag it fails wherever it runs.
 */
public enum Need {
    /** A real Mosquitto, InfluxDB or PostgreSQL. */
    SERVER("a real server"),
    /** A real browser. */
    BROWSER("a real browser"),
    /** Recordings of real buildings. */
    RECORDED("recorded data");

    private final String thing;

    Need(String thing) {
        this.thing = thing;
    }

    /** Fails the running test if it does not carry the tag. */
    public void claim() {
        String tag = name().toLowerCase(Locale.ROOT);
        RunningTest.current().ifPresent(test -> {
            if (!test.tags().contains(TestTag.create(tag))) {
                throw new IllegalStateException(
                        test.name() + " uses " + thing + ": it, or its class, must carry @Tag(\"" + tag + "\")");
            }
        });
    }
}
