// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.WorkedCase;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The municipalities that a worked case speaks of, and its months from the first to the last, those of its period among them. */
record Mentioned(Set<MunicipalityCode> municipalities, Span months) {

    static Mentioned of(WorkedCase worked, Catalogue catalogue) {
        var municipalities = new TreeSet<MunicipalityCode>();
        var months = new TreeSet<Month>(
                List.of(worked.period().first(), worked.period().last()));
        switch (worked.place()) {
            case WorkedCase.Place.Country _ -> {}
            case WorkedCase.Place.OneMunicipality one -> municipalities.add(one.code());
            case WorkedCase.Place.Institution institution -> municipalities.add(institution.municipality());
        }
        worked.rows().values().stream().flatMap(List::stream).forEach(row -> {
            municipalities.add(row.municipality());
            months.add(row.month());
        });
        roles(worked, catalogue).stream()
                .filter(code -> catalogue.municipalities().containsKey(code))
                .forEach(municipalities::add);
        return new Mentioned(
                municipalities,
                Span.between(months.first().index(), months.last().index()));
    }

    /** The municipalities that rows name in some role, also those that are not of the country. */
    static Set<MunicipalityCode> roles(WorkedCase worked, Catalogue catalogue) {
        var roles = new TreeSet<MunicipalityCode>();
        worked.rows().forEach((id, rows) -> {
            if (catalogue.source(id) instanceof Dataset dataset) {
                rows.forEach(row -> roles(row, dataset).forEach(roles::add));
            }
        });
        return roles;
    }

    private static Stream<MunicipalityCode> roles(WorkedCase.Row row, Dataset dataset) {
        return dataset.municipalities().stream()
                .flatMap(column -> Optional.ofNullable(row.values().get(column)).stream())
                .flatMap(code -> MunicipalityCode.parse(code).stream());
    }

    /** Adds what of the dataset counts as delivered. */
    void putInto(DeliveredMonths delivered, Dataset dataset) {
        for (var municipality : municipalities) {
            months.months()
                    .filter(month -> dataset.frequency().expects(Month.ofIndex(month)))
                    .forEach(month -> delivered.put(municipality.value(), month, DeliveredMonths.Extent.FULL));
        }
    }
}
