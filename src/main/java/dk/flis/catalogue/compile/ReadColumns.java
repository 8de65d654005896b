// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.compile.Node.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The columns of a dataset or of a derived one, and the names that refer to them. */
final class ReadColumns {

    static final Set<String> GIVEN = Set.of("kommune", "maaned");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "tekst", Set.of("moenster"),
            "heltal", Set.of("mindst", "hoejst"),
            "decimal", Set.of("mindst", "hoejst", "decimaler"),
            "dato", Set.of(),
            "kode", Set.of("kodeliste"),
            "person", Set.of());
    private static final Set<String> TYPE_WORDS = Set.of("moenster", "mindst", "hoejst", "decimaler", "kodeliste");

    private final Names<Codes> lists;
    private final Faults faults;

    ReadColumns(Names<Codes> lists, Faults faults) {
        this.lists = lists;
        this.faults = faults;
    }

    List<Column> read(Fields source) {
        var columns = new ArrayList<Column>();
        var places = new HashMap<String, Place>();
        for (var node : source.nodes("kolonner")) {
            var fields = (Fields) node;
            var name = fields.scalar("navn");
            if (places.putIfAbsent(name.value(), name.place()) != null) {
                faults.add(name.place(), "kolonnen '" + name.value() + "' står to gange");
            }
            if (GIVEN.contains(name.value())) {
                faults.add(name.place(), "kolonnen '" + name.value() + "' har alle datasæt; den skal ikke stå her");
            }
            columns.add(column(fields));
        }
        return columns;
    }

    private Column column(Fields fields) {
        return new Column(
                fields.text("navn"),
                fields.text("titel"),
                fields.text("beskrivelse", ""),
                type(fields),
                fields.yes("kraevet", true),
                fields.maybe("enhed").map(Node.Text::value));
    }

    private Column.Type type(Fields fields) {
        var word = fields.text("type");
        for (var other : TYPE_WORDS) {
            if (!WORDS.getOrDefault(word, Set.of()).contains(other)) {
                fields.maybe(other)
                        .ifPresent(text -> faults.add(
                                text.place(), "'%s' har ingen mening for typen '%s'".formatted(other, word)));
            }
        }
        return switch (word) {
            case "heltal" -> new Column.Type.Whole(limit(fields, "mindst"), limit(fields, "hoejst"));
            case "decimal" ->
                new Column.Type.Exact(
                        fields.number("decimaler").orElse(2), limit(fields, "mindst"), limit(fields, "hoejst"));
            case "dato" -> new Column.Type.Day();
            case "kode" -> code(fields);
            case "person" -> new Column.Type.Person();
            default -> new Column.Type.Text(pattern(fields));
        };
    }

    private static Optional<Long> limit(Fields fields, String key) {
        return fields.maybe(key).map(text -> Long.valueOf(text.value()));
    }

    private Column.Type code(Fields fields) {
        fields.maybe("kodeliste")
                .ifPresentOrElse(
                        lists::find,
                        () -> faults.add(
                                fields.place(), "en kolonne af typen 'kode' skal have en kodeliste: kodeliste: <id>"));
        return new Column.Type.Code(fields.text("kodeliste", ""));
    }

    /** None when it is no regular expression: the fault is told, and nobody must fall over it. */
    private Optional<String> pattern(Fields fields) {
        return fields.maybe("moenster").flatMap(text -> {
            try {
                return Optional.of(Pattern.compile(text.value()).pattern());
            } catch (PatternSyntaxException problem) {
                faults.add(
                        text.place(),
                        "mønsteret '%s' er ikke et regulært udtryk: %s"
                                .formatted(text.value(), problem.getDescription()));
                return Optional.empty();
            }
        });
    }

    /** Whether its values may be municipalities; of a list that is not there nothing is known. */
    boolean municipality(Column column) {
        return column.type() instanceof Column.Type.Code(var id)
                && lists.quietly(id)
                        .map(Codes::list)
                        .map(list -> !list.closed()
                                || list.entries().values().stream().anyMatch(ReadMunicipalities::names))
                        .orElse(true);
    }

    /** The column a text names, or a fault that lists what could have been meant. */
    Optional<Column> find(Node.Text name, List<Column> columns) {
        var column = columns.stream()
                .filter(each -> each.name().equals(name.value()))
                .findFirst();
        if (column.isEmpty()) {
            unknown(name, columns.stream().map(Column::name).toList());
        }
        return column;
    }

    private void unknown(Node.Text name, List<String> columns) {
        var problem = "kolonnen '" + name.value() + "' findes ikke";
        Similar.to(name.value(), columns)
                .ifPresentOrElse(
                        similar -> faults.add(name.place(), problem, similar),
                        () -> faults.add(name.place(), problem + "; her kan stå " + String.join(", ", columns)));
    }

    Optional<String> institution(Fields source, List<Column> columns) {
        return source.maybe("institution").flatMap(text -> find(text, columns)).map(Column::name);
    }
}
