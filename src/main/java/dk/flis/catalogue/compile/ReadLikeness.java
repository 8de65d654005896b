// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Background;
import dk.flis.catalogue.CodeList;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** {@code lighed} and {@code søskende} of an area: by what municipalities are alike there, and which accounts. */
final class ReadLikeness {

    private final Names<KeyFigure> figures;
    private final Names<Codes> lists;
    private final Faults faults;

    ReadLikeness(Names<KeyFigure> figures, Names<Codes> lists, Faults faults) {
        this.figures = figures;
        this.lists = lists;
        this.faults = faults;
    }

    List<Background> read(List<Node> nodes) {
        var read = new ArrayList<Background>();
        var seen = new HashSet<String>();
        for (var node : nodes) {
            var fields = (Fields) node;
            var what = List.of("noegletal", "attribut", "samme").stream()
                    .flatMap(key -> fields.maybe(key).stream())
                    .toList();
            if (what.size() != 1) {
                faults.add(fields.place(), "en linje i 'lighed' har netop én af 'nøgletal', 'attribut' og 'samme'");
            } else if (!seen.add(what.getFirst().value() + fields.text("pr", ""))) {
                faults.add(
                        what.getFirst().place(),
                        "'%s' står der to gange".formatted(what.getFirst().value()));
            } else {
                read.add(background(fields));
            }
        }
        return read;
    }

    List<List<KeyFigureId>> siblings(List<Node> groups) {
        return groups.stream()
                .map(group -> group.asList().stream()
                        .map(Text.class::cast)
                        .peek(figures::find)
                        .map(name -> new KeyFigureId(name.value()))
                        .toList())
                .toList();
    }

    private Background background(Fields fields) {
        var weight = fields.number("vaegt").orElse(1);
        var figure = fields.maybe("noegletal");
        if (figure.isPresent()) {
            return new Background.Figure(figure(figure.get()), weight);
        }
        var name = name(fields);
        var same = fields.maybe("samme");
        if (same.isPresent()) {
            return new Background.Same(name, fields.text("navn_en", name), column(same.get()), weight);
        }
        return new Background.Attribute(
                name,
                fields.text("navn_en", name),
                number(fields.scalar("attribut")),
                fields.maybe("pr").map(this::number),
                fields.text("skala", "").equals("log"),
                weight);
    }

    private KeyFigureId figure(Text name) {
        figures.find(name)
                .filter(figure -> !figure.levels().contains(Level.YEAR))
                .ifPresent(figure -> faults.add(
                        name.place(),
                        "'%s' findes ikke for år, så det kan ikke sige, hvem der ligner".formatted(figure.id())));
        return new KeyFigureId(name.value());
    }

    private String name(Fields fields) {
        if (fields.maybe("navn").isEmpty()) {
            faults.add(fields.place(), "nøglen 'navn' mangler; den siger læseren, hvad kommunerne ligner på");
        }
        return fields.text("navn", "");
    }

    private String column(Text column) {
        municipalities()
                .filter(list -> list.entries().values().stream()
                        .noneMatch(entry -> entry.attributes().containsKey(column.value())))
                .ifPresent(list -> faults.add(
                        column.place(), "codes/%s.csv har ingen kolonne '%s'".formatted(list.id(), column.value())));
        return column.value();
    }

    private String number(Text column) {
        var name = column(column);
        municipalities()
                .ifPresent(list -> list.entries().values().stream()
                        .map(entry -> Optional.ofNullable(entry.attributes().get(name))
                                .orElse(""))
                        .filter(value -> !value.isEmpty() && !value.matches("\\d{1,9}(\\.\\d{1,6})?"))
                        .findFirst()
                        .ifPresent(value -> faults.add(
                                column.place(),
                                "kolonnen '%s' i codes/%s.csv er ikke tal: '%s'".formatted(name, list.id(), value))));
        return name;
    }

    private Optional<CodeList> municipalities() {
        return Optional.ofNullable(lists.all().get("kommune")).map(Codes::list);
    }
}
