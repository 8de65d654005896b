// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static dk.flis.portal.FileValues.text;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.figures.Together;
import dk.flis.portal.file.Sheet.Column;
import dk.flis.portal.file.Sheet.Table;
import dk.flis.portal.file.Sheet.Value;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cells as the table of a file: a line for each. */
final class CellTable {

    private final Catalogue catalogue;
    private final Map<Place.Institution, String> institutions;
    private final Words words;
    private final PeriodWords periods;
    private final FileValues values;

    /** @param institutions their names */
    CellTable(Catalogue catalogue, Map<Place.Institution, String> institutions, Words words) {
        this.catalogue = catalogue;
        this.institutions = institutions;
        this.words = words;
        this.periods = new PeriodWords(words);
        this.values = new FileValues(words);
    }

    /** @param wholes of several periods, after the cells */
    Table of(String title, List<Cell> cells, List<Together> wholes) {
        return new Table(
                title,
                columns(),
                Stream.concat(cells.stream().map(this::row), wholes.stream().map(this::row))
                        .toList());
    }

    private List<Column> columns() {
        return List.of(
                new Column(words.say("file.key-figure"), 46, false),
                new Column(words.say("file.place"), 24, false),
                new Column(words.say("file.code"), 10, false),
                new Column(words.say("file.period"), 18, false),
                new Column(words.say("file.value"), 16, true),
                new Column(words.say("file.unit"), 22, false),
                new Column(words.say("file.numerator"), 20, true),
                new Column(words.say("file.denominator"), 20, true),
                new Column(words.say("file.seal"), 18, false),
                new Column(words.say("file.note"), 20, false),
                new Column(words.say("file.id"), 34, false));
    }

    private List<Value> row(Cell cell) {
        return row(cell, periods.name(cell.period()), "");
    }

    private List<Value> row(Together whole) {
        var together = whole.periods().stream().map(periods::name).collect(Collectors.joining(" + "));
        return row(whole.cell(), together, SeveralTable.remark(whole, words));
    }

    private List<Value> row(Cell cell, String period, String remark) {
        var keyFigure = catalogue.keyFigure(cell.keyFigure());
        var decimals = keyFigure.map(KeyFigure::decimals).orElse(0);
        var shown = Shown.of(cell, decimals, words);
        return List.of(
                text(keyFigure.map(words::name).orElse(cell.keyFigure().value())),
                text(place(cell.place())),
                text(code(cell.place())),
                text(period),
                values.value(cell, decimals),
                text(keyFigure.map(one -> words.unit(one.unit())).orElse("")),
                values.part(cell.numerator()),
                values.part(cell.denominator()),
                text(values.seal(cell)),
                text(Stream.of(shown.provisional(), remark)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining("; "))),
                text(cell.keyFigure().value()));
    }

    private String place(Place place) {
        return switch (place) {
            case Place.Country _ -> words.say("against.country.short");
            case Place.OneMunicipality(var code) -> catalogue.nameOf(code);
            case Place.Group group -> group.name();
            case Place.Institution institution ->
                "%s, %s (%s)"
                        .formatted(
                                catalogue.nameOf(institution.municipality()),
                                OwnInstitutions.name(institution, institutions, words),
                                institution.number());
        };
    }

    private static String code(Place place) {
        return switch (place) {
            case Place.Country _, Place.Group _ -> "";
            case Place.OneMunicipality(var code) -> code.toString();
            case Place.Institution institution -> institution.municipality().toString();
        };
    }
}
