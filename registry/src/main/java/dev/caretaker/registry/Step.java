package dev.caretaker.registry;

import dev.caretaker.records.Actor;
import dev.caretaker.registry.text.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Something that somebody wants to do with a version. */
sealed interface Step {
    /** What the history calls it once it is done. */
    String done();

    /** Write other content. */
    record Edit() implements Step {
        @Override
        public String done() {
            return "edited";
        }
    }

    /** Give it up. */
    record Discard() implements Step {
        @Override
        public String done() {
            return "discarded";
        }
    }

    /**
     * Ask for its review.
     *
     * @param against what stands against it
     */
    record Submit(List<Finding> against) implements Step {
        @Override
        public String done() {
            return "submitted";
        }
    }

    /**
     * Give it back to be written on.
     *
     * @param reason what is to be mended
     */
    record SendBack(String reason) implements Step {
        @Override
        public String done() {
            return "sent-back";
        }
    }

    /**
     * Publish it.
     *
     * @param authors everybody who wrote on it or submitted it
     * @param against what stands against it
     * @param effective the day it would come into force
     * @param today the day it is
     */
    record Approve(Set<Actor> authors, List<Finding> against, LocalDate effective, LocalDate today) implements Step {
        @Override
        public String done() {
            return "published";
        }
    }

    /**
     * Take it out of force.
     *
     * @param reason why
     */
    record Retire(String reason) implements Step {
        @Override
        public String done() {
            return "retired";
        }
    }
}
