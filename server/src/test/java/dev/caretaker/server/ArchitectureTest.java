package dev.caretaker.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The arrows of ARCHITECTURE.md: who may know whom. */
@AnalyzeClasses(packages = "dev.caretaker", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("provisioning", Set.of("model")),
            Map.entry("records", Set.of("model")),
            Map.entry("broker", Set.of()),
            Map.entry("gateway", Set.of("model", "provisioning", "records")),
            Map.entry("ingest", Set.of("model")),
            Map.entry("judging", Set.of("model")),
            Map.entry("registry", Set.of("model", "provisioning", "records", "judging")),
            Map.entry("alerting", Set.of("model", "records", "judging")),
            Map.entry("compliance", Set.of("model", "records")),
            Map.entry("rejudging", Set.of("model", "records", "judging", "compliance", "alerting")),
            Map.entry("workorders", Set.of("model", "records", "alerting")),
            Map.entry(
                    "console",
                    Set.of(
                            "model",
                            "records",
                            "gateway",
                            "ingest",
                            "judging",
                            "registry",
                            "alerting",
                            "compliance",
                            "rejudging",
                            "workorders")),
            Map.entry("dashboards", Set.of("model")),
            Map.entry("simulator", Set.of("model")));

    @ArchTest
    static void everyModule_isSeen(JavaClasses all) {
        assertThat(all).hasSizeGreaterThan(150);
        ARROWS.keySet()
                .forEach(module -> assertThat(
                                all.getPackage("dev.caretaker." + module).getClassesInPackageTree())
                        .as(module)
                        .isNotEmpty());
    }

    @ArchTest
    static void arrows_pointOneWayOnly(JavaClasses all) {
        ARROWS.forEach((module, allowed) -> arrows(module, allowed).check(all));
    }

    private static ArchRule arrows(String module, Set<String> allowed) {
        String[] forbidden = ARROWS.keySet().stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(other -> "dev.caretaker." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("dev.caretaker." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("dev.caretaker.server..");
    }

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLES =
            slices().matching("dev.caretaker.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MODEL_KNOWS_NOTHING_BUT_THE_JDK_AND_UNITS = classes()
            .that()
            .resideInAPackage("dev.caretaker.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "dev.caretaker.model..",
                    "java..",
                    "javax.measure..",
                    "tech.units.indriya..",
                    "systems.uom..",
                    "org.jspecify..",
                    "com.google.errorprone.annotations..");

    @ArchTest
    static final ArchRule TIME_IS_HANDED_IN = noClasses()
            .that()
            .resideOutsideOfPackage("dev.caretaker.server..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule NOTHING_SLEEPS_ON_AN_EVENT_LOOP = noClasses()
            .that()
            .resideInAPackage("dev.caretaker.console..")
            .should()
            .callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static void everyPackage_isNullMarked(JavaClasses all) {
        for (JavaPackage one : all.getPackage("dev.caretaker").getSubpackagesInTree()) {
            if (one.getClasses().stream().anyMatch(ArchitectureTest::isOurs)) {
                assertThat(one.isAnnotatedWith(NullMarked.class))
                        .as("package-info of " + one.getName() + " is @NullMarked")
                        .isTrue();
            }
        }
    }

    private static boolean isOurs(JavaClass one) {
        return !one.getSimpleName().equals("package-info");
    }
}
