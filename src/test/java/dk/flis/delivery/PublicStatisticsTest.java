// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.catalogue.SourceId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicStatisticsTest {

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
    void isKnownByItsHeaderAndKeptForTheMonthItsPeriodMeans() {
        var outcome = door.check("whatever.csv", """
                code;year;population
                101;2022;644431
                0147;2022;103608
                147;2021;M
                """);

        assertThat(Door.told(outcome)).isEmpty();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.checked().slice())
                                .isEqualTo(new Slice.Whole(new SourceId("folketal"))));
        assertThat(door.rows("_linje, kommune, maaned, antal"))
                .containsExactly("2|101|202112|644431", "3|147|202112|103608");
    }

    @Test
    void leavesTheCountryOutAndSaysSo() {
        var outcome = door.check("folketal.csv", """
                code;year;population
                000;2022;5873420
                101;2022;644431
                """);

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(Door.told(outcome)).containsExactly("udeladt-omraade:2:kommune");
        assertThat(door.rows("_linje")).containsExactly("3");
    }

    @Test
    void readsSchoolYears() {
        door.check("x.csv", """
                code;class_stage;school_year;absence_pct;wellbeing_score
                101;Mellemtrin;2019/2020;6;3.784
                """);
        assertThat(door.rows("maaned, klassetrin, fravaer_pct")).containsExactly("202007|Mellemtrin|6.000");

        var odd = door.check("x.csv", """
                code;class_stage;school_year;absence_pct;wellbeing_score
                101;Mellemtrin;2019/2021;6;3.784
                """);
        assertThat(Door.told(odd)).containsExactly("periode:2:maaned");
    }

    @Test
    void rejectsTheSameRowTwice() {
        var outcome = door.check("x.csv", """
                code;year;population
                101;2022;1
                101;2022;1
                """);

        assertThat(Door.told(outcome)).containsExactly("dobbelt-noegle:3:kommune, maaned");
    }
}
