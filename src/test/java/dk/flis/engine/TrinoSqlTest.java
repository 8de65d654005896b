// SPDX-License-Identifier: EUPL-1.2
package dk.flis.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrinoSqlTest {

    @Test
    void saysTwoWordsOtherwiseAndLeavesTextsNamesAndCommentsAlone() {
        assertThat(TrinoSql.of("""
                SELECT maaned // 100 AS "aar//", 'a // b, group by all' AS t -- // group by all
                FROM x
                group  by ALL""")).isEqualTo("""
                SELECT maaned / 100 AS "aar//", 'a // b, group by all' AS t -- // group by all
                FROM x
                GROUP BY AUTO""");
    }
}
