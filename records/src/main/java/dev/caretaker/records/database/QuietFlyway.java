package dev.caretaker.records.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Flyway's log one step quieter: its progress is of interest to nobody who starts a service. */
public final class QuietFlyway implements LogCreator {
    /** Made by Flyway, by name. */
    public QuietFlyway() {}

    @Override
    public Log createLogger(Class<?> owner) {
        return new Quiet(LoggerFactory.getLogger(owner));
    }

    private record Quiet(Logger log) implements Log {
        @Override
        public void debug(@Nullable String message) {
            log.trace("{}", message);
        }

        @Override
        public void info(@Nullable String message) {
            log.debug("{}", message);
        }

        @Override
        public void warn(@Nullable String message) {
            log.warn("{}", message);
        }

        @Override
        public void error(@Nullable String message) {
            log.error("{}", message);
        }

        @Override
        public void error(@Nullable String message, @Nullable Exception failure) {
            log.error("{}", message, failure);
        }

        @Override
        public void notice(@Nullable String message) {
            log.debug("{}", message);
        }
    }
}
