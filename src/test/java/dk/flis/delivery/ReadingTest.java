// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.CodeList;
import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    /** What numbers, dates, codes and texts are made of, and what they are not. */
    private static final List<String> PIECES = List.of(
            "0",
            "1",
            "9",
            "12",
            "147",
            "2025",
            "03",
            "31",
            "-",
            ".",
            ",",
            "+",
            "e",
            "E",
            "_",
            " ",
            "\u00A0",
            "\t",
            "\r",
            "a",
            "Z",
            "Å",
            "/",
            "5.30.28",
            "53028",
            "00",
            "000",
            "infinity",
            "(BC)",
            "999999999999999999",
            "9223372036854775807");

    @TempDir
    Path folder;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = new Engine(500, 1, folder.resolve("spill"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void readsWhatIsWrittenTheUsualWayAsItReadsEveryWay() {
        var texts = texts(new SplittableRandom(1));
        try (var session = new Session(engine)) {
            session.run("CREATE TEMP TABLE tekster AS SELECT unnest([%s]) AS c0"
                    .formatted(texts.stream().map(Engine::literal).collect(Collectors.joining(", "))));
            for (var reading : readings()) {
                var differ = session.rows(
                        "SELECT c0 FROM (SELECT c0, %s AS u, %s AS v FROM tekster) WHERE u IS NOT NULL AND u IS DISTINCT FROM v"
                                .formatted(reading.usual("c0"), reading.held("nullif(trim(c0), '')")),
                        row -> row.getString(1));

                assertThat(differ).as(reading.toString()).isEmpty();
            }
        }
    }

    @Test
    void knowsTheUsualWays() {
        assertThat(usual(new ReadExact(2, new Bounds(Optional.empty(), Optional.empty()))))
                .contains("1250,50", "1250.5", "1250", "-0,05", "0")
                .doesNotContain("1250,505", "1.250,50", "1250,", "1e3", " 12", "");
        assertThat(usual(new ReadExact(0, new Bounds(Optional.of(0L), Optional.of(99L)))))
                .contains("0")
                .doesNotContain("1250", "-0,05", "1250,");
        assertThat(usual(new ReadWhole(new Bounds(Optional.empty(), Optional.empty()))))
                .contains("1250", "0")
                .doesNotContain("1250,50", "007", "1e3", " 12");
        assertThat(usual(new ReadDay())).contains("2025-03-31").doesNotContain("31-03-2025", "2025-3-1", "2025-02-30");
        assertThat(usual(new ReadOwnMonth(new Month(2025, 3)))).contains("2025-03", "202503");
    }

    private List<String> usual(Reading reading) {
        var texts = List.of(
                "1250,50",
                "1250.5",
                "1250",
                "-0,05",
                "0",
                "1250,505",
                "1.250,50",
                "1250,",
                "1e3",
                " 12",
                "",
                "007",
                "2025-03-31",
                "31-03-2025",
                "2025-3-1",
                "2025-02-30",
                "2025-03",
                "202503");
        try (var session = new Session(engine)) {
            return session.rows(
                    "SELECT c0 FROM (SELECT unnest([%s]) AS c0) WHERE %s IS NOT NULL"
                            .formatted(
                                    texts.stream().map(Engine::literal).collect(Collectors.joining(", ")),
                                    reading.usual("c0")),
                    row -> row.getString(1));
        }
    }

    private List<Reading> readings() {
        var none = new Bounds(Optional.empty(), Optional.empty());
        var some = new Bounds(Optional.of(0L), Optional.of(125L));
        var types = new CodeTypes(engine);
        return Stream.of(
                        Stream.<Reading>of(new ReadWhole(none), new ReadWhole(some), new ReadDay()),
                        Stream.of(0, 1, 2, 3).map(scale -> new ReadExact(scale, none)),
                        Stream.of(0, 2).map(scale -> new ReadExact(scale, some)),
                        Stream.of("[0-9A-Za-z/-]{1,40}", "[0-9A-Za-zÆØÅæøå -]{1,20}", "[0-9]{2,3}", ".*", "a|1 ?")
                                .map(form -> new ReadText(Optional.of(form))),
                        Stream.of(new ReadText(Optional.empty())),
                        Stream.of(
                                new ReadOwnMunicipality(new MunicipalityCode(147)),
                                new ReadOwnMonth(new Month(2025, 3))),
                        Stream.of("funktion", "gruppering", "kommune", "modpart")
                                .map(list -> Optional.<CodeList>ofNullable(
                                                Door.SHIPPED.codeLists().get(list))
                                        .orElseThrow())
                                .map(list -> new ReadCode(Spellings.of(list), types)))
                .<Reading>flatMap(all -> all)
                .toList();
    }

    private static List<String> texts(SplittableRandom draw) {
        var texts = new ArrayList<String>(
                List.of("", " ", "2025-03-14", "2025-03-14 (BC)", "14-03-2025", "05.30.28", "2025-03", "0147"));
        for (var text = 0; text < 4_000; text++) {
            texts.add(Stream.generate(() -> PIECES.get(draw.nextInt(PIECES.size())))
                    .limit(1 + draw.nextInt(5))
                    .collect(Collectors.joining()));
        }
        return texts;
    }
}
