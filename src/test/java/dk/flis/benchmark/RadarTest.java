// SPDX-License-Identifier: EUPL-1.2
package dk.flis.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.benchmark.Radar.Finding;
import dk.flis.benchmark.Radar.Kind;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Accounts of the real catalogue with amounts made up: kroner for a thousand elderly each. */
class RadarTest {

    private static final Catalogue CATALOGUE = RealCatalogue.get();
    private static final MunicipalityCode OWN = new MunicipalityCode(370);
    private static final List<MunicipalityCode> LIKE = IntStream.range(0, 8)
            .mapToObj(number -> new MunicipalityCode(201 + number))
            .toList();

    private static final Booked NURSING = booked("oko.fkt5.30.28.udgift-pr-65-op-aarig");
    private static final Booked CARE = booked("oko.fkt5.30.27.udgift-pr-65-op-aarig");
    private static final Booked PREVENTION = booked("oko.fkt5.30.29.udgift-pr-65-op-aarig");
    private static final Booked CLUBS = booked("oko.fkt5.25.16.udgift-pr-10-17-aarig");

    private final Map<KeyFigureId, Map<MunicipalityCode, Long>> amounts = new HashMap<>();

    @Test
    void findsTheSiblingOnWhichTheMoneyProbablyStands() {
        usual(NURSING, 6_000, 0);
        usual(CARE, 30_000, 36_100);
        usual(PREVENTION, 1_000, 1_010);

        var findings = findings(Set.of());

        assertThat(findings).hasSize(1);
        var finding = findings.getFirst();
        assertThat(finding.kind()).isEqualTo(Kind.NOTHING);
        assertThat(finding.sight().booked()).isEqualTo(NURSING);
        assertThat(finding.sibling().orElseThrow().booked()).isEqualTo(CARE);
        // Together as usual: 36,100 kr. for each against 36,000.
        assertThat(finding.together().orElseThrow().value()).isEqualTo(36_100);
        assertThat(finding.together().orElseThrow().usual()).isBetween(35_000.0, 37_000.0);
    }

    @Test
    void findsThePairFromEitherOfItsAccounts() {
        usual(NURSING, 6_000, 0);
        usual(CARE, 30_000, 36_100);
        usual(PREVENTION, 1_000, 1_010);

        assertThat(radar(Set.of()).sibling(NURSING)).contains(CARE);
        assertThat(radar(Set.of()).sibling(CARE)).contains(NURSING);
        assertThat(radar(Set.of()).sibling(booked("oko.fkt5.30.28.udgift-pr-80-op-aarig")))
                .contains(CARE);
        assertThat(radar(Set.of()).sibling(PREVENTION)).isEmpty();
    }

    @Test
    void tellsADifferenceWithoutASiblingAsOneThatMayBeReal() {
        usual(NURSING, 6_000, 0);
        usual(CARE, 30_000, 29_900);
        usual(PREVENTION, 1_000, 1_000);

        assertThat(findings(Set.of())).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.NOTHING);
            assertThat(finding.sibling()).isEmpty();
        });
    }

    @Test
    void saysNothingOfWhoBooksAsOthersDo() {
        usual(NURSING, 6_000, 6_100);
        usual(CARE, 30_000, 29_000);

        assertThat(findings(Set.of())).isEmpty();
    }

    @Test
    void takesAccountsOfTwoMainFunctionsForSiblingsOnlyWhenTheTextDoes() {
        usual(NURSING, 6_000, 0);
        usual(CLUBS, 9_000, 15_100);
        var named = Set.of(Set.of(NURSING.keyFigure().id(), CLUBS.keyFigure().id()));

        assertThat(findings(Set.of())).allMatch(finding -> finding.sibling().isEmpty());
        assertThat(findings(named))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.sibling().orElseThrow().booked()).isEqualTo(CLUBS));
    }

    @Test
    void readsFromASelectionWhichCodeAFigureIsOf() {
        assertThat(NURSING.code()).isEqualTo("5.30.28");
        assertThat(NURSING.parent()).isEqualTo("5.30");
        assertThat(Booked.of(keyFigure("oko.hk3.udgift-pr-borger"), CATALOGUE)).isEmpty();
    }

    private List<Finding> findings(Set<Set<KeyFigureId>> named) {
        return radar(named).findings();
    }

    private Radar radar(Set<Set<KeyFigureId>> named) {
        var all = List.of(NURSING, CARE, PREVENTION, CLUBS).stream()
                .filter(booked -> amounts.containsKey(booked.keyFigure().id()))
                .toList();
        return new Radar(all, named, this::cell, OWN, LIKE);
    }

    /** The others lie within some per cent of the usual, as they do. */
    private void usual(Booked booked, long usual, long own) {
        var byCode = new HashMap<MunicipalityCode, Long>();
        for (var at = 0; at < LIKE.size(); at++) {
            byCode.put(LIKE.get(at), usual + usual * (at - 4) / 50);
        }
        byCode.put(OWN, own);
        amounts.put(booked.keyFigure().id(), byCode);
    }

    private Cell cell(KeyFigureId id, MunicipalityCode code) {
        var each = BigDecimal.valueOf(amounts.getOrDefault(id, Map.of()).getOrDefault(code, 0L));
        var thousand = BigDecimal.valueOf(1000);
        return new Cell(
                id,
                new Place.OneMunicipality(code),
                new Period.Year(2025),
                Optional.of(each.multiply(thousand)),
                Optional.of(thousand),
                Optional.of(each.setScale(10, RoundingMode.HALF_UP)),
                each.signum() == 0 ? State.ZERO : State.VALUE,
                false,
                12,
                12,
                Optional.empty());
    }

    private static Booked booked(String id) {
        return Booked.of(keyFigure(id), CATALOGUE).orElseThrow();
    }

    private static dk.flis.catalogue.KeyFigure keyFigure(String id) {
        return CATALOGUE.keyFigure(new KeyFigureId(id)).orElseThrow();
    }
}
