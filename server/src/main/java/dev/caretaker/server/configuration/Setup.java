package dev.caretaker.server.configuration;

import dev.caretaker.alerting.paging.webhook.Webhook;
import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.library.Packs;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.site.SiteReader;
import dev.caretaker.provisioning.standards.PacksReader;
import dev.caretaker.provisioning.standards.StandardsReader;
import dev.caretaker.server.advice.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is read from files before the service starts.
 *
 * @param configuration how it is to run
 * @param graph the building
 * @param profiles how devices speak
 * @param library the standards
 * @param packs the packs of them that sites choose from
 * @param standards the directory they were read from
 */
public record Setup(
        Configuration configuration,
        SiteGraph graph,
        DeviceProfiles profiles,
        Library library,
        Packs packs,
        Path standards) {
    /**
     * Reads {@code caretaker.yaml}, {@code site.yaml}, {@code holidays/} and {@code profiles/} of a directory, and the standards. It is whole
     * only where no problem was added.
     */
    public static Setup read(Path config, Path standards, Problems problems) {
        if (!Files.isDirectory(config)) {
            throw new UserException("config-missing", config);
        }
        Path site = config.resolve("site.yaml");
        DeviceProfiles profiles = DeviceProfiles.read(config.resolve("profiles"), problems);
        SiteGraph graph = SiteReader.read(site, profiles.ids(), InstantSource.system(), problems);
        Library library = StandardsReader.read(standards, problems);
        Packs packs = PacksReader.read(standards, library, problems);
        Map<String, String> environment = System.getenv();
        Setup setup = new Setup(
                ConfigurationReader.read(config.resolve("caretaker.yaml"), environment, problems),
                graph,
                profiles,
                library,
                packs,
                standards);
        CrossCheck.run(setup, site, problems);
        CrossCheck.services(setup, site, problems);
        CrossCheck.packs(setup, site, problems);
        return setup;
    }

    /** The same with the console on another port. */
    public Setup onPort(int httpPort) {
        return new Setup(configuration.onPort(httpPort), graph, profiles, library, packs, standards);
    }

    /** The same with other receivers of pages. */
    public Setup paging(Map<String, List<Webhook>> receivers) {
        return new Setup(configuration.paging(receivers), graph, profiles, library, packs, standards);
    }

    /** The same with everything embedded, on ports of its own: for the demo. */
    public Setup embedded(int httpPort, int mqttPort) {
        return new Setup(configuration.embedded(httpPort, mqttPort), graph, profiles, library, packs, standards);
    }

    /** The same with the standards as they are kept in the records; service standards stay as the files have them. */
    public Setup judgedBy(Library other) {
        Library whole = new Library(other.standards(), library.services());
        return new Setup(configuration, graph, profiles, whole, packs, standards);
    }

    /** The directory with what comes along: the home of the distribution, or the current one in a checkout. */
    public static Path home() {
        return Path.of(System.getProperty("caretaker.home", "."));
    }

    /** The pages of a checkout, so that whoever changes one need only press reload; none elsewhere. */
    public static Optional<Path> pages() {
        return Optional.ofNullable(System.getProperty("caretaker.pages")).map(Path::of);
    }
}
