// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final Set<String> EVERYTHING = Set.of(
            "reference",
            "access",
            "engine",
            "catalogue",
            "delivery",
            "store",
            "door",
            "reconcile",
            "figures",
            "plausibility",
            "benchmark",
            "community",
            "search",
            "distribution",
            "operation",
            "portal",
            "demo",
            "bench");

    /** What each package may import; ARCHITECTURE.md draws this table as a picture. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("reference", Set.of()),
            Map.entry("access", Set.of("reference")),
            Map.entry("engine", Set.of("reference")),
            Map.entry("catalogue", Set.of("reference", "engine")),
            Map.entry("delivery", Set.of("reference", "engine", "catalogue")),
            Map.entry("store", Set.of("reference", "engine", "catalogue", "delivery")),
            Map.entry("door", Set.of("reference", "access", "catalogue", "delivery", "store")),
            Map.entry("reconcile", Set.of("reference", "access", "engine", "catalogue", "delivery", "store")),
            Map.entry(
                    "figures", Set.of("reference", "access", "engine", "catalogue", "delivery", "store", "reconcile")),
            Map.entry("plausibility", Set.of("reference", "access", "catalogue", "store", "figures")),
            Map.entry("benchmark", Set.of("reference", "access", "catalogue", "figures")),
            Map.entry("community", Set.of("reference", "access", "catalogue")),
            Map.entry("search", Set.of("reference", "access")),
            Map.entry("distribution", Set.of("reference", "access", "engine", "catalogue", "store", "door")),
            Map.entry(
                    "operation",
                    Set.of(
                            "reference",
                            "access",
                            "catalogue",
                            "delivery",
                            "store",
                            "figures",
                            "plausibility",
                            "community",
                            "distribution")),
            Map.entry(
                    "portal",
                    Set.of(
                            "reference",
                            "access",
                            "engine",
                            "catalogue",
                            "delivery",
                            "store",
                            "door",
                            "reconcile",
                            "figures",
                            "plausibility",
                            "benchmark",
                            "community",
                            "search",
                            "distribution",
                            "operation")),
            // What makes the synthetic country writes files only; it knows no door.
            Map.entry("demo", Set.of("reference", "catalogue")),
            Map.entry(
                    "bench",
                    Set.of("reference", "access", "engine", "catalogue", "delivery", "store", "figures", "demo")),
            Map.entry("command", EVERYTHING));

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dk.flis");

    /** The packages that exist, so that one missing from the table fails too. */
    static Stream<String> packages() {
        return CLASSES.stream()
                .map(ArchitectureTest::feature)
                .filter(name -> !name.isEmpty() && !name.equals("pages"))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyFromItsLeft(String name) {
        var imported = CLASSES.stream()
                .filter(type -> feature(type).equals(name))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> feature(dependency.getTargetClass()))
                .filter(target -> !target.isEmpty() && !target.equals(name) && !target.equals("pages"))
                .collect(toSet());

        assertThat(MAY_IMPORT).containsKey(name);
        assertThat(imported).isSubsetOf(MAY_IMPORT.get(name));
    }

    @Test
    void hasNoCycles() {
        slices().matching("dk.flis.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void takesTheTimeAsAParameter() {
        noClasses()
                .that()
                .resideInAPackage("dk.flis..")
                .and()
                .resideOutsideOfPackages("dk.flis.command", "dk.flis.pages..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CLASSES);
    }

    private static String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith("dk.flis.") ? name.split("\\.", -1)[2] : "";
    }
}
