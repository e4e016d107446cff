package dev.caretaker.model.library;

import dev.caretaker.model.site.Site;
import dev.caretaker.model.standard.StandardRef;
import java.util.Collection;
import java.util.List;

/**
 * The packs that sites can choose from.
 *
 * @param all every pack, in the order of the files
 */
public record Packs(List<Pack> all) {
    /** No packs to choose from: every standard counts at every site, whatever it chose. */
    public static final Packs NONE = new Packs(List.of());

    /** Copies the list. */
    public Packs {
        all = List.copyOf(all);
    }

    /** The ids of all packs. */
    public Collection<String> ids() {
        return all.stream().map(Pack::id).toList();
    }

    /** Whether a site chose a pack that contains a standard; every standard counts where it chose none or there are none. */
    public boolean covers(Site site, StandardRef standard) {
        return all.isEmpty()
                || site.packs().isEmpty()
                || all.stream()
                        .filter(pack -> site.packs().contains(pack.id()))
                        .anyMatch(pack -> pack.contains(standard.id()));
    }
}
