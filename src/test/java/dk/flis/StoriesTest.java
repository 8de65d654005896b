// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/synthetic-country.md tells can be found by the key figures, as a controller would look for it. */
class StoriesTest {

    private static final Place ALBERTSLUND = new Place.OneMunicipality(new MunicipalityCode(165));
    private static final Place LOLLAND = new Place.OneMunicipality(new MunicipalityCode(360));
    private static final Place NAESTVED = new Place.OneMunicipality(new MunicipalityCode(370));

    @TempDir
    private static Path folder;

    private static DeliveredWorld world;

    @BeforeAll
    static void publishThreeMunicipalities() {
        world = new DeliveredWorld(PreparedCountry.in(folder));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    /** F26, sygefravær: the pedagogues of Albertslund look ill; it is those in after-school care. */
    @Test
    void findsThatIllnessSitsInAfterSchoolCareAndNotInDayCare() {
        var afterSchool = "per.fkt3.22.05.sygefravaer";
        var dayCare = "per.hf5.25.sygefravaer";

        assertThat(ratio(afterSchool, ALBERTSLUND, NAESTVED)).isGreaterThan(1.5);
        assertThat(ratio(afterSchool, ALBERTSLUND, new Place.Country())).isGreaterThan(1.2);
        assertThat(ratio(dayCare, ALBERTSLUND, new Place.Country())).isLessThan(1);
    }

    /** F26, hjemmehjælp: care and nursing have to be read together where they are booked on one account. */
    @Test
    void findsTheNursingThatIsBookedOnItsSibling() {
        var nursing = "oko.fkt5.30.28.udgift-pr-80-op-aarig";

        assertThat(cell(nursing, NAESTVED, "2025").state()).isEqualTo(State.ZERO);
        assertThat(value(nursing, LOLLAND, "2025")).isGreaterThan(15_000);
        assertThat(ratio("aeld.pleje-og-sygepleje.udgift-pr-80-op-aarig", NAESTVED, new Place.Country()))
                .isBetween(0.8, 1.25);
    }

    /** F26, skolestruktur. */
    @Test
    void findsTheSchoolThatClosed() {
        var schools = "sko.skolestoerrelse";
        var before = cell(schools, LOLLAND, "2024-06").denominator().orElseThrow();
        var after = cell(schools, LOLLAND, "2024-09").denominator().orElseThrow();

        assertThat(before.subtract(after)).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(value(schools, LOLLAND, "2024-09")).isGreaterThan(1.05 * value(schools, LOLLAND, "2024-06"));
    }

    /** The oldest pupils only, since August 2024. */
    @Test
    void findsTheFormsWhoseAbsenceRose() {
        assertThat(value("sko.fravaer.udskoling", ALBERTSLUND, "S2024"))
                .isGreaterThan(value("sko.fravaer.udskoling", ALBERTSLUND, "S2023") + 2);
        assertThat(value("sko.fravaer.mellemtrin", ALBERTSLUND, "S2024"))
                .isLessThan(value("sko.fravaer.mellemtrin", ALBERTSLUND, "S2023") + 1);
    }

    /** F26, analyse af botilbud. */
    @Test
    void findsWhoBuysItsPlaces() {
        assertThat(ratio("vok.abl105.andel-egen", ALBERTSLUND, NAESTVED)).isLessThan(0.6);
        assertThat(ratio("vok.abl105.andel-egen", ALBERTSLUND, LOLLAND)).isLessThan(0.6);
        assertThat(ratio("vok.abl105.andel-privat", ALBERTSLUND, NAESTVED)).isGreaterThan(2);
    }

    private static double ratio(String keyFigure, Place own, Place other) {
        return value(keyFigure, own, "2025") / value(keyFigure, other, "2025");
    }

    private static double value(String keyFigure, Place place, String period) {
        return cell(keyFigure, place, period).value().orElseThrow().doubleValue();
    }

    private static Cell cell(String keyFigure, Place place, String period) {
        return world.cell(keyFigure, place, period);
    }
}
