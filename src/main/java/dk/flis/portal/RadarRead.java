// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Booked;
import dk.flis.benchmark.Likeness.Neighbour;
import dk.flis.benchmark.Radar;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.figures.Place;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what the radar looks at: a municipality's accounts beside those of the ones that are most like it. */
final class RadarRead {

    /** Whom one is held against: enough for a robust middle, and still alike. */
    private static final int LIKE = 10;

    private final Catalogue catalogue;
    private final FindAlike alike;

    RadarRead(Catalogue catalogue, FindAlike alike) {
        this.catalogue = catalogue;
        this.alike = alike;
    }

    List<Booked> booked(AreaId area) {
        return catalogue.keyFigures().values().stream()
                .filter(keyFigure -> keyFigure.area().equals(area))
                .flatMap(keyFigure -> booked(keyFigure).stream())
                .toList();
    }

    private Optional<Booked> booked(KeyFigure keyFigure) {
        return WhatIfPages.applies(keyFigure, catalogue) ? Booked.of(keyFigure, catalogue) : Optional.empty();
    }

    List<MunicipalityCode> like(AreaId area, MunicipalityCode own, Weights weights, Publication publication) {
        return alike.in(area, own, weights, publication).stream()
                .flatMap(found -> found.likeness().neighbours().stream().limit(LIKE))
                .map(Neighbour::municipality)
                .toList();
    }

    Radar over(List<Booked> booked, Reader reader, MunicipalityCode own, List<MunicipalityCode> like, Period period) {
        var fitting = booked.stream()
                .filter(one -> one.keyFigure().levels().contains(Level.of(period)))
                .toList();
        var cells = new Cells();
        var places = Stream.concat(Stream.of(own), like.stream())
                .<Place>map(Place.OneMunicipality::new)
                .toList();
        var ids = fitting.stream().map(one -> one.keyFigure().id()).distinct().toList();
        reader.read(cells, ids, places, List.of(period));
        return new Radar(
                fitting, named(), (id, code) -> cells.cell(id, new Place.OneMunicipality(code), period), own, like);
    }

    /**
     * The key figure of the account that the radar pairs with that key figure's, over the same denominator where there is
     * one; empty when it finds no such pair.
     */
    Optional<KeyFigureId> sibling(
            KeyFigure keyFigure, Reader reader, MunicipalityCode own, Weights weights, Period period) {
        return booked(keyFigure).flatMap(account -> {
            var all = booked(keyFigure.area());
            var like = like(keyFigure.area(), own, weights, reader.publication());
            return over(all, reader, own, like, period)
                    .sibling(account)
                    .map(found -> all.stream()
                            .filter(other -> other.sameAccount(found) && other.sameDenominator(account))
                            .filter(other -> other.keyFigure().levels().contains(Level.of(period)))
                            .findFirst()
                            .orElse(found)
                            .keyFigure()
                            .id());
        });
    }

    /** The texts' siblings, in twos. */
    private Set<Set<KeyFigureId>> named() {
        var named = new HashSet<Set<KeyFigureId>>();
        catalogue.areas().stream()
                .flatMap(area -> area.siblings().stream())
                .forEach(group -> group.forEach(one -> group.stream()
                        .filter(other -> !other.equals(one))
                        .forEach(other -> named.add(Set.of(one, other)))));
        return named;
    }
}
