// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import static dk.flis.operation.DeliveringWorld.FREDERIKSBERG;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.store.CompareDeliveries;
import dk.flis.store.Comparison;
import dk.flis.store.Comparison.Difference;
import dk.flis.store.Comparison.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two deliveries of a slice, row by row, over the files that the real checks wrote. */
class ComparedDeliveriesTest {

    private static final EnumSet<Kind> ALL = EnumSet.allOf(Kind.class);

    @TempDir
    Path folder;

    private DeliveringWorld world;
    private CompareDeliveries compare;
    private long before;
    private long after;

    @BeforeEach
    void open() throws IOException {
        world = new DeliveringWorld(folder);
        compare = world.installation.store().compare();
        before = world.deliver(
                        FREDERIKSBERG,
                        "2025-03",
                        "1;100,00;0101901111;A1",
                        "1;20,00;;A2",
                        "2;3,00;;A3",
                        "1;4,00;0101901111;A4")
                .number();
        after = world.deliver(
                        FREDERIKSBERG,
                        "2025-03",
                        "1;100,00;0101901111;A1",
                        "1;25,00;;A2",
                        "1;4,00;0202902222;A4",
                        "2;9,00;;A5")
                .number();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Comparison comparison() {
        return compare.compare(world.find(before), world.find(after)).orElseThrow();
    }

    @Test
    void countsWhatCameWentAndChanged() {
        var compared = comparison();

        assertThat(List.of(compared.before(), compared.after())).containsExactly(4L, 4L);
        assertThat(compared.added()).isEqualTo(1);
        assertThat(compared.removed()).isEqualTo(1);
        assertThat(compared.changed()).isEqualTo(2);
        assertThat(compared.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.before()).contains(new BigDecimal("127.00"));
            assertThat(sum.after()).contains(new BigDecimal("138.00"));
            assertThat(sum.difference()).isEqualByComparingTo("11");
        });
    }

    @Test
    void tellsTheRowsInTheOrderOfTheLines() {
        var rows = differences(ALL, 0, 10);

        assertThat(rows.stream().map(ComparedDeliveriesTest::told))
                .containsExactly("CHANGED 3 3", "CHANGED 5 4", "REMOVED 4 -", "ADDED - 5");
    }

    @Test
    void neverTellsAPersonButThatItIsAnother() {
        var another = differences(EnumSet.of(Kind.CHANGED), 1, 1).getFirst();
        var person = another.values().get(2);

        assertThat(person.differ()).isTrue();
        assertThat(person.before()).contains("•••••");
        assertThat(person.after()).contains("•••••");
        assertThat(differences(ALL, 0, 10).toString())
                .doesNotContain("0101901111")
                .doesNotContainPattern("[0-9a-f]{32}");
    }

    @Test
    void turnsThePages() {
        assertThat(differences(ALL, 0, 3)).hasSize(3);
        assertThat(differences(ALL, 3, 3)).hasSize(1);
        assertThat(differences(EnumSet.of(Kind.ADDED), 0, 3)).hasSize(1);
    }

    private List<Difference> differences(EnumSet<Kind> kinds, int skip, int count) {
        return compare.differences(world.find(before), world.find(after), kinds, skip, count);
    }

    private static String told(Difference one) {
        return List.of(one.before(), one.after()).stream()
                .map(line -> line.isPresent() ? Long.toString(line.getAsLong()) : "-")
                .collect(Collectors.joining(" ", one.kind() + " ", ""));
    }
}
