// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.SourceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonsTest {

    private static final String NAME = "elev_0147_2025-03.csv";
    private static final String HEADER = "kommune;maaned;elev;dage\n";

    @TempDir
    Path folder;

    private Door door;

    @BeforeEach
    void open() {
        door = new Door(folder, withPupils(RealCatalogue.get()));
    }

    @AfterEach
    void close() {
        door.close();
    }

    private static Catalogue withPupils(Catalogue shipped) {
        var pupil = new Dataset(
                new SourceId("elev"),
                new AreaId("borger"),
                "Elev",
                "en elev i en måned",
                List.of(
                        column("elev", new Column.Type.Person()),
                        column("dage", new Column.Type.Whole(Optional.of(0L), Optional.of(31L)))),
                new Frequency.Monthly(),
                Dataset.USUAL_DUE_DAY,
                Dataset.Deliverer.MUNICIPALITY,
                Optional.empty(),
                List.of(),
                List.of("elev"),
                Optional.empty(),
                Optional.empty());
        return new Catalogue(
                "test",
                shipped.areas(),
                shipped.municipalities(),
                shipped.codeLists(),
                Map.of(pupil.id(), pupil),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static Column column(String name, Column.Type type) {
        return new Column(name, name, name, type, true, Optional.empty());
    }

    @Test
    void givesOnePersonOnePseudonymHoweverHeIsWritten() {
        door.check(NAME, HEADER + "147;2025-03;0101900123;1\n");
        var plain = door.rows("elev");
        door.check(NAME, HEADER + "147;2025-03;010190-0123;1\n");
        var hyphened = door.rows("elev");
        door.check("elev_0101_2025-03.csv", HEADER + "101;2025-03;101900123;1\n");

        assertThat(plain).singleElement().asString().matches("[0-9a-f]{32}");
        assertThat(hyphened).isEqualTo(plain);
        assertThat(door.rows("elev")).isEqualTo(plain);
    }

    @Test
    void neverRepeatsAPersonInAFinding() {
        var outcome = door.check(NAME, HEADER + """
                147;2025-03;0101900123;32
                147;2025-03;010190-0123;1
                147;2025-03;3199900123;1
                147;2025-03;hemmelig;1
                147;2025-03;0101900124;1;og noget mere
                """);

        assertThat(Door.told(outcome))
                .containsExactly(
                        "antal-felter:6:", "person:4:elev", "person:5:elev", "graense:2:dage", "dobbelt-noegle:3:elev");
        assertThat(Door.findings(outcome).toString())
                .doesNotContain("0123")
                .doesNotContain("0124")
                .doesNotContain("hemmelig");
    }

    @Test
    void bindsTheSourcesOwnKeysToMunicipalityAndSource() throws Exception {
        var note = "{\"kildesystem\": \"TEA\", \"personnoegle\": \"egen\"}";
        Files.writeString(folder.resolve("elev_0147_2025-03.note.json"), note);
        Files.writeString(folder.resolve("elev_0101_2025-03.note.json"), note);

        door.check(NAME, HEADER + "147;2025-03;0101900123;1\n");
        var here = door.rows("elev");
        door.check("elev_0101_2025-03.csv", HEADER + "101;2025-03;0101900123;1\n");

        assertThat(door.rows("elev")).isNotEqualTo(here);
    }

    @Test
    void keepsTheKeysOfDifferentSourcesApartInFilesThatAreCheckedTogether() throws Exception {
        var handed = List.of("0147", "0101", "0751").stream()
                .map(code -> {
                    door.file(
                            "elev_%s_2025-03.note.json".formatted(code),
                            "{\"kildesystem\": \"TEA\", \"personnoegle\": \"egen\"}"
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    var file = door.file(
                            "elev_%s_2025-03.csv".formatted(code),
                            (HEADER + "%d;2025-03;e1;1\n".formatted(Integer.parseInt(code)))
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    return new Handed(file, Target.plain(folder.resolve(code + ".parquet")));
                })
                .toList();
        door.check(handed);
        var together = pupils(handed);

        handed.forEach(file -> door.check(List.of(file)));

        assertThat(together).hasSize(3).doesNotHaveDuplicates().isEqualTo(pupils(handed));
    }

    private List<String> pupils(List<Handed> handed) {
        try (var session = new Session(door.engine())) {
            return handed.stream()
                    .map(file -> session.one(
                            "SELECT elev FROM read_parquet(%s)"
                                    .formatted(dk.flis.engine.Engine.literal(
                                            file.target().parquet().toString())),
                            row -> row.getString(1)))
                    .toList();
        }
    }
}
