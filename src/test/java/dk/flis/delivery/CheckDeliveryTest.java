// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckDeliveryTest {

    private static final String NAME = "regnskab_0147_2025-03.csv";
    private static final String HEADER =
            "kommune;maaned;bogfoeringsdato;konto;dranst;ejerforhold;gruppering;art;omkostningssted;bilag;beloeb;registrering\n";
    private static final String GOOD = HEADER + """
            147;2025-03;2025-03-14;5.30.28;1;1;001;1.0;4711;B1;1250,50;R1
            0147;2025-03;14-03-2025;05.30.28;1;1;;1.0;;;-0,50;R2
            147 Frederiksberg;2025-03;;53028;1;1;;10;;;12;R3
            """;

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

    /** The good file with its first row replaced. */
    private Outcome withRow(String row) {
        return door.check(NAME, HEADER + row + "\n147;2025-03;;5.30.28;1;1;;1.0;;;1;R9\n");
    }

    @Test
    void warnsOfALedgerThatIsNotWholeAndAcceptsIt() {
        var outcome = door.check(NAME, GOOD);

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(Door.findings(outcome))
                .extracting(Finding::check)
                .contains("regnskab-balancerer", "regnskab-hovedkonto-mangler");
    }

    @Test
    void acceptsAGoodFileAndWritesItsRows() {
        var outcome = door.check(NAME, GOOD);

        assertThat(Door.told(outcome)).isEmpty();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.checked().slice())
                    .isEqualTo(new Slice.OfMunicipality(
                            new SourceId("regnskab"), new MunicipalityCode(147), new Month(2025, 3)));
            assertThat(accepted.checked().rows()).isEqualTo(3);
            assertThat(accepted.checked().sequence()).isEqualTo(OptionalLong.empty());
        });
        assertThat(door.rows("_linje, kommune, maaned, bogfoeringsdato, konto, gruppering, art, beloeb, registrering"))
                .containsExactly(
                        "2|147|202503|2025-03-14|5.30.28|001|1.0|1250.50|R1",
                        "3|147|202503|2025-03-14|5.30.28|1.0|-0.50|R2",
                        "4|147|202503|5.30.28|1.0|12.00|R3");
    }

    @Test
    void typesTheColumnsAsFactsHaveThem() {
        door.check(NAME, GOOD);

        try (var session = new Session(door.engine())) {
            var types = session.rows(
                    "SELECT column_name || ' ' || column_type FROM (DESCRIBE SELECT * FROM read_parquet('"
                            + door.parquet() + "'))",
                    row -> row.getString(1));
            assertThat(types)
                    .containsExactly(
                            "_linje BIGINT",
                            "kommune INTEGER",
                            "maaned INTEGER",
                            "bogfoeringsdato DATE",
                            "konto VARCHAR",
                            "dranst VARCHAR",
                            "ejerforhold VARCHAR",
                            "gruppering VARCHAR",
                            "art VARCHAR",
                            "omkostningssted VARCHAR",
                            "bilag VARCHAR",
                            "beloeb DECIMAL(18,2)",
                            "registrering VARCHAR");
        }
    }

    @Test
    void leavesNothingBehindButTheParquetFile() throws Exception {
        door.check(NAME + ".gz", Door.gzip(GOOD.getBytes(StandardCharsets.UTF_8)));

        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .filteredOn(name -> !name.equals("spill"))
                    .containsExactlyInAnyOrder(NAME + ".gz", "ud.parquet");
        }
    }

    @Test
    void rejectsAnEmptyFile() {
        assertThat(Door.told(door.check(NAME, ""))).containsExactly("tom-fil:0:");
    }

    @Test
    void acceptsAHeaderAloneWithAWord() {
        var outcome = door.check(NAME, HEADER);

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(Door.told(outcome)).containsExactly("ingen-raekker:0:");
    }

    @Test
    void rejectsATruncatedGzip() {
        var packed = Door.gzip(GOOD.getBytes(StandardCharsets.UTF_8));

        assertThat(Door.told(door.check(NAME + ".gz", java.util.Arrays.copyOf(packed, packed.length / 2))))
                .containsExactly("afkortet-fil:0:");
    }

    @Test
    void rejectsAnotherSeparatorAndNamesIt() {
        var outcome = door.check(NAME, GOOD.replace(';', '|'));

        assertThat(Door.told(outcome)).containsExactly("skilletegn:1:");
        assertThat(Door.findings(outcome).getFirst().message()).contains("'|'");
    }

    @Test
    void readsCommasAndTabsAsWell() {
        var commas =
                GOOD.replace("1250,50", "1250.50").replace("-0,50", "-0.50").replace(';', ',');

        assertThat(door.check(NAME, commas)).isInstanceOf(Outcome.Accepted.class);
        assertThat(door.check(NAME, GOOD.replace(';', '\t'))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void rejectsSwappedColumns() {
        var outcome = door.check(NAME, GOOD.replace("konto;dranst", "dranst;konto"));

        assertThat(Door.told(outcome)).containsExactly("kolonneorden:1:");
        assertThat(Door.findings(outcome).getFirst().message()).contains("'dranst', 'konto'");
    }

    @Test
    void tellsMissingAndUnknownColumnsWithAGuess() {
        var outcome = door.check(NAME, GOOD.replace("beloeb;", "beløp;"));

        assertThat(Door.told(outcome)).containsExactly("manglende-kolonne:1:beloeb", "ukendt-kolonne:1:beløp");
        assertThat(Door.findings(outcome).get(1).message()).contains("mente du 'beloeb'?");
    }

    @Test
    void rejectsThreeDecimals() {
        var outcome = withRow("147;2025-03;;5.30.28;1;1;;1.0;;;9,995;R1");

        assertThat(Door.told(outcome)).containsExactly("decimaler:2:beloeb");
        assertThat(Door.findings(outcome).getFirst().value()).contains("9,995");
    }

    @Test
    void rejectsMonthThirteenWhereverItStands() {
        assertThat(Door.told(withRow("147;2025-13;;5.30.28;1;1;;1.0;;;1;R1"))).containsExactly("maaned:2:maaned");
        assertThat(Door.told(withRow("147;2025-03;2025-13-01;5.30.28;1;1;;1.0;;;1;R1")))
                .containsExactly("dato:2:bogfoeringsdato");
        assertThat(Door.told(door.check("regnskab_0147_2025-13.csv", GOOD))).containsExactly("filnavn:0:");
    }

    @Test
    void rejectsAnUnknownFunction() {
        var outcome = withRow("147;2025-03;;5.30.98;1;1;;1.0;;;1;R1");

        assertThat(Door.told(outcome)).containsExactly("ukendt-kode:2:konto");
        assertThat(Door.findings(outcome).getFirst().value()).contains("5.30.98");
    }

    @Test
    void rejectsAnInnerNodeAndAnExpiredCode() {
        assertThat(Door.told(withRow("147;2025-03;;5.30;1;1;;1.0;;;1;R1"))).containsExactly("indre-kode:2:konto");
        var expired = withRow("147;2025-03;;5.32.32;1;1;;1.0;;;1;R1");
        assertThat(Door.told(expired)).containsExactly("kode-uden-for-gyldighed:2:konto");
        assertThat(Door.findings(expired).getFirst().message()).contains("til og med 2017-12");
    }

    @Test
    void rejectsAnotherMunicipalitysFileOnceNotForEachRow() {
        var outcome = door.check(
                "regnskab_0101_2025-03.csv",
                GOOD.replace("147 Frederiksberg", "147").replace("0147", "147"));

        assertThat(Door.told(outcome)).containsExactly("anden-kommune:2:kommune");
        assertThat(Door.findings(outcome).getFirst().message()).contains("3 rækker");
    }

    @Test
    void rejectsAnotherMonth() {
        assertThat(Door.told(door.check("regnskab_0147_2025-04.csv", GOOD))).contains("anden-maaned:2:maaned");
    }

    @Test
    void rejectsAKeyThatComesTwice() {
        var outcome = door.check(NAME, GOOD.replace("R3", "R1"));

        assertThat(Door.told(outcome)).containsExactly("dobbelt-noegle:4:registrering");
        assertThat(Door.findings(outcome).getFirst().message()).contains("linje 2");
    }

    @Test
    void rejectsALineWithTooManyFieldsAndGoesOn() {
        var outcome = door.check(NAME, HEADER + """
                147;2025-03;;5.30.28;1;1;;1.0;;;1;R1;for meget

                147;2025-03;;5.30.28;1;1;"a""b
                c";1.0;;;1;R2
                147;2025-03;;5.30.98;1;1;;1.0;;;1;R3
                147;2025-03
                """);

        assertThat(Door.told(outcome)).containsExactly("antal-felter:2:", "antal-felter:7:", "ukendt-kode:6:konto");
    }

    @Test
    void rejectsAQuoteThatIsNeverClosed() {
        var outcome = withRow("147;2025-03;;5.30.28;1;1;\"001;1.0;;;1;R1");

        assertThat(Door.told(outcome)).containsExactly("citationstegn:2:");
    }

    @Test
    void rejectsMixedLineEnds() {
        assertThat(Door.told(door.check(NAME, GOOD.replace("R2\n", "R2\r\n")))).containsExactly("linjeskift:0:");
    }

    @Test
    void countsPhysicalLinesThroughQuotesAndBlankLines() {
        var outcome = door.check(NAME, HEADER + """
                147;2025-03;;5.30.28;1;1;"to
                linjer";1.0;;;1;R1

                147;2025-03;;5.30.28;1;1;;1.0;;;1;R2
                """);

        assertThat(Door.told(outcome)).isEmpty();
        assertThat(door.rows("_linje, registrering")).containsExactly("2|R1", "5|R2");
    }

    @Test
    void tellsEveryMissingValue() {
        assertThat(Door.told(withRow(";;;;;;;;;;;")))
                .containsExactly(
                        "mangler-vaerdi:2:kommune",
                        "mangler-vaerdi:2:maaned",
                        "mangler-vaerdi:2:konto",
                        "mangler-vaerdi:2:dranst",
                        "mangler-vaerdi:2:ejerforhold",
                        "mangler-vaerdi:2:art",
                        "mangler-vaerdi:2:beloeb",
                        "mangler-vaerdi:2:registrering");
    }

    @Test
    void readsWindowsLettersAsTheirUtf8Twin() {
        var letters = GOOD.replace("4711", "ÆØÅ-1");

        assertThat(door.check(NAME, letters)).isInstanceOf(Outcome.Accepted.class);
        var twin = door.rows("*COLUMNS(*)");
        assertThat(door.check(NAME, Door.windows(letters))).isInstanceOf(Outcome.Accepted.class);
        assertThat(door.rows("*COLUMNS(*)")).isEqualTo(twin).anyMatch(row -> row.contains("ÆØÅ-1"));
    }

    @Test
    void neverGuessesAtMixedEncodings() {
        var mixed = (GOOD.replace("4711", "Æ") + "147;2025-03;;5.30.28;1;1;;1.0;*;;1;R4\n")
                .getBytes(StandardCharsets.UTF_8);
        for (var at = 0; at < mixed.length; at++) {
            mixed[at] = mixed[at] == '*' ? (byte) 0xD8 : mixed[at];
        }

        assertThat(Door.told(door.check(NAME, mixed))).containsExactly("tegnsaet:5:");
    }

    @Test
    void rejectsBytesThatNoEncodingHas() {
        var bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        bytes[GOOD.indexOf("4711")] = (byte) 0x81;

        assertThat(Door.told(door.check(NAME, bytes))).containsExactly("tegnsaet:2:");
    }

    @Test
    void rejectsANulByteWithItsLine() {
        assertThat(Door.told(door.check(NAME, GOOD.replace("R2", "R\0")))).containsExactly("nul-tegn:3:");
    }

    @Test
    void takesAMarkAtTheBeginningOfTheText() {
        assertThat(Door.told(door.check(NAME, "\uFEFF" + GOOD))).isEmpty();
        assertThat(door.rows("_linje")).containsExactly("2", "3", "4");
    }

    @Test
    void capsTheDetailButNotTheCount() {
        var many = IntStream.range(0, 2_500)
                .mapToObj("147;2025-03;;5.30.28;1;1;;1.0;;;x;R%d\n"::formatted)
                .collect(Collectors.joining());

        var findings = Door.findings(door.check(NAME, HEADER + many));

        assertThat(findings).hasSize(1_001).extracting(Finding::check).containsOnly("decimaltal");
        assertThat(findings.getLast().message()).contains("1.500").contains("2.500");
    }

    @Test
    void runsTheCataloguesOwnChecks() {
        var outcome = withRow("147;2025-03;2025-02-28;5.30.28;1;1;;1.0;;;1;R1");

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(Door.told(outcome)).containsExactly("bogfoeringsdato-i-maaneden:2:bogfoeringsdato");
        assertThat(Door.findings(outcome).getFirst().value()).contains("2025-02-28");
    }

    @Test
    void comparesWithTheNote() throws Exception {
        Files.writeString(folder.resolve("regnskab_0147_2025-03.note.json"), """
                {"datasaet": "regnskab", "kommune": "0147", "maaned": "2025-03", "raekker": 4, "sha256": "00",
                 "loebenummer": 7, "kildesystem": "Prisme", "fejlord": 1,
                 "kontroltotaler": [{"konto": "5", "dranst": "1", "beloeb": "1262.01"}]}""");

        var outcome = door.check(NAME, GOOD);

        assertThat(Door.told(outcome))
                .containsExactly(
                        "foelgeseddel-ukendt:0:",
                        "foelgeseddel-sha256:0:",
                        "foelgeseddel-raekker:0:",
                        "kontroltotal:0:beloeb");
        assertThat(Door.findings(outcome).getLast().message())
                .isEqualTo("Følgesedlens sum for konto 5, dranst 1 er 1262.01, men rækkerne giver 1262.00;"
                        + " forskellen er -0.01");
    }

    @Test
    void takesWhatTheNoteSays() throws Exception {
        Files.writeString(folder.resolve("x.note.json"), """
                {"datasaet": "regnskab", "kommune": "147", "maaned": "2025-03", "loebenummer": 7, "kildesystem": "Prisme",
                 "kontroltotaler": [{"konto": "05", "dranst": "1", "beloeb": "1262,00"}]}""");

        var outcome = door.check("x.csv", GOOD);

        assertThat(Door.told(outcome)).isEmpty();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.checked().sequence()).isEqualTo(OptionalLong.of(7));
            assertThat(accepted.checked().sourceSystem()).contains("Prisme");
        });
    }

    @Test
    void rejectsWhatItDoesNotKnow() {
        assertThat(Door.told(door.check("regnskap_0147_2025-03.csv", GOOD))).containsExactly("ukendt-datasaet:0:");
        assertThat(Door.told(door.check("regnskab_0999_2025-03.csv", GOOD))).containsExactly("filnavn:0:");
        assertThat(Door.told(door.check("noget.csv", GOOD))).containsExactly("filnavn:0:");
    }

    @Test
    void changesNothingButLinesWhenRowsChangePlaces() {
        var lines = GOOD.lines().toList();
        var turned = String.join("\n", List.of(lines.get(0), lines.get(3), lines.get(1), lines.get(2))) + "\n";
        var columns = "bogfoeringsdato, konto, gruppering, beloeb, registrering";

        door.check(NAME, GOOD);
        var rows = door.rows(columns);
        door.check(NAME, turned);

        assertThat(door.rows(columns)).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(door.rows("registrering, _linje")).containsExactly("R3|2", "R1|3", "R2|4");
    }
}
