package dev.caretaker.model.library;

import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The standards there are, every version of each. A {@link Library} stays as it is; others are as they are now. */
public interface Standards {
    /** The standards as they are at each time they are asked for. */
    static Standards live(Supplier<Library> now) {
        return new Standards() {
            @Override
            public List<Standard> standards() {
                return now.get().standards();
            }

            @Override
            public Collection<Standard> inForce(LocalDate day) {
                return now.get().inForce(day);
            }

            @Override
            public Optional<Standard> find(StandardRef ref) {
                return now.get().find(ref);
            }

            @Override
            public Optional<Standard> newest(StandardId id) {
                return now.get().newest(id);
            }
        };
    }

    /** All of them. */
    List<Standard> standards();

    /** The versions in force on a day: of each standard the published one that came into force last. */
    Collection<Standard> inForce(LocalDate day);

    /** The version a reference names. */
    Optional<Standard> find(StandardRef ref);

    /** The newest version of a standard. */
    Optional<Standard> newest(StandardId id);
}
