// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.KeyFigure.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue as a whole: as many key figures as were promised, without padding, and each of them explained. */
class CatalogueShapeTest {

    private static final String PUBLISHED = "offentlig";

    private static final double LARGEST_FAMILY = 0.12;

    private static Catalogue catalogue;

    /** The municipalities' own key figures; published statistics are something to hold them against. */
    private static List<KeyFigure> own;

    @BeforeAll
    static void load() {
        catalogue = RealCatalogue.get();
        own = catalogue.keyFigures().values().stream()
                .filter(figure -> !figure.area().value().equals(PUBLISHED))
                .toList();
    }

    @Test
    void holdsAtLeast1034KeyFigures() {
        assertThat(own).hasSizeGreaterThanOrEqualTo(1034);
    }

    @Test
    void holdsAtLeast60InEachOfSevenAreas() {
        var byArea = own.stream().collect(groupingBy(figure -> figure.area().value(), counting()));

        assertThat(byArea)
                .containsOnlyKeys(
                        "oekonomi", "personale", "borger", "skole", "boern-og-unge", "voksenhandicap", "aeldre");
        assertThat(byArea.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(60));
    }

    @Test
    void hasNoFamilyOfMoreThanTwelvePerCent() {
        assertThat(families().values())
                .allSatisfy(family -> assertThat(family)
                        .as(family.getFirst().family())
                        .hasSizeLessThanOrEqualTo((int) (LARGEST_FAMILY * own.size())));
    }

    @Test
    void holdsEveryKindInProportion() {
        var shares = own.stream()
                .collect(groupingBy(
                        KeyFigure::kind, collectingAndThen(counting(), count -> (double) count / own.size())));

        assertThat(shares).containsOnlyKeys(Kind.values());
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(0.1, 0.5));
    }

    @Test
    void worksACaseOfEveryFamily() {
        assertThat(families().values())
                .filteredOn(family ->
                        family.stream().allMatch(figure -> figure.cases().isEmpty()))
                .extracting(family -> family.getFirst().family())
                .isEmpty();
    }

    @Test
    void saysOfEachWhatItAnswersWhyAndHowItIsRead() {
        assertThat(catalogue.keyFigures().values())
                .filteredOn(figure -> figure.texts().purpose().isEmpty()
                        || figure.texts().reading().isEmpty()
                        || !figure.texts().question().endsWith("?"))
                .extracting(KeyFigure::id)
                .isEmpty();
    }

    @Test
    void namesEachInEnglishToo() {
        assertThat(catalogue.keyFigures().values())
                .filteredOn(figure -> figure.nameEnglish().equals(figure.name())
                        || figure.nameEnglish().matches(".*[æøåÆØÅ].*"))
                .extracting(KeyFigure::id)
                .isEmpty();
    }

    @Test
    void givesNoTwoOneName() {
        var byName = own.stream().collect(groupingBy(KeyFigure::name));

        assertThat(byName.values()).filteredOn(same -> same.size() > 1).isEmpty();
    }

    private static Map<String, List<KeyFigure>> families() {
        return own.stream().collect(groupingBy(figure -> figure.area() + "/" + figure.family(), toList()));
    }
}
