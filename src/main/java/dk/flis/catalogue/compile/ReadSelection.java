// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Selection;
import dk.flis.catalogue.Selection.Clause;
import dk.flis.catalogue.Selection.Validity;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.WrittenSelection;
import dk.flis.catalogue.compile.Node.Field;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The ordered clauses of {@code udvalg:}. */
final class ReadSelection {

    private final Names<Named> named;
    private final ReadColumns columns;
    private final ReadCondition conditions;
    private final Faults faults;
    private final List<WrittenSelection> written = new ArrayList<>();

    ReadSelection(Names<Named> named, ReadColumns columns, ReadCondition conditions, Faults faults) {
        this.named = named;
        this.columns = columns;
        this.conditions = conditions;
        this.faults = faults;
    }

    /** A selection with a name of its own, and where its columns were looked up. */
    record Named(Source source, Selection selection) {}

    Selection read(List<Node> clauses, Source source) {
        var read = new ArrayList<Clause>();
        var parts = new ArrayList<WrittenSelection.Part>();
        for (var node : clauses) {
            var fields = (Fields) node;
            var with = fields.fields("med");
            if (with.isPresent() == fields.fields("uden").isPresent()) {
                faults.add(fields.place(), "et led skal have enten med: eller uden:");
                continue;
            }
            var where = with.or(() -> fields.fields("uden")).orElseThrow();
            var from = read.size();
            read.addAll(clauses(with.isPresent(), where, validity(fields), source, read.isEmpty()));
            var place = fields.place();
            parts.add(new WrittenSelection.Part(place.file(), place.line(), place.column(), from, read.size()));
        }
        var selection = new Selection(read);
        written.add(new WrittenSelection(source.id(), selection, parts));
        return selection;
    }

    /** Every selection read so far. */
    List<WrittenSelection> written() {
        return List.copyOf(written);
    }

    private List<Clause> clauses(boolean with, Fields where, Optional<Validity> valid, Source source, boolean first) {
        var conditions = new LinkedHashMap<String, Condition>();
        Optional<Text> reference = Optional.empty();
        for (var field : where.byKey().values()) {
            if (refers(field, source)) {
                reference = Optional.of((Text) field.value());
                continue;
            }
            columns.find(field.key(), source.columns())
                    .ifPresent(column ->
                            conditions.put(column.name(), this.conditions.read(field.value(), column, valid)));
        }
        var own = new Clause(with, conditions, valid);
        return reference.map(name -> use(name, own, source, first)).orElseGet(() -> List.of(own));
    }

    /** {@code udvalg} is the word for a named selection, unless the source has a column of that name. */
    private static boolean refers(Field field, Source source) {
        return field.key().value().equals("udvalg")
                && field.value() instanceof Text
                && source.column("udvalg").isEmpty();
    }

    private List<Clause> use(Text name, Clause own, Source source, boolean first) {
        var found = named.find(name);
        if (found.isEmpty() || !fits(name, found.get(), source)) {
            return List.of();
        }
        var use = new UseSelection(found.get().selection(), own);
        if (own.with() && first) {
            return use.inline();
        }
        var clauses = use.apart();
        if (clauses.isEmpty()) {
            faults.add(
                    name.place(),
                    "udvalget '%s' har gyldig i et led med uden og kan derfor kun bruges som det første led med med:"
                            .formatted(name.value()));
        }
        return clauses;
    }

    private boolean fits(Text name, Named used, Source source) {
        var missing = used.selection().columns().stream()
                .filter(column -> !source.column(column)
                        .map(own -> own.type())
                        .equals(used.source().column(column).map(other -> other.type())))
                .toList();
        if (!missing.isEmpty()) {
            faults.add(
                    name.place(),
                    "udvalget '%s' er skrevet for '%s'; '%s' har ikke samme kolonne %s"
                            .formatted(name.value(), used.source().id(), source.id(), String.join(", ", missing)));
        }
        return missing.isEmpty();
    }

    private Optional<Validity> validity(Fields fields) {
        return fields.maybe("gyldig").map(text -> {
            var ends = text.value().split("\\.\\.", -1);
            var validity = new Validity(month(ends[0], "-01"), month(ends[1], "-12"));
            var open = validity.from().isEmpty() && validity.until().isEmpty();
            if (open || !validity.from().map(validity::holds).orElse(true)) {
                faults.add(
                        text.place(),
                        "'%s' er ikke et spænd; skriv ..2017, 2018.. eller 2013..2017-06".formatted(text.value()));
            }
            return validity;
        });
    }

    private static Optional<Month> month(String text, String inYear) {
        return Month.parse(text.length() == 4 ? text + inYear : text);
    }
}
