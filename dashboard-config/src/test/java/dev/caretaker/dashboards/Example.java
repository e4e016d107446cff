package dev.caretaker.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.caretaker.model.library.Library;
import dev.caretaker.model.site.SiteGraph;
import dev.caretaker.model.text.Language;
import dev.caretaker.provisioning.Problems;
import dev.caretaker.provisioning.site.SiteReader;
import dev.caretaker.provisioning.standards.StandardsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** A small building with standards of each sort. */
final class Example {
    private static final String SITE = """
            sites:
              - id: riverside
                name: {en: Riverside Plaza, zh: 滨江广场}
                zone: Asia/Shanghai
                devices:
                  - {id: box, profile: caretaker}
                buildings:
                  - id: tower-a
                    name: {en: Tower A, zh: A 座}
                    floors:
                      - id: a-1f
                        level: 0
                        name: {en: Ground floor, zh: 首层}
                        spaces:
                          - id: lobby
                            type: lobby
                            name: {en: Lobby, zh: 大堂}
                            points: [{name: people, quantity: people, unit: "1", device: box, path: people}]
                      - id: a-3f
                        level: 3
                        name: {en: 3rd floor, zh: 三层}
                        spaces:
                          - id: meeting-301
                            type: meeting-room
                            name: {en: Meeting room 301, zh: 301 会议室}
                            points:
                              - {name: co2, quantity: co2, unit: ppm, device: box, path: a}
                              - {name: temperature, quantity: temperature, unit: °C, device: box, path: b}
                          - id: meeting-302
                            type: meeting-room
                            name: {en: Meeting room 302, zh: 302 会议室}
                            points: [{name: co2, quantity: co2, unit: ppm, device: box, path: c}]
                          - id: store-303
                            type: store
                            name: {en: Store 303, zh: 303 库房}
                            points: [{name: co2, quantity: co2, unit: ppm, device: box, path: d}]
                assets:
                  - id: lobby-door
                    type: fire-door
                    name: {en: Lobby door, zh: 大堂门}
                    in: lobby
                    points: [{name: position, quantity: door, device: box, path: e}]
                  - id: fire-pump-1
                    type: fire-pump
                    name: {en: Fire pump 1, zh: 1 号消防泵}
                    serves: [tower-a]
                    points: [{name: pressure, quantity: static-pressure, unit: MPa, device: box, path: f}]
            """;
    private static final String STANDARDS = """
            document:
              id: rules
              title: {en: House rules, zh: 楼宇规则}
              issuer: House
              jurisdiction: CN
              edition: "2026"
            standards:
            """;

    private Example() {}

    static SiteGraph site(Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("site.yaml"), SITE);
        Problems problems = new Problems();
        SiteGraph graph = SiteReader.read(file, List.of("caretaker"), problems);
        assertThat(problems.list()).isEmpty();
        return graph;
    }

    static Library library() {
        return library(standard("co2", "co2", "minor", "{mean: 1h, at-most: 1000 ppm}", "spaces: [meeting-room], ")
                + standard("co2-danger", "co2", "critical", "{at-most: 5000 ppm}", "")
                + standard("warmth", "temperature", "minor", "{between: [18 °C, 26 °C]}", "")
                + standard("pressure", "static-pressure", "major", "{at-least: 350 kPa}", "assets: [fire-pump], ")
                + standard("door", "door", "major", "{equals: closed}", "assets: [fire-door], "));
    }

    static Library library(String standards) {
        Problems problems = new Problems();
        Library library = StandardsReader.parse(Path.of("rules.yaml"), STANDARDS + standards, problems);
        assertThat(problems.list()).isEmpty();
        return library;
    }

    static String standard(String id, String quantity, String severity, String require, String types) {
        return standard(id, 1, "published").formatted(severity, types, quantity, require);
    }

    /** A standard whose severity, types, quantity and requirement are left open. */
    static String standard(String id, int version, String status) {
        return """
              - id: %s
                version: %d
                status: %s
                effective: 2026-01-01
                clause: Table 1
                verification: verified
                class: comfort
                severity: %%s
                title: {en: Rule %1$s, zh: 规则 %1$s}
                applies-to: {%%squantity: %%s}
                require: %%s
            """.formatted(id, version, status);
    }

    /** The dashboard of the only site. */
    static JsonNode dashboard(Path dir, Library library, Language language) throws IOException {
        Dashboards.write(site(dir), library, language, dir);
        return new ObjectMapper()
                .readTree(dir.resolve("dashboards/caretaker/riverside.json").toFile());
    }

    /** Its panels. */
    static List<JsonNode> panels(JsonNode dashboard) {
        return StreamSupport.stream(dashboard.get("panels").spliterator(), false)
                .toList();
    }
}
