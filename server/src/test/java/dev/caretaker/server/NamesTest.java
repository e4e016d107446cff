package dev.caretaker.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who reads a name in a module need not ask which of two is meant. */
@AnalyzeClasses(packages = "dev.caretaker", importOptions = ImportOption.DoNotIncludeTests.class)
class NamesTest {

    @ArchTest
    static void simpleNames_ofAModule_nestedTypesIncluded_areGivenOnce(JavaClasses all) {
        assertThat(all).hasSizeGreaterThan(150);
        assertThat(givenTwice(all)).as("types of one module with the same name").isEmpty();
    }

    @ArchTest
    static void aNameGivenTwice_inAFixture_isFound(JavaClasses all) {
        assertThat(all.contain(First.class)).as("fixtures are left out above").isFalse();
        JavaClasses fixture = new ClassFileImporter()
                .importClasses(First.class, First.Row.class, Second.class, Second.Row.class, ANONYMOUS.getClass());
        String here = NamesTest.class.getName();
        assertThat(givenTwice(fixture))
                .isEqualTo(Map.of("server: Row", Set.of(here + "$First$Row", here + "$Second$Row")));
    }

    private static Map<String, Set<String>> givenTwice(JavaClasses all) {
        Map<String, Set<String>> types = new TreeMap<>();
        for (JavaClass one : all) {
            if (isNamed(one)) {
                types.computeIfAbsent(module(one) + ": " + one.getSimpleName(), name -> new TreeSet<>())
                        .add(one.getName());
            }
        }
        types.values().removeIf(same -> same.size() < 2);
        return types;
    }

    private static boolean isNamed(JavaClass one) {
        return !one.isAnonymousClass()
                && !one.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !one.getSimpleName().equals("package-info");
    }

    private static String module(JavaClass one) {
        return one.getPackageName().split("\\.", 4)[2];
    }

    private static final Object ANONYMOUS = new Object() {};

    private static final class First {
        record Row(int number) {}
    }

    private static final class Second {
        record Row(String text) {}
    }
}
