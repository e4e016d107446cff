package dev.caretaker.model.library;

import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.text.Text;
import java.util.Set;

/**
 * A named selection of standards, for a kind of building in a jurisdiction.
 *
 * @param id its id, as sites name it
 * @param name what people call it
 * @param jurisdiction where it is meant for, such as {@code CN} or {@code EU}
 * @param documents ids of documents, all of whose standards it contains
 * @param standards standards it contains beside these
 */
public record Pack(String id, Text name, String jurisdiction, Set<String> documents, Set<StandardId> standards) {
    /** Copies the sets. */
    public Pack {
        documents = Set.copyOf(documents);
        standards = Set.copyOf(standards);
    }

    /** Whether it contains a standard, in whatever version. */
    public boolean contains(StandardId standard) {
        return documents.contains(standard.document()) || standards.contains(standard);
    }
}
