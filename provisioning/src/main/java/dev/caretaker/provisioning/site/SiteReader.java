package dev.caretaker.provisioning.site;

import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.YamlFile;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

/** Reads {@code site.yaml}. */
public final class SiteReader {
    private SiteReader() {}

    /**
     * Reads a site file, and the holiday sets in {@code holidays/} beside it. The graph holds what could be read; it is whole
     * only where no problem was added.
     *
     * @param profiles the ids of the device profiles there are
     */
    public static SiteGraph read(Path file, Collection<String> profiles, Problems problems) {
        return read(file, profiles, Optional.empty(), problems);
    }

    /** The same, with a warning where the holidays of the present year, or in December of the next, are not known. */
    public static SiteGraph read(Path file, Collection<String> profiles, InstantSource now, Problems problems) {
        return read(file, profiles, Optional.of(now), problems);
    }

    private static SiteGraph read(
            Path file, Collection<String> profiles, Optional<InstantSource> now, Problems problems) {
        HolidaySets holidays = HolidaySets.read(file.resolveSibling("holidays"), problems);
        Parts parts = new Parts(profiles, holidays, now);
        YamlFile.read(file, problems).ifPresent(root -> read(root, parts));
        parts.checkReferences();
        return parts.graph.build();
    }

    private static void read(YamlNode root, Parts parts) {
        PlaceReader places = new PlaceReader(parts);
        root.need("sites").ifPresent(sites -> sites.items().forEach(places::site));
        root.finish();
    }
}
