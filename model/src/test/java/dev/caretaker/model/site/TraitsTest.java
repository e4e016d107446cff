package dev.caretaker.model.site;

import static dev.caretaker.model.site.PlantRoom.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.point.PointId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTest {
    private final SiteGraph graph = PlantRoom.tower()
            .mark(id("site"), new Traits(Optional.of("B"), Set.of(), Map.of("owner", "city", "class", "office")))
            .mark(id("tower"), new Traits(Optional.of("A"), Set.of("listed"), Map.of("owner", "bank")))
            .mark(id("plant-room"), new Traits(Optional.empty(), Set.of("noisy"), Map.of("class", "plant")))
            .mark(id("pump-1"), new Traits(Optional.empty(), Set.of("life-safety"), Map.of("insulation", "F")))
            .tag(PointId.parse("pump-1.running"), Set.of("metered"))
            .build();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the asset's own           | pump-1      | insulation | F
            the space's it stands in  | pump-1      | class      | plant
            the building's            | pump-1      | owner      | bank
            the site's                | meeting-301 | class      | office
            the site's, of the site   | site        | owner      | city
            nobody's                  | meeting-301 | insulation |
            """)
    void attribute_isThatOfTheNearest(String what, String place, String key, String value) {
        assertThat(graph.attribute(id(place), key)).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            of a building, before the site's | meeting-301 | A
            of the site                      | site        | B
            """)
    void grade_isThatOfTheNearest(String what, String place, String grade) {
        assertThat(graph.grade(id(place))).contains(grade);
    }

    @Test
    void tags_areThoseOfThePointAndAllAroundIt() {
        assertThat(graph.tags(graph.point(PointId.parse("pump-1.running")).orElseThrow()))
                .containsExactly("life-safety", "listed", "metered", "noisy");
    }

    @Test
    void graph_withoutMarks_hasNone() {
        SiteGraph plain = PlantRoom.tower().build();

        assertThat(plain.grade(id("meeting-301"))).isEmpty();
        assertThat(plain.tags(plain.points().iterator().next())).isEmpty();
    }
}
