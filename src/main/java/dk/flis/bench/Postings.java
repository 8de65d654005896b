// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Faultless postings, the same every time: their values are hashes of the row number. */
record Postings(Catalogue catalogue) {

    /** The first and the last month in which every code may be used. */
    static final Month FIRST = new Month(2023, 1);

    static final Month LAST = new Month(2025, 12);

    /** SQL of the columns behind {@code kommune} and {@code maaned}, for row numbers n. */
    private String columns() {
        return """
                CAST(1 + hash(n) %% 28 AS VARCHAR) AS dag,
                %s AS konto, %s AS dranst, %s AS ejerforhold, %s AS gruppering, %s AS art,
                CAST(100000 + hash(n + 6) %% 3000 AS VARCHAR) AS omkostningssted,
                'B' || CAST(hash(n + 7) %% 900000 AS VARCHAR) AS bilag,
                replace(printf('%%.2f', (CAST(hash(n + 8) %% 20000000 AS BIGINT) - 5000000) / 100), '.', ',') AS beloeb,
                'R' || CAST(10000000 + n AS VARCHAR) AS registrering""".formatted(
                        code("funktion", 1, code -> code.matches("[0-6].*")),
                        code("dranst", 2, code -> code.matches("[123]")),
                        code("ejerforhold", 3, _ -> true),
                        code("gruppering", 4, _ -> true),
                        code("art", 5, _ -> true));
    }

    /** SQL of so many postings, of which {@link #writing} makes files. */
    String rows(long rows) {
        return "SELECT n, %s FROM range(%d) AS numbers(n)".formatted(columns(), rows);
    }

    static String name(MunicipalityCode municipality, Month month) {
        return "regnskab_0%s_%s.csv".formatted(municipality, month);
    }

    /** SQL that writes the postings of a source as a municipality's file of a month; packed when its name ends so. */
    static String writing(MunicipalityCode municipality, Month month, String source, Path file) {
        return """
                COPY (
                    SELECT '%1$s' AS kommune, '%2$s' AS maaned, '%2$s-' || lpad(dag, 2, '0') AS bogfoeringsdato,
                        konto, dranst, ejerforhold, gruppering, art, omkostningssted, bilag, beloeb, registrering
                    FROM (%3$s)
                ) TO %4$s (FORMAT csv, DELIMITER ';', HEADER)""".formatted(municipality, month, source, Engine.literal(file.toString()));
    }

    private String code(String id, int salt, Predicate<String> wanted) {
        var list = Optional.ofNullable(catalogue.codeLists().get(id))
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no code list '" + id + "'"));
        var codes = leaves(list, wanted);
        return codes.stream()
                .map(Engine::literal)
                .collect(Collectors.joining(
                        ", ", "[", "][1 + CAST(hash(n + %d) %% %d AS BIGINT)]".formatted(salt, codes.size())));
    }

    private static List<String> leaves(CodeList list, Predicate<String> wanted) {
        return list.entries().values().stream()
                .filter(entry -> entry.validIn(FIRST) && entry.validIn(LAST))
                .map(CodeList.Entry::code)
                .filter(list::leaf)
                .filter(wanted)
                .toList();
    }
}
