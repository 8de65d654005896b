// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThatCode;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.compile.CatalogueFiles;
import dk.flis.engine.FactReader;
import dk.flis.engine.TrinoReader;
import dk.flis.engine.TrinoSettings;
import dk.flis.trino.TrinoProcess;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue's SQL is Trino's too: asked of nothing, it gives nothing, and its columns are of the declared types. */
class DerivedOnTrinoTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.load(Path.of("catalogue"));
    private static final FactReader TRINO = new TrinoReader(
            new TrinoSettings(TrinoProcess.get().address() + "/system/runtime", "test", Optional.empty()));

    static Stream<String> derived() {
        return CATALOGUE.derived().keySet().stream().map(Object::toString).sorted();
    }

    @ParameterizedTest
    @MethodSource("derived")
    void isUnderstood(String id) {
        var derived = CATALOGUE.derived().values().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();

        assertThatCode(() -> TRINO.read(query(derived), _ -> true)).doesNotThrowAnyException();
    }

    private static String query(Derived derived) {
        var sources = new LinkedHashMap<String, String>();
        derived.dependsOn().keySet().forEach(source -> sources.put(source.value(), nothing(CATALOGUE.source(source))));
        var columns = derived.columns().stream()
                .map(column -> "CAST(%s AS %s)".formatted(Sql.name(column.name()), Sql.type(column.type())))
                .collect(Collectors.joining(", ", "SELECT CAST(kommune AS INTEGER), CAST(maaned AS INTEGER), ", ""));
        return "%s FROM (%s) AS made".formatted(columns, TRINO.naming(sources, derived.sql()));
    }

    private static String nothing(Source source) {
        return source.columns().stream()
                .map(DerivedOnTrinoTest::nothing)
                .collect(Collectors.joining(
                        ", ",
                        "(SELECT CAST(NULL AS BIGINT) AS _levering, CAST(NULL AS BIGINT) AS _linje, "
                                + "CAST(NULL AS INTEGER) AS kommune, CAST(NULL AS INTEGER) AS maaned, ",
                        " WHERE 1 = 0)"));
    }

    private static String nothing(Column column) {
        return "CAST(NULL AS %s) AS %s".formatted(Sql.type(column.type()), Sql.name(column.name()));
    }
}
