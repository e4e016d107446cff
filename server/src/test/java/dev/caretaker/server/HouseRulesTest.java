package dev.caretaker.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes that are wrong on purpose, one for each rule, so that a rule that finds nothing is known to look. */
class HouseRulesTest {
    private static final JavaClasses WRONG = new ClassFileImporter()
            .importPackages(
                    "dev.caretaker.judging.fixture",
                    "dev.caretaker.judging.measure.fixture",
                    "dev.caretaker.alerting.fixture",
                    "dev.caretaker.model.fixture",
                    "dev.caretaker.console.fixture");

    static Iterable<Named<ArchRule>> rules() {
        Set<String> modules = Set.of("judging", "alerting", "model");
        return Set.of(
                Named.of("a lower module knows a higher one", HouseRules.arrows(modules, "judging", Set.of("model"))),
                Named.of(
                        "a module knows the composition root",
                        HouseRules.arrows(modules, "alerting", Set.of("judging", "model"))),
                Named.of("two packages know each other", HouseRules.noCycles()),
                Named.of("the model logs", HouseRules.modelIsPure()),
                Named.of("the judging core has threads, files", HouseRules.judgingCoreIsPure()),
                Named.of("a clock is asked", HouseRules.timeIsHandedIn()),
                Named.of("a digest is made anew", HouseRules.digestsAreMadeOnce()),
                Named.of("an event loop sleeps", HouseRules.nothingSleepsOnAnEventLoop()),
                Named.of("whatever goes wrong is swallowed", HouseRules.broadCatchesOnlyAt(Set.of("server.Main"))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsWrong_isFound(ArchRule rule) {
        assertThat(rule.evaluate(WRONG).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }

    @Test
    void border_mayCatchWhateverGoesWrong() {
        ArchRule rule = HouseRules.broadCatchesOnlyAt(Set.of("alerting.fixture.Wrong"));
        assertThat(rule.evaluate(WRONG).hasViolation()).isFalse();
    }

    @Test
    void packageThatIsNotNullMarked_isFound() {
        assertThat(HouseRules.notNullMarked(WRONG)).contains("dev.caretaker.alerting.fixture");
    }

    @Test
    void packageThatShowsMore_isFound() {
        assertThat(HouseRules.showingMoreThan(0, WRONG)).containsEntry("dev.caretaker.model.fixture", 1);
        assertThat(HouseRules.showingMoreThan(1, WRONG)).isEqualTo(Map.of());
    }
}
