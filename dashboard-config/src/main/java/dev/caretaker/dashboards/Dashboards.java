package dev.caretaker.dashboards;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.site.Site;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes what Grafana reads at its start: the data source, and one dashboard for each site. */
public final class Dashboards {
    private static final ObjectWriter JSON = new ObjectMapper().writer(printer());

    private Dashboards() {}

    /**
     * Writes the provisioning folder of Grafana, the same bytes for the same input, and returns the files in it. Limits
     * are drawn of the published standards given, of each the newest version; hand in
     * {@link Library#inForce(java.time.LocalDate)} to leave out those of the future.
     *
     * @param language the language of titles
     * @param dir what Grafana sees as {@code /etc/grafana/provisioning}; {@code dashboards/caretaker} in it is ours
     *     alone, and dashboards of sites that are no more are removed from there
     */
    public static List<Path> write(SiteGraph graph, Library library, Language language, Path dir) {
        try {
            List<Path> written = new ArrayList<>();
            written.add(put(dir.resolve("datasources/caretaker.yaml"), Provisioning.dataSource()));
            written.add(put(dir.resolve("dashboards/caretaker.yaml"), Provisioning.provider()));
            Path folder = dir.resolve("dashboards/caretaker");
            Labels labels = new Labels(language);
            for (Site site : graph.sites()) {
                JsonNode dashboard = new SiteDashboard(graph, library, labels).of(site);
                written.add(put(folder.resolve(site.id() + ".json"), text(dashboard)));
            }
            removeOthers(folder, written);
            return List.copyOf(written);
        } catch (IOException e) {
            throw new UncheckedIOException("Dashboards could not be written to " + dir, e);
        }
    }

    /** Grafana watches the folder, so a file appears whole, and only where it changed. */
    private static Path put(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        if (Files.exists(file) && Files.readString(file).equals(content)) {
            return file;
        }
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, content);
        return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void removeOthers(Path folder, List<Path> written) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                if (!written.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON nodes is always written", e);
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
