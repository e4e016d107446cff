package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Pack;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.provisioning.Problems;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every document that ships is in the packs it belongs to, or is left out of all for a reason. */
class ShippedPacksTest {
    /** The documents in no pack, and why. Who wants them writes a pack of their own. */
    private static final Map<String, String> UNPACKED = Map.of(
            "cj-244-2007", "superseded by cj-t-244-2016",
            "gb-50034-2013", "superseded by gb-t-50034-2024",
            "hk-iaq", "no pack for Hong Kong",
            "jp-building-sanitation", "no pack for Japan",
            "pwgsc-md-15161-2013", "no pack for Canada",
            "quebec-b-1-1-r3", "no pack for Canada",
            "ss-554-2016", "no pack for Singapore",
            "usual-use", "learned from each building, not taken from a document",
            "well-v2", "a label that a building seeks of its own accord",
            "who-aqg-2021", "guideline levels that no jurisdiction asks of rooms");

    private final Problems problems = new Problems();
    private final Library library = StandardsReader.read(Texts.SHIPPED, problems);
    private final Packs packs = PacksReader.read(Texts.SHIPPED, library, problems);

    @Test
    void documents_allButThoseLeftOutForAReason_areInAPack() {
        var documents = library.standards().stream()
                .map(one -> one.citation().document().id())
                .collect(Collectors.toCollection(TreeSet::new));
        packs.all().stream().map(Pack::documents).forEach(documents::removeAll);

        assertThat(documents).containsExactlyInAnyOrderElementsOf(UNPACKED.keySet());
    }

    @Test
    void packs_each_haveStandardsInForce() {
        assertThat(packs.all())
                .allSatisfy(pack -> assertThat(library.standards())
                        .as(pack.id())
                        .anyMatch(one -> pack.contains(one.ref().id()) && one.lifecycle() == Lifecycle.PUBLISHED));
    }
}
