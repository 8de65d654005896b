// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.reconcile.Seal;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cells as files, command line and interfaces write them: decimal point, no grouping, no exponent, an empty field where
 * there is no number. What a page shows is what its file says.
 */
public final class CellNotation {

    /** The heads of {@link #fields}, in order. */
    public static final List<String> COLUMNS = List.of(
            "key_figure",
            "municipality",
            "institution",
            "period",
            "numerator",
            "denominator",
            "value",
            "state",
            "provisional",
            "publication",
            "seal");

    /** What the command line prints: agreed before there were seals, and read by place. */
    public static final List<String> AGREED = COLUMNS.subList(0, COLUMNS.indexOf("seal"));

    private CellNotation() {}

    public static List<String> fields(Cell cell, Publication publication) {
        return List.of(
                cell.keyFigure().value(),
                municipality(cell.place()),
                institution(cell.place()),
                cell.period().toString(),
                number(cell.numerator()),
                number(cell.denominator()),
                number(cell.value()),
                cell.state().keyword(),
                Boolean.toString(cell.provisional()),
                Long.toString(publication.number()),
                seal(cell));
    }

    /** Its word; empty where there is none. */
    public static String seal(Cell cell) {
        return cell.seal().map(Seal::keyword).orElse("");
    }

    /** The periods with plus between them. */
    public static List<String> fields(Together together, Publication publication) {
        var fields = new ArrayList<>(fields(together.cell(), publication));
        fields.set(
                COLUMNS.indexOf("period"),
                together.periods().stream().map(Period::toString).collect(Collectors.joining("+")));
        return List.copyOf(fields);
    }

    /** The code, {@code country}, or the group's name. */
    public static String municipality(Place place) {
        return switch (place) {
            case Place.Country _ -> "country";
            case Place.OneMunicipality one -> one.code().toString();
            case Place.Group group -> group.name();
            case Place.Institution institution -> institution.municipality().toString();
        };
    }

    /** Blank but for an institution. */
    public static String institution(Place place) {
        return switch (place) {
            case Place.Institution institution -> institution.number();
            case Place.Country _, Place.OneMunicipality _, Place.Group _ -> "";
        };
    }

    /** Without exponent; empty where there is none. */
    public static String number(Optional<BigDecimal> number) {
        return number.isPresent() ? number.get().toPlainString() : "";
    }
}
