package dev.caretaker.registry;

import dev.caretaker.model.standard.StandardRef;
import java.util.Locale;

/**
 * What became of a standard that came in a file.
 *
 * @param ref the version
 * @param file the file
 * @param what what became of it
 */
public record ImportedFile(StandardRef ref, String file, What what) {

    /** What becomes of a standard that comes in a file. */
    public enum What {
        /** It was not there before. */
        ADDED,
        /** Its draft has other content now. */
        CHANGED,
        /** What was a draft is published. */
        PUBLISHED,
        /** What was published is out of force. */
        RETIRED,
        /** It is there as the file has it. */
        UNCHANGED,
        /** The registry has a content of its own, and the file only a draft. */
        KEPT;

        /** The word used in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
