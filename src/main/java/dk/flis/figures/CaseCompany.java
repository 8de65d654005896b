// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Municipality;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.WorkedCase;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Worked cases that share one country, hundreds in one computation: each is moved to municipalities of its own, with
 * persons of its own.
 *
 * <p>A figure does not depend on which municipalities it is of, unless its definition names one or looks across them; a
 * case that comes out otherwise here is therefore worked alone before it is told.
 */
final class CaseCompany {

    private final Catalogue catalogue;
    /** Codes that nobody has, in a row or in the country, so that no case takes another's for its own. */
    private final List<MunicipalityCode> free;

    private final SortedMap<MunicipalityCode, Municipality> country = new TreeMap<>();
    private final List<CaseOf> moved = new ArrayList<>();

    CaseCompany(Catalogue catalogue, Collection<CaseOf> all) {
        this.catalogue = catalogue;
        var taken = new TreeSet<>(catalogue.municipalities().keySet());
        all.forEach(one -> taken.addAll(Mentioned.roles(one.worked(), catalogue)));
        this.free = new ArrayList<>(IntStream.rangeClosed(101, 860)
                .mapToObj(MunicipalityCode::new)
                .filter(code -> !taken.contains(code))
                .toList());
    }

    /** False when there is no room for it. */
    boolean admit(CaseOf one) {
        var real = Mentioned.of(one.worked(), catalogue).municipalities();
        if (real.size() > free.size()) {
            return false;
        }
        var own = new TreeMap<MunicipalityCode, MunicipalityCode>();
        real.forEach(code -> own.put(code, free.removeLast()));
        own.values().forEach(code -> country.put(code, new Municipality(code, code.toString(), 0, "", 0, "", 1)));
        moved.add(new Move(own, "case-" + moved.size() + "-").of(one));
        return true;
    }

    /** The catalogue for the country of these cases. */
    Catalogue country() {
        return catalogue.withMunicipalities(country);
    }

    List<CaseOf> cases() {
        return List.copyOf(moved);
    }

    /** Into the case's own municipalities, and to persons that are its own. */
    private final class Move {

        private final Map<MunicipalityCode, MunicipalityCode> own;
        private final String persons;

        Move(Map<MunicipalityCode, MunicipalityCode> own, String persons) {
            this.own = own;
            this.persons = persons;
        }

        CaseOf of(CaseOf one) {
            return new CaseOf(one.keyFigure(), of(one.worked()), of(one.place()));
        }

        /** The country of a case is its own municipalities. */
        private Place of(Place place) {
            return switch (place) {
                case Place.Country _ -> new Place.Group("case", new TreeSet<>(own.values()));
                case Place.Group group -> group;
                case Place.OneMunicipality(var code) -> new Place.OneMunicipality(of(code));
                case Place.Institution(var code, var number) -> new Place.Institution(of(code), number);
            };
        }

        private WorkedCase of(WorkedCase worked) {
            var rows = new LinkedHashMap<SourceId, List<WorkedCase.Row>>();
            worked.rows().forEach((id, old) -> {
                if (catalogue.source(id) instanceof Dataset dataset) {
                    rows.put(id, old.stream().map(row -> of(row, dataset)).toList());
                }
            });
            return worked.withRows(rows);
        }

        private WorkedCase.Row of(WorkedCase.Row row, Dataset dataset) {
            var values = new LinkedHashMap<String, String>();
            row.values().forEach((name, value) -> values.put(name, of(name, value, dataset)));
            return new WorkedCase.Row(of(row.municipality()), row.month(), values);
        }

        private String of(String name, String value, Dataset dataset) {
            if (dataset.municipalities().contains(name)) {
                return MunicipalityCode.parse(value)
                        .map(code -> of(code).toString())
                        .orElse(value);
            }
            var person = dataset.column(name)
                    .filter(column -> column.type() instanceof Column.Type.Person)
                    .isPresent();
            return person ? persons + value : value;
        }

        private MunicipalityCode of(MunicipalityCode code) {
            return own.getOrDefault(code, code);
        }
    }
}
