// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Condition;
import dk.flis.catalogue.Condition.Pattern;
import dk.flis.catalogue.Selection.Validity;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import java.util.Optional;

/** The values of one column that a clause takes: a value, a list, {@code 1-2}, {@code 85+}, {@code {ikke: …}}. */
final class ReadCondition {

    private final Names<Codes> lists;
    private final Faults faults;

    ReadCondition(Names<Codes> lists, Faults faults) {
        this.lists = lists;
        this.faults = faults;
    }

    /** @param valid the months the clause is limited to, when it is */
    Condition read(Node node, Column column, Optional<Validity> valid) {
        if (node instanceof Fields fields) {
            return new Condition.Not(read(fields.find("ikke").orElseThrow(), column, valid));
        }
        return new Condition.AnyOf(node.asList().stream()
                .flatMap(value -> pattern((Text) value, column, valid).stream())
                .toList());
    }

    private Optional<Pattern> pattern(Text text, Column column, Optional<Validity> valid) {
        return switch (column.type()) {
            case Column.Type.Whole _ -> number(text, column);
            case Column.Type.Text _ -> Optional.of(new Pattern.Exactly(text.value()));
            case Column.Type.Code code ->
                lists.quietly(code.list()).flatMap(codes -> new ReadCodePattern(codes, valid, faults).read(text));
            case Column.Type.Exact _, Column.Type.Day _, Column.Type.Person _ -> {
                faults.add(
                        text.place(),
                        "kolonnen '%s' er af typen %s og kan ikke bruges i et udvalg; brug en kolonne af typen kode, heltal eller tekst"
                                .formatted(column.name(), Types.word(column.type())));
                yield Optional.empty();
            }
        };
    }

    private Optional<Pattern> number(Text text, Column column) {
        var pattern = Numbers.read(text.value());
        if (pattern.isEmpty()) {
            faults.add(
                    text.place(),
                    "'%s' er ikke et helt tal; i kolonnen '%s' kan stå 7, 0-6 eller 85+"
                            .formatted(text.value(), column.name()));
        }
        return pattern;
    }

    /** Ranges and single whole numbers. */
    static final class Numbers {

        private static final java.util.regex.Pattern RANGE =
                java.util.regex.Pattern.compile("(-?\\d{1,18})(?:(\\+)|-(-?\\d{1,18}))?");

        private Numbers() {}

        static Optional<Pattern> read(String text) {
            var match = RANGE.matcher(text);
            if (!match.matches()) {
                return Optional.empty();
            }
            var from = Long.parseLong(match.group(1));
            if (match.group(2) != null) {
                return Optional.of(new Pattern.Numbers(Optional.of(from), Optional.empty()));
            }
            if (match.group(3) == null) {
                return Optional.of(new Pattern.Exactly(Long.toString(from)));
            }
            var to = Long.parseLong(match.group(3));
            return to < from ? Optional.empty() : Optional.of(new Pattern.Numbers(Optional.of(from), Optional.of(to)));
        }
    }
}
