package dev.caretaker.registry.check;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.registry.text.Finding;
import java.util.List;

/** A question that a draft must pass before it is reviewed, and again before it is published. */
@FunctionalInterface
public interface DraftCheck {
    /** What stands against a standard; nothing where it passes. May take its time, but keeps no transaction waiting. */
    List<Finding> against(Standard standard);
}
