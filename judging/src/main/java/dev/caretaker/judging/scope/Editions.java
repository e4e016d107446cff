package dev.caretaker.judging.scope;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out on which days each published version of a library is in force: from its own until that of a higher one. */
public final class Editions {
    private Editions() {}

    /** The versions that are in force on some day, each with its days. */
    public static List<Edition> of(Library library) {
        return library.standards().stream()
                .filter(one -> one.lifecycle() == Lifecycle.PUBLISHED)
                .flatMap(one -> edition(one, library).stream())
                .toList();
    }

    private static Optional<Edition> edition(Standard standard, Library library) {
        Optional<LocalDate> until =
                higher(standard, library).map(Standard::effective).min(Comparator.naturalOrder());
        boolean never = until.isPresent() && !standard.effective().isBefore(until.get());
        return never ? Optional.empty() : Optional.of(new Edition(standard, Optional.of(standard.effective()), until));
    }

    private static Stream<Standard> higher(Standard standard, Library library) {
        return library.standards().stream()
                .filter(one -> one.lifecycle() == Lifecycle.PUBLISHED)
                .filter(one -> one.ref().id().equals(standard.ref().id()))
                .filter(one -> one.ref().version() > standard.ref().version());
    }
}
