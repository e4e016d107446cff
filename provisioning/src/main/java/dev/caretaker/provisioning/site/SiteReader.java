package dev.caretaker.provisioning.site;

import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.yaml.YamlFile;
import dev.caretaker.provisioning.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Collection;

/** Reads {@code site.yaml}. */
public final class SiteReader {
    private SiteReader() {}

    /**
     * Reads a site file. The graph holds what could be read; it is whole only where no problem was added.
     *
     * @param profiles the ids of the device profiles there are
     */
    public static SiteGraph read(Path file, Collection<String> profiles, Problems problems) {
        Parts parts = new Parts(profiles);
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
