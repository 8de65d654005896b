// SPDX-License-Identifier: EUPL-1.2
package dk.flis.bench;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CodeList;
import dk.flis.engine.Engine;
import dk.flis.reference.Month;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A faultless regnskab file of any size, the same every time: its values are hashes of the row number. */
record PostingsFile(Catalogue catalogue, long rows) {

    static final Month MONTH = new Month(2025, 3);
    static final String NAME = "regnskab_0147_" + MONTH + ".csv";

    /** SQL that writes the file. */
    String writing(Path file) {
        return """
                COPY (
                    SELECT '147' AS kommune, '%1$s' AS maaned,
                        CAST(DATE '%1$s-01' + CAST(hash(n) %% 31 AS INTEGER) AS VARCHAR) AS bogfoeringsdato,
                        %2$s AS konto, %3$s AS dranst, %4$s AS ejerforhold, %5$s AS gruppering, %6$s AS art,
                        CAST(100000 + hash(n + 6) %% 3000 AS VARCHAR) AS omkostningssted,
                        'B' || CAST(hash(n + 7) %% 900000 AS VARCHAR) AS bilag,
                        replace(printf('%%.2f', (CAST(hash(n + 8) %% 20000000 AS BIGINT) - 5000000) / 100), '.', ',') AS beloeb,
                        'R' || CAST(10000000 + n AS VARCHAR) AS registrering
                    FROM range(%7$d) AS numbers(n)
                ) TO %8$s (FORMAT csv, DELIMITER ';', HEADER)""".formatted(
                        MONTH,
                        code("funktion", 1, code -> code.matches("[0-6].*")),
                        code("dranst", 2, code -> code.matches("[123]")),
                        code("ejerforhold", 3, _ -> true),
                        code("gruppering", 4, _ -> true),
                        code("art", 5, _ -> true),
                        rows,
                        Engine.literal(file.toString()));
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
                .filter(entry -> entry.validIn(MONTH))
                .map(CodeList.Entry::code)
                .filter(list::leaf)
                .filter(wanted)
                .toList();
    }

    /** SQL of the least that anybody could do with the file: typed by DuckDB itself, unchecked, to Parquet. */
    static String bare(Path file, Path parquet) {
        return """
                COPY (SELECT * FROM read_csv(%s, auto_detect = false, header = true, delim = ';', quote = '"',
                    escape = '"', decimal_separator = ',', columns = {kommune: 'INTEGER', maaned: 'VARCHAR',
                    bogfoeringsdato: 'DATE', konto: 'VARCHAR', dranst: 'VARCHAR', ejerforhold: 'VARCHAR',
                    gruppering: 'VARCHAR', art: 'VARCHAR', omkostningssted: 'VARCHAR', bilag: 'VARCHAR',
                    beloeb: 'DECIMAL(18, 2)', registrering: 'VARCHAR'}))
                TO %s (FORMAT parquet, COMPRESSION zstd)""".formatted(Engine.literal(file.toString()), Engine.literal(parquet.toString()));
    }
}
