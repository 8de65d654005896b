// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.engine.Engine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckSqlTest {

    @TempDir
    Path folder;

    @TempDir
    Path spill;

    @Test
    void namesSqlThatDoesNotFitItsColumns() {
        var catalogue = new Written(folder)
                .with("borger/derived/aar.sql", """
                        -- korn: en kommune og en måned
                        -- afhænger: {befolkning: 0..0}
                        -- kolonner: [{navn: aar, titel: År, type: heltal}]
                        SELECT kommune, maaned, sum(alder) AS aarene FROM befolkning GROUP BY ALL
                        """)
                .with("oekonomi/checks/dato.yaml", """
                        id: dato
                        datasæt: regnskab
                        alvor: fejl
                        sql: SELECT _linje FROM regnskab WHERE datoo IS NULL
                        forklaring: Datoen mangler
                        råd: Skriv den
                        """)
                .load();

        try (var engine = new Engine(256, 1, spill)) {
            assertThat(new CheckSql(folder, catalogue).faults(engine))
                    .extracting(Object::toString)
                    .satisfiesExactly(
                            fault -> assertThat(fault)
                                    .isEqualTo(
                                            "borger/derived/aar.sql:4: SQL'en giver ikke kolonnen aar; den giver kommune, maaned, aarene"),
                            fault -> assertThat(fault)
                                    .startsWith("oekonomi/checks/dato.yaml:4: SQL'en kan ikke køres: Binder Error")
                                    .contains("datoo"));
        }
    }
}
