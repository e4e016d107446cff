package dev.caretaker.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.NullMarked;

/** The rules that {@link ArchitectureTest} holds the code to, and {@link HouseRulesTest} shows to be able to fail. */
final class HouseRules {
    private static final String[] JUDGING_CORE = {
        "dev.caretaker.judging",
        "dev.caretaker.judging.measure..",
        "dev.caretaker.judging.baseline..",
        "dev.caretaker.judging.scope.."
    };

    private HouseRules() {}

    static ArchRule arrows(Set<String> modules, String module, Set<String> allowed) {
        String[] forbidden = modules.stream()
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

    static ArchRule noCycles() {
        return slices().matching("dev.caretaker.(**)").should().beFreeOfCycles();
    }

    static ArchRule modelIsPure() {
        return classes()
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
    }

    /** Readings and time in, verdict changes out: no clock, thread, executor, file, logger, Vert.x or SQL. */
    static ArchRule judgingCoreIsPure() {
        return noClasses()
                .that()
                .resideInAnyPackage(JUDGING_CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio..",
                        "java.net..",
                        "java.sql..",
                        "javax.sql..",
                        "java.util.concurrent.locks..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "org.jdbi..",
                        "io.vertx..",
                        "io.micrometer..",
                        "dev.caretaker.judging.live..")
                .orShould()
                .dependOnClassesThat(isOneOf(
                        "java.lang.Thread",
                        "java.lang.ThreadLocal",
                        "java.util.Timer",
                        "java.util.concurrent.Executor",
                        "java.util.concurrent.ExecutorService",
                        "java.util.concurrent.Executors",
                        "java.util.concurrent.Future",
                        "java.util.concurrent.CompletableFuture",
                        "java.io.File",
                        "java.io.FileInputStream",
                        "java.io.FileOutputStream",
                        "java.io.RandomAccessFile",
                        Clock.class.getName(),
                        InstantSource.class.getName()));
    }

    private static DescribedPredicate<JavaClass> isOneOf(String... names) {
        Set<String> wanted = Set.of(names);
        return DescribedPredicate.describe("are one of " + wanted, one -> wanted.contains(one.getName()));
    }

    static ArchRule timeIsHandedIn() {
        return noClasses()
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
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now");
    }

    /** A digest that is made twice is made differently one day. */
    static ArchRule digestsAreMadeOnce() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.caretaker.model.digest.Sha256")
                .should()
                .callMethod(MessageDigest.class, "getInstance", String.class);
    }

    static ArchRule nothingSleepsOnAnEventLoop() {
        return noClasses()
                .that()
                .resideInAPackage("dev.caretaker.console..")
                .should()
                .callMethod(Thread.class, "sleep", long.class);
    }

    /** Whoever catches every exception says why it may: elsewhere a fault would be taken for something expected. */
    static ArchRule broadCatchesOnlyAt(Set<String> borders) {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are no border and no fixture of tests",
                        (JavaClass one) -> !borders.contains(outermost(one))
                                && !outermost(one).startsWith("testkit.")))
                .should(ArchConditions.have(
                        DescribedPredicate.describe("a catch of every exception", HouseRules::catchesBroadly)));
    }

    static boolean catchesBroadly(JavaClass one) {
        return one.getCodeUnits().stream()
                .flatMap(unit -> unit.getTryCatchBlocks().stream())
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught ->
                        caught.isEquivalentTo(RuntimeException.class) || caught.isEquivalentTo(Exception.class));
    }

    private static String outermost(JavaClass one) {
        return one.getName().replaceFirst("^dev\\.caretaker\\.", "").replaceFirst("\\$.*", "");
    }

    static List<String> notNullMarked(JavaClasses all) {
        List<String> found = new ArrayList<>();
        for (JavaPackage one : all.getPackage("dev.caretaker").getSubpackagesInTree()) {
            boolean holdsTypes = one.getClasses().stream().anyMatch(HouseRules::isType);
            if (holdsTypes && !one.isAnnotatedWith(NullMarked.class)) {
                found.add(one.getName());
            }
        }
        return found;
    }

    /** The packages with more top-level public types than that, and how many. */
    static Map<String, Integer> showingMoreThan(int most, JavaClasses all) {
        Map<String, Integer> shown = new TreeMap<>();
        for (JavaClass one : all) {
            if (isType(one) && one.isTopLevelClass() && one.getModifiers().contains(JavaModifier.PUBLIC)) {
                shown.merge(one.getPackageName(), 1, Integer::sum);
            }
        }
        shown.values().removeIf(count -> count <= most);
        return shown;
    }

    private static boolean isType(JavaClass one) {
        return !one.getSimpleName().equals("package-info");
    }
}
