// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Explained;
import dk.flis.benchmark.Links;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A chain's cells for the own place and the comparison.
 *
 * @param kinds the key figures that divide the price, whether or not their numbers are there
 * @param other the comparison, without those of it that lack some figure of the chain: the product comes out only when
 *     all figures are of the same municipalities
 * @param asked how many municipalities the comparison has in all
 */
record ExplainRead(
        KeyFigure keyFigure,
        Reader reader,
        Choice choice,
        Period period,
        Links links,
        List<KeyFigureId> kinds,
        Optional<Pair> pair,
        Place other,
        int covered,
        int asked,
        Cells cells) {

    /**
     * Two accounts whose money the radar takes to stand in each other's place.
     *
     * @param at the municipality that books otherwise: the own one, or the one it is held against
     * @param sibling the other account's key figure
     */
    record Pair(MunicipalityCode at, KeyFigureId sibling) {}

    /** @param found what the radar finds about the key figure; empty when it finds nothing */
    static ExplainRead of(
            KeyFigure keyFigure,
            Catalogue catalogue,
            Reader reader,
            Choice choice,
            Period period,
            Optional<Pair> found) {
        var links = Links.of(keyFigure, catalogue, Level.of(period), reader::sees);
        var cells = new Cells();
        var members = members(choice.other(), catalogue);
        var places = new ArrayList<Place>(List.of(choice.own()));
        members.stream().map(Place.OneMunicipality::new).forEach(places::add);
        reader.read(cells, links.ids(), places.stream().distinct().toList(), List.of(period));
        var covered = with(members, State.MISSING, links.ids(), cells, period);
        var other = choice.other();
        if (!covered.isEmpty() && covered.size() < members.size()) {
            // A selection of our own making, so no hidden cell may enter it.
            covered = with(covered, State.SUPPRESSED, links.ids(), cells, period);
            other = new Place.Group(choice.other().toString(), covered);
        }
        reader.read(cells, links.ids(), List.of(other), List.of(period));
        return new ExplainRead(
                        keyFigure,
                        reader,
                        choice,
                        period,
                        links,
                        links.last().kinds(),
                        found,
                        other,
                        covered.size(),
                        members.size(),
                        cells)
                .known();
    }

    /** With the numbers beside the chain, and without those parts of the explanation for which one is not there. */
    private ExplainRead known() {
        var beside =
                Stream.concat(kinds.stream(), pair.map(Pair::sibling).stream()).toList();
        if (!beside.isEmpty()) {
            reader.read(cells, beside, sides(), List.of(period));
        }
        return new ExplainRead(
                keyFigure,
                reader,
                choice,
                period,
                kinds.stream().allMatch(this::isKnown) ? links : links.whole(),
                kinds,
                pair.filter(one -> isKnown(one.sibling())),
                other,
                covered,
                asked,
                cells);
    }

    /** Of several municipalities it is known when all that the chain counts are in it: a hidden one is left out of a sum. */
    private boolean isKnown(KeyFigureId id) {
        return sides().stream().allMatch(side -> {
            var cell = cells.cell(id, side, period);
            var chain = cells.cell(keyFigure.id(), side, period);
            return cell.numerator().isPresent()
                    && cell.denominator().isPresent()
                    && (side instanceof Place.OneMunicipality || cell.present() >= chain.present());
        });
    }

    private List<Place> sides() {
        return Stream.of(choice.own(), other).distinct().toList();
    }

    Explained explained(int decimals) {
        return Explained.of(links, this::own, this::other, pair.map(Pair::sibling), decimals);
    }

    /** Whether the price is to be split, and some number that it takes is not there. */
    boolean lacksKinds() {
        return !kinds.isEmpty() && links.last().kinds().isEmpty();
    }

    Cell own(KeyFigureId id) {
        return cells.cell(id, choice.own(), period);
    }

    Cell other(KeyFigureId id) {
        return cells.cell(id, other, period);
    }

    /** The cells that the page cites. */
    List<Cell> cited() {
        return Stream.of(links.ids(), kinds, pair.map(Pair::sibling).stream().toList())
                .flatMap(List::stream)
                .distinct()
                .flatMap(id -> List.of(own(id), other(id)).stream())
                .toList();
    }

    private static SortedSet<MunicipalityCode> members(Place place, Catalogue catalogue) {
        return switch (place) {
            case Place.Country _ -> new TreeSet<>(catalogue.municipalities().keySet());
            case Place.Group group -> group.members();
            case Place.OneMunicipality one -> new TreeSet<>(List.of(one.code()));
            case Place.Institution institution -> new TreeSet<>(List.of(institution.municipality()));
        };
    }

    /** Those without a cell in that state. */
    private static SortedSet<MunicipalityCode> with(
            SortedSet<MunicipalityCode> members, State not, List<KeyFigureId> ids, Cells cells, Period period) {
        var kept = new TreeSet<MunicipalityCode>();
        for (var code : members) {
            var place = new Place.OneMunicipality(code);
            if (ids.stream().noneMatch(id -> cells.cell(id, place, period).state() == not)) {
                kept.add(code);
            }
        }
        return kept;
    }
}
