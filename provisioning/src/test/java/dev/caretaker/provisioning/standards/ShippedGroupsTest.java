package dev.caretaker.provisioning.standards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caretaker.model.library.Library;
import dev.caretaker.model.response.Discipline;
import dev.caretaker.model.service.ServiceStandard;
import dev.caretaker.model.service.ServiceTerms.ResponseTerm;
import dev.caretaker.model.service.ServiceTerms.Sign;
import dev.caretaker.model.standard.Lifecycle;
import dev.caretaker.provisioning.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The library that ships has something in force for every group of published figures. */
class ShippedGroupsTest {
    private static final Library SHIPPED = StandardsReader.read(Texts.SHIPPED, new Problems());

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "A environment,          COMFORT,   20",
        "B fire,                 FIRE,      20",
        "B life safety,          SAFETY,    5",
        "C access and security,  ACCESS,    5",
        "D hygiene,              HYGIENE,   5",
        "E equipment and energy, EQUIPMENT, 20",
    })
    void group_ofFiguresThatAreMeasured_isInForce(String group, Discipline discipline, int atLeast) {
        assertThat(SHIPPED.standards().stream()
                        .filter(one -> one.discipline() == discipline && one.lifecycle() == Lifecycle.PUBLISHED))
                .as(group)
                .hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void groupF_serviceQuality_isInForce() {
        List<ServiceStandard> published = SHIPPED.services().stream()
                .filter(one -> one.lifecycle() == Lifecycle.PUBLISHED)
                .toList();

        assertThat(published).hasSizeGreaterThanOrEqualTo(40);
        assertThat(published.stream()
                        .flatMap(one -> one.terms().response().stream())
                        .map(ResponseTerm::sign))
                .contains(Sign.ACCEPT, Sign.ARRIVE);
        assertThat(published).anyMatch(one -> one.terms().complete().isPresent());
        assertThat(published).anyMatch(one -> one.terms().during().isPresent());
        assertThat(published).anyMatch(one -> !one.terms().pauses().isEmpty());
    }
}
