// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dk.flis.figures.HoldReferences;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real public figures, taken in as they are published: the country comes out as published. */
class PublicStatisticsTest {

    private static final Place COUNTRY = new Place.Country();

    @TempDir
    static Path folder;

    private static Optional<DeliveredWorld> delivered = Optional.empty();

    @BeforeAll
    static void deliver() {
        var published = publicFigures();
        assumeThat(published)
                .as(
                        "the folder 'data' with public statistics stands neither beside the checkout nor where FLIS_PUBLIC_DATA says")
                .isPresent();
        var files = Stream.of(
                        "population_by_municipality_2007_2022.csv",
                        "population_by_age_sex_2008_2020.csv",
                        "accounts_net_per_inhabitant_2024.csv",
                        "school_absence_wellbeing.csv")
                .map(published.orElseThrow()::resolve)
                .toList();
        delivered = Optional.of(new DeliveredWorld(folder.resolve("data"), Path.of("catalogue"), files));
    }

    private static Optional<Path> publicFigures() {
        var named = Optional.ofNullable(System.getenv("FLIS_PUBLIC_DATA")).map(Path::of).stream();
        var beside = Stream.of("../data", "../shared/data", "../../shared/data").map(Path::of);
        return Stream.concat(named, beside)
                .filter(place -> Files.exists(place.resolve("accounts_net_per_inhabitant_2024.csv")))
                .findFirst();
    }

    @AfterAll
    static void close() {
        delivered.ifPresent(DeliveredWorld::close);
    }

    private static DeliveredWorld world() {
        return delivered.orElseThrow();
    }

    @Test
    void givesThePublishedFiguresThatTheCatalogueHoldsAgainst() {
        var held = world().references();

        assertThat(held).filteredOn(one -> one.computed().isPresent()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(held).allMatch(HoldReferences.Held::holds);
    }

    @Test
    void takesAllNinetyEightIntoTheCountry() {
        assertThat(world().cell("offentlig.netto-pr-indbygger.3.22.05", COUNTRY, "2024")
                        .present())
                .isEqualTo(98);
    }

    @Test
    void doesNotGiveThePlainMeanOfTheMunicipalities() {
        var cell = world().cell("offentlig.netto-pr-indbygger.3.22.05", COUNTRY, "2024");

        // The mean of the 98 is about 616.
        assertThat(cell.value().orElseThrow()).isGreaterThan(new BigDecimal(640));
    }

    @Test
    void isProvisionalForThePopulationOfTheYearIsNotThere() {
        assertThat(world().cell("offentlig.netto-pr-indbygger.0.28.20", municipality(101), "2024")
                        .provisional())
                .isTrue();
        assertThat(world().cell("offentlig.netto-pr-indbygger.0.28.20", COUNTRY, "2024")
                        .provisional())
                .isTrue();
    }

    @Test
    void keepsAZeroAZero() {
        var naestved = world().cell("offentlig.netto-pr-indbygger.5.30.28", municipality(370), "2024");

        assertThat(naestved.state()).isEqualTo(State.ZERO);
        assertThat(naestved.value().orElseThrow()).isZero();
    }

    @Test
    void hasNoCountryWhereTheSourceGivesRatesWithoutWeights() {
        var country = world().cell("offentlig.skolefravaer.mellemtrin", COUNTRY, "S2019");
        var copenhagen = world().cell("offentlig.skolefravaer.mellemtrin", municipality(101), "S2019");

        assertThat(country.state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(country.value()).isEmpty();
        assertThat(copenhagen.value().orElseThrow()).isEqualByComparingTo("6");
    }

    @Test
    void addsFiveYearGroupsToTheWholePopulation() {
        var shares = List.of("0-14", "15-24", "25-39", "40-64", "65-79", "80-op").stream()
                .map(ages -> world().cell("offentlig.aldersandel." + ages, municipality(751), "2020")
                        .numerator()
                        .orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(shares)
                .isEqualByComparingTo(world().cell("offentlig.folketal", municipality(751), "2020")
                        .value()
                        .orElseThrow());
    }

    private static Place municipality(int code) {
        return new Place.OneMunicipality(new MunicipalityCode(code));
    }
}
