// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonSqlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT a::BIGINT FROM x                                     | '::'
            SELECT a / 2 FROM x                                         | '/'
            SELECT a FROM x ORDER BY ALL                                | 'order by all'
            SELECT sum(a) FILTER (b > 1) FROM x                         | 'filter (b'
            SELECT a FROM x SEMI JOIN y ON x.a = y.a                    | 'semi'
            SELECT a + 1 AS b, count(*) FROM x GROUP BY b               | 'group by b'
            SELECT a, (a + 1) AS b, count(*) FROM x GROUP BY a, b       | 'group by b'
            SELECT median(a) FROM x                                     | 'median(…)'
            SELECT list_sum([a]) FROM x                                 | 'list_sum(…)'
            SELECT * EXCLUDE (a) FROM x                                 | 'exclude'
            SELECT a FROM x QUALIFY row_number() OVER (ORDER BY a) = 1  | 'qualify'
            SELECT unnest(generate_series(a, b, INTERVAL '1' DAY)) FROM x | 'unnest i SELECT'
            SELECT a + INTERVAL 1 DAY FROM x                            | 'interval 1'
            SELECT date_diff('month', a, b) FROM x                      | 'date_diff('month''
            """)
    void refusesWhatOneEngineAloneUnderstands(String sql, String found) {
        assertThat(CommonSql.fault(sql))
                .hasValueSatisfying(fault -> assertThat(fault).contains(found));
    }

    @Test
    void takesWhatBothUnderstand() {
        assertThat(CommonSql.fault("""
                WITH aar AS (
                    -- to / for et :: aar
                    SELECT x.kommune AS kommune, maaned // 100 AS aar, 'a::b / c' AS t, "navn[1]",
                        row_number() OVER (PARTITION BY kommune ORDER BY dag DESC) AS nr,
                        count(DISTINCT dag) FILTER (WHERE dag IS NOT NULL) AS dage
                    FROM x
                    CROSS JOIN UNNEST(generate_series(a, b, INTERVAL '1' DAY)) AS d(dag)
                    GROUP BY kommune, 2
                )
                SELECT kommune, CAST(sum(dage) AS DECIMAL(18, 2)) AS dage, date_diff('day', a, b) + 1 AS n
                FROM aar
                WHERE aar IN (SELECT aar FROM y) AND (a = 1 OR b = 2)
                GROUP BY kommune, a, b""")).isEmpty();
    }
}
