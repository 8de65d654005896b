// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.SourceId;
import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTogetherTest {

    private static final String HEADER =
            "kommune;maaned;bogfoeringsdato;konto;dranst;ejerforhold;gruppering;art;omkostningssted;bilag;beloeb;registrering\n";
    private static final String PEOPLE = "kommune;maaned;distrikt;alder;koen;antal;registrering\n";

    @TempDir
    Path folder;

    private Door door;

    @BeforeEach
    void open() {
        door = Door.shipped(folder);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void saysOfEachFileWhatItSaysOfItAlone() throws Exception {
        var files = List.of(
                file(
                        "regnskab_0147_2025-01.csv",
                        accounts("147;2025-01;2025-01-14;5.30.28;1;1;001;1.0;4711;B1;1250,50;R1")),
                file(
                        "regnskab_0147_2025-02.csv",
                        accounts("0147;202502;;5.30.28;1;1;;1.0;;;12;R1", "0147;202502;;5.30.28;1;1;;1.0;;;12;R2")),
                file(
                        "regnskab_0259_2025-02.csv",
                        accounts("259;2025-02;;5.30.28;1;1;;1.0;;;0,5;R1").replace("\n", "\r\n")),
                file("regnskab_0751_2025-02.csv", "\uFEFF" + accounts("751;2025-02;;5.30.28;1;1;;1.0;;;-0,05;R1")),
                // Written in ways that are not the usual ones.
                file(
                        "regnskab_0147_2025-03.csv",
                        accounts("147 Frederiksberg;2025-03;14-03-2025;53028;1;1;1;10;; ;12;R1")),
                file(
                        "regnskab_0259_2025-03.csv",
                        accounts("259;2025-03;;5.30.28;1;1;;1.0;;;12;R1", "", "259;2025-03;;5.30.28;1;1;;1.0;;;12;R2")),
                file("regnskab_0751_2025-03.csv", accounts("751;2025-03;;5.30.28;1;1;;1.0;;\"B\n1\";12;R1")),
                // Each with a fault of its own.
                file(
                        "regnskab_0147_2025-04.csv",
                        accounts("147;2025-04;;5.30.28;1;1;;1.0;;;12;R1", "147;2025-04;;5.30.28;1;1;;1.0;;;12;R1")),
                file("regnskab_0147_2025-05.csv", accounts("147;2025-06;;5.30.28;1;1;;1.0;;;12;R1")),
                file("regnskab_0147_2025-06.csv", accounts("259;2025-06;;5.30.28;1;1;;1.0;;;12;R1")),
                file("regnskab_0147_2025-07.csv", accounts("147;2025-07;;5.30.28;1;1;;1.0;;;1,234;R1")),
                file("regnskab_0147_2025-08.csv", accounts("147;2025-08;;5.30.99;9;1;;1.0;;;1;")),
                file("regnskab_0147_2025-09.csv", accounts("147;2025-09;;5.30.28;1;1;;1.0;;;1;R1;more")),
                file("regnskab_0147_2025-10.csv", HEADER),
                file("regnskab_0147_2025-11.csv", ""),
                // A word of the catalogue's, of a row and of the whole file.
                file("regnskab_0147_2025-12.csv", accounts("147;2025-12;2025-11-30;5.30.28;1;1;;1.0;;;12;R1")),
                file("befolkning_0147_2025-01.csv", PEOPLE + "147;2025-01;D1;30;K;5;1\n147;2025-01;D1;30;M;5;2\n"),
                file(
                        "befolkning_0259_2025-01.csv",
                        PEOPLE + "259;2025-01;D1;30;K;5;1\n259;2025-01;D1;30;M;5;2\n259;2025-01;D1;7;M;2;3\n"),
                file("befolkning_0751_2025-01.csv", PEOPLE + "751;2025-01;D1;30;K;5;1\n751;2025-01;D1;7;K;2;3\n"),
                note(
                        "regnskab_0147_2024-01",
                        accounts("147;2024-01;;5.30.28;1;1;;1.0;;;12;R1"),
                        "\"raekker\": 1, \"kontroltotaler\": [{\"konto\": \"05\", \"dranst\": \"1\", \"beloeb\": \"12.00\"}]"),
                note("regnskab_0147_2024-02", accounts("147;2024-02;;5.30.28;1;1;;1.0;;;12;R1"), "\"raekker\": 2"),
                note(
                        "regnskab_0147_2024-03",
                        accounts("147;2024-03;;5.30.28;1;1;;1.0;;;12;R1"),
                        "\"kontroltotaler\": [{\"konto\": \"5\", \"dranst\": \"1\", \"beloeb\": \"13\"}]"),
                note("regnskab_0147_2024-04", accounts("147;2024-04;;5.30.28;1;1;;1.0;;;12;R1"), "\"sha256\": \"00\""),
                note("regnskab_0147_2024-05", accounts("147;2024-05;;5.30.28;1;1;;1.0;;;12;R1"), "\"hvad\": 1"));

        assertThat(together(files)).isEqualTo(alone(files));
    }

    @Test
    void holdsEachFileAgainstWhatIsKnownBesideIt() throws Exception {
        var before = new HashMap<Slice.OfMunicipality, Path>();
        var known = new Known() {
            @Override
            public Map<Slice.OfMunicipality, Path> before(Collection<Slice.OfMunicipality> slices) {
                return before;
            }

            @Override
            public Map<Slice.OfMunicipality, List<RegisteredSystem>> systems(Collection<Slice.OfMunicipality> slices) {
                return Map.of();
            }
        };
        door.close();
        door = new Door(folder, Door.SHIPPED, known);
        for (var town : List.of(147, 259)) {
            var january = new Handed(
                    file("befolkning_0%d_2025-01.csv".formatted(town), people(town, "2025-01", 50)),
                    Target.plain(folder.resolve(town + "-january.parquet")));
            door.check(List.of(january));
            before.put(
                    new Slice.OfMunicipality(
                            new SourceId("befolkning"), new MunicipalityCode(town), new Month(2025, 2)),
                    january.target().parquet());
        }
        var february = List.of(
                file("befolkning_0147_2025-02.csv", people(147, "2025-02", 50)),
                file("befolkning_0259_2025-02.csv", people(259, "2025-02", 40)),
                file("befolkning_0751_2025-02.csv", people(751, "2025-02", 40)),
                door.file(
                        "befolkning_0147_2025-02.csv.gz",
                        Door.gzip(people(147, "2025-02", 30).getBytes(StandardCharsets.UTF_8))));

        assertThat(together(february))
                .isEqualTo(alone(february))
                .satisfiesExactly(
                        same -> assertThat(same).doesNotContain("befolkning-springer"),
                        fewer -> assertThat(fewer).contains("befolkning-springer", "80 mod 100"),
                        alone -> assertThat(alone).doesNotContain("befolkning-springer"),
                        again -> assertThat(again).contains("befolkning-springer", "60 mod 100"));
    }

    private static String people(int town, String month, int each) {
        return PEOPLE + "%1$d;%2$s;D1;30;K;%3$d;1\n%1$d;%2$s;D1;30;M;%3$d;2\n".formatted(town, month, each);
    }

    @Test
    void writesTheRowsOfEachFileInItsOwnPlaceWithItsOwnNumber() throws Exception {
        var handed = new ArrayList<Handed>();
        for (var number = 1; number <= 3; number++) {
            var rows = "147;2025-0%d;;5.30.28;1;1;;1.0;;;%d;R1\n147;2025-0%1$d;;5.30.28;1;1;;1.0;;;7;R2\n"
                    .formatted(number, number);
            var target = new Target(
                    folder.resolve(number + ".parquet"), Map.of("_levering", 10L + number), _ -> Map.of("konto", 5));
            handed.add(new Handed(file("regnskab_0147_2025-0%d.csv".formatted(number), HEADER + rows), target));
        }

        var outcomes = door.check(handed);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Accepted.class));
        assertThat(rows(handed.get(1).target().parquet(), "_levering, _linje, kommune, maaned, konto, beloeb"))
                .containsExactly("12|2|147|202502|5.30.28|2.00", "12|3|147|202502|5.30.28|7.00");
    }

    @Test
    void knowsWhichChecksLookAtEachRowForItself() {
        var each = new EachRow(door.engine());

        assertThat(Door.SHIPPED.checks().stream().filter(each::judges).map(check -> check.id()))
                .contains("regnskab-dranst-passer-til-hovedkonto", "bogfoeringsdato-i-maaneden", "flytning-har-modpart")
                .doesNotContain("befolkning-begge-koen", "befolkning-aldersfordeling", "budget-oprindeligt-balancerer");
    }

    private static String accounts(String... rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    private Path file(String name, String text) {
        return door.file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path note(String stem, String text, String note) {
        door.file(stem + ".note.json", ("{" + note + "}").getBytes(StandardCharsets.UTF_8));
        return file(stem + ".csv", text);
    }

    private List<String> together(List<Path> files) throws Exception {
        var handed = files.stream()
                .map(file -> new Handed(file, target(file, "together")))
                .toList();
        var outcomes = door.check(handed);
        var told = new ArrayList<String>();
        for (var at = 0; at < files.size(); at++) {
            told.add(told(
                    files.get(at), outcomes.get(at), handed.get(at).target().parquet()));
        }
        return told;
    }

    private List<String> alone(List<Path> files) throws Exception {
        var told = new ArrayList<String>();
        for (var file : files) {
            var handed = new Handed(file, target(file, "alone"));
            told.add(told(
                    file,
                    door.check(List.of(handed)).getFirst(),
                    handed.target().parquet()));
        }
        return told;
    }

    private Target target(Path file, String way) {
        return Target.plain(folder.resolve(file.getFileName() + "-" + way + ".parquet"));
    }

    private String told(Path file, Outcome outcome, Path parquet) throws Exception {
        return switch (outcome) {
            case Outcome.Rejected rejected ->
                "%s: rejected %s %s".formatted(file.getFileName(), rejected.findings(), rejected.slice());
            case Outcome.Accepted accepted ->
                "%s: accepted %d %s %s %s"
                        .formatted(
                                file.getFileName(),
                                accepted.checked().rows(),
                                accepted.warnings(),
                                accepted.checked().slice(),
                                rows(parquet, "*"));
        };
    }

    private List<String> rows(Path parquet, String columns) throws Exception {
        assertThat(Files.exists(parquet)).isTrue();
        try (var session = new Session(door.engine())) {
            return session.rows(
                    "SELECT concat_ws('|', %s) FROM read_parquet(%s)"
                            .formatted(
                                    columns.equals("*") ? "COLUMNS(*)" : columns, Engine.literal(parquet.toString())),
                    row -> row.getString(1));
        }
    }
}
