package dev.caretaker.model.library;

import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.model.standard.Standard;
import dev.caretaker.model.standard.StandardId;
import dev.caretaker.model.standard.StandardRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The standards that were read, every version of each.
 *
 * @param standards all that judge readings, in the order of the files
 * @param services all that judge how soon orders are answered and done
 */
public record Library(List<Standard> standards, List<ServiceStandard> services) implements Standards {
    /** Copies the lists. */
    public Library {
        standards = List.copyOf(standards);
        services = List.copyOf(services);
    }

    /** A library without service standards. */
    public Library(List<Standard> standards) {
        this(standards, List.of());
    }

    @Override
    public Collection<Standard> inForce(LocalDate day) {
        return standards.stream().filter(one -> inForce(one, day)).toList();
    }

    @Override
    public Optional<Standard> find(StandardRef ref) {
        return standards.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }

    @Override
    public Optional<Standard> newest(StandardId id) {
        return standards.stream()
                .filter(one -> one.ref().id().equals(id))
                .max(Comparator.comparingInt(one -> one.ref().version()));
    }

    private boolean inForce(Standard one, LocalDate day) {
        return effective(one, day)
                && standards.stream()
                        .noneMatch(other -> other.ref().id().equals(one.ref().id())
                                && other.ref().version() > one.ref().version()
                                && effective(other, day));
    }

    private static boolean effective(Standard one, LocalDate day) {
        return one.lifecycle() == Lifecycle.PUBLISHED && !one.effective().isAfter(day);
    }
}
