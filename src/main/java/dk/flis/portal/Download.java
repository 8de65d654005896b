// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cells in the notation that files, command line and interfaces share; the same cells as the page shows. */
final class Download {

    private static final String HEADER =
            "key_figure;municipality;institution;period;numerator;denominator;value;state;provisional;publication";

    private Download() {}

    static String csv(List<Cell> cells, Publication publication) {
        return cells.stream()
                .map(cell -> fields(cell, publication).values().stream()
                        .map(Download::quoted)
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    /** Amounts are strings: a double would change them. */
    static List<Map<String, String>> json(List<Cell> cells, Publication publication) {
        return cells.stream().map(cell -> fields(cell, publication)).toList();
    }

    private static Map<String, String> fields(Cell cell, Publication publication) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("key_figure", cell.keyFigure().value());
        fields.put("municipality", place(cell.place()));
        fields.put("institution", institution(cell.place()));
        fields.put("period", cell.period().toString());
        fields.put("numerator", number(cell.numerator()));
        fields.put("denominator", number(cell.denominator()));
        fields.put("value", number(cell.value()));
        fields.put("state", cell.state().keyword());
        fields.put("provisional", Boolean.toString(cell.provisional()));
        fields.put("publication", Long.toString(publication.number()));
        return fields;
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.Country _ -> "country";
            case Place.OneMunicipality one -> one.code().toString();
            case Place.Group group -> group.name();
            case Place.Institution institution -> institution.municipality().toString();
        };
    }

    private static String institution(Place place) {
        return switch (place) {
            case Place.Institution institution -> institution.number();
            case Place.Country _, Place.OneMunicipality _, Place.Group _ -> "";
        };
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("");
    }

    private static String quoted(String field) {
        return field.contains(";") || field.contains("\"") ? "\"" + field.replace("\"", "\"\"") + "\"" : field;
    }
}
