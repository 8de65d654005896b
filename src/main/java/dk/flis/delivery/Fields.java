// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Adapter;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Column;
import dk.flis.delivery.Recognise.Recognised;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How each column of a delivery is read: the one list of checks of single values. */
final class Fields {

    private final Map<String, Spellings> spellings = new LinkedHashMap<>();
    private final Map<CodesOf, ReadCode> codes = new ConcurrentHashMap<>();
    private final CodeTypes types;
    private final PseudonymFunction pseudonym;

    /** Which codes may be used: a list's, in a month or whenever. */
    private record CodesOf(String list, Optional<Month> month) {}

    Fields(Catalogue catalogue, CodeTypes types, PseudonymFunction pseudonym) {
        this.types = types;
        catalogue.codeLists().forEach((id, list) -> spellings.put(id, Spellings.of(list)));
        this.pseudonym = pseudonym;
    }

    /** {@code kommune} and {@code maaned} first, then the dataset's columns in their order. */
    List<Field> of(Recognised file, Note note) {
        var fields = new ArrayList<Field>();
        var layout = file.layout();
        fields.add(new Field("kommune", layout.municipality(), true, false, true, true, municipality(file)));
        fields.add(new Field("maaned", layout.month(), true, false, true, true, month(file)));
        for (var at = 0; at < layout.columns().size(); at++) {
            var column = layout.dataset().columns().get(at);
            var person = column.type() instanceof Column.Type.Person;
            var reading = reading(column, file.slice(), note);
            fields.add(new Field(
                    column.name(), layout.columns().get(at), column.required(), person, false, true, reading));
        }
        return List.copyOf(fields);
    }

    private static Reading municipality(Recognised file) {
        return switch (file.slice()) {
            case Slice.OfMunicipality slice -> new ReadOwnMunicipality(slice.municipality());
            case Slice.Whole _ -> new ReadAnyMunicipality();
        };
    }

    private static Reading month(Recognised file) {
        return switch (file.slice()) {
            case Slice.OfMunicipality slice -> new ReadOwnMonth(slice.month());
            case Slice.Whole _ ->
                new ReadPeriod(file.layout().adapter().map(Adapter::form).orElse(Adapter.PeriodForm.MONTH));
        };
    }

    private Reading reading(Column column, Slice slice, Note note) {
        return switch (column.type()) {
            case Column.Type.Text text -> new ReadText(text.pattern());
            case Column.Type.Whole whole -> new ReadWhole(new Bounds(whole.least(), whole.most()));
            case Column.Type.Exact exact -> new ReadExact(exact.scale(), new Bounds(exact.least(), exact.most()));
            case Column.Type.Day _ -> new ReadDay();
            case Column.Type.Code code -> code(code.list(), slice);
            case Column.Type.Person _ -> new ReadPerson(pseudonym, persons(slice, note));
        };
    }

    private ReadCode code(String list, Slice slice) {
        return switch (slice) {
            case Slice.OfMunicipality delivered ->
                codes.computeIfAbsent(
                        new CodesOf(list, Optional.of(delivered.month())),
                        _ -> new ReadCode(spellings(list).in(delivered.month()), types));
            case Slice.Whole _ ->
                codes.computeIfAbsent(new CodesOf(list, Optional.empty()), _ -> new ReadCode(spellings(list), types));
        };
    }

    private Spellings spellings(String list) {
        return Optional.ofNullable(spellings.get(list))
                .orElseThrow(() -> new IllegalArgumentException("the catalogue has no code list '" + list + "'"));
    }

    private static Persons persons(Slice slice, Note note) {
        var municipality = switch (slice) {
            case Slice.OfMunicipality delivered -> delivered.municipality().toString();
            case Slice.Whole _ -> "";
        };
        return new Persons(municipality, note.sourceSystem(), note.ownKeys());
    }
}
