package dev.caretaker.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.gateway.profile.DeviceProfiles;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.site.SiteReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The site of config/site.yaml. */
final class ExampleSite {
    private ExampleSite() {}

    static SiteGraph read() {
        Path here = Path.of("").toAbsolutePath();
        Path dir = here;
        while (!Files.exists(dir.resolve("config/site.yaml"))) {
            Path up = dir.getParent();
            assertThat(up).as("config/site.yaml above %s", here).isNotNull();
            dir = up;
        }
        Problems problems = new Problems();
        SiteGraph site = SiteReader.read(
                dir.resolve("config/site.yaml"), DeviceProfiles.shipped().ids(), problems);
        assertThat(problems.list()).isEmpty();
        return site;
    }
}
