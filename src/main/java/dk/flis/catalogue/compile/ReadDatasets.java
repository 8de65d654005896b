// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Adapter;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Dataset.ControlTotals;
import dk.flis.catalogue.Dataset.Deliverer;
import dk.flis.catalogue.Frequency;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.compile.Node.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** {@code <area>/datasets/<id>.yaml}. */
final class ReadDatasets {

    private final ReadColumns columns;
    private final Faults faults;

    ReadDatasets(ReadColumns columns, Faults faults) {
        this.columns = columns;
        this.faults = faults;
    }

    Dataset read(Fields fields, AreaId area) {
        var own = columns.read(fields);
        return new Dataset(
                new SourceId(fields.text("id")),
                area,
                fields.text("navn"),
                fields.text("raekke"),
                own,
                frequency(fields),
                fields.number("forventes").orElse(Dataset.USUAL_DUE_DAY),
                fields.text("leverandoer").equals("national") ? Deliverer.NATIONAL : Deliverer.MUNICIPALITY,
                columns.institution(fields, own),
                roles(fields, own),
                key(fields, own),
                fields.fields("kontroltotaler").map(totals -> totals(totals, own)),
                fields.fields("indlaesning").map(adapter -> adapter(adapter, own)));
    }

    /** May also name {@code kommune} and {@code maaned}, for a national file holds many of them. */
    private List<String> key(Fields fields, List<Column> own) {
        fields.texts("noegle").stream()
                .filter(name -> !ReadColumns.GIVEN.contains(name.value()))
                .forEach(name -> columns.find(name, own));
        return fields.values("noegle");
    }

    static Frequency frequency(Fields fields) {
        var word = Node.ascii(fields.text("frekvens", "måned"));
        return switch (word) {
            case "maaned" -> new Frequency.Monthly();
            case "aar" -> new Frequency.Yearly(12);
            default -> new Frequency.Yearly(Integer.parseInt(word.substring("aar-".length())));
        };
    }

    /** The columns that name a municipality in some role. */
    List<String> roles(Fields fields, List<Column> own) {
        for (var name : fields.texts("kommuner")) {
            columns.find(name, own)
                    .filter(column -> !columns.municipality(column))
                    .ifPresent(column -> faults.add(
                            name.place(),
                            "kolonnen '%s' nævner ikke en kommune; den skal være af typen kode med en liste af kommuner"
                                    .formatted(column.name())));
        }
        return fields.values("kommuner");
    }

    private ControlTotals totals(Fields fields, List<Column> own) {
        columns.find(fields.scalar("maal"), own)
                .filter(column -> !Types.number(column.type()))
                .ifPresent(column -> faults.add(
                        fields.scalar("maal").place(),
                        "kolonnen '%s' er ikke et tal og kan ikke lægges sammen".formatted(column.name())));
        return new ControlTotals(
                fields.text("maal"),
                fields.texts("efter").stream().map(text -> group(text, own)).toList(),
                fields.maybe("paa_tvaers")
                        .flatMap(name -> columns.find(name, own))
                        .map(Column::name));
    }

    private ControlTotals.Group group(Node.Text text, List<Column> own) {
        var parts = text.value().split("/", -1);
        columns.find(new Node.Text(text.place(), parts[0]), own);
        return new ControlTotals.Group(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
    }

    private Adapter adapter(Fields fields, List<Column> own) {
        var header = fields.values("header");
        var period = fields.fields("periode").orElseThrow();
        var map = new LinkedHashMap<String, String>();
        fields.fields("kolonner").orElseThrow().byKey().values().forEach(field -> {
            columns.find(field.key(), own);
            map.put(field.key().value(), ((Node.Text) field.value()).value());
            inHeader((Node.Text) field.value(), header);
        });
        inHeader(fields.scalar("kommune"), header);
        inHeader(period.scalar("kolonne"), header);
        own.stream()
                .filter(column -> column.required() && !map.containsKey(column.name()))
                .forEach(column -> faults.add(
                        fields.place(), "indlæsningen mangler kolonnen '%s', som er krævet".formatted(column.name())));
        return new Adapter(
                header,
                fields.text("skilletegn", ";").charAt(0),
                fields.text("decimaltegn", ".").charAt(0),
                fields.text("kommune"),
                period.text("kolonne"),
                form(period.text("form")),
                map,
                fields.values("mangler"),
                source(fields));
    }

    private static Optional<String> source(Fields fields) {
        return fields.maybe("kilde").map(Node.Text::value);
    }

    private void inHeader(Node.Text name, List<String> header) {
        if (header.contains(name.value())) {
            return;
        }
        var problem = "filens header har ikke '" + name.value() + "'";
        Similar.to(name.value(), header)
                .ifPresentOrElse(
                        similar -> faults.add(name.place(), problem, similar), () -> faults.add(name.place(), problem));
    }

    private static Adapter.PeriodForm form(String word) {
        return switch (Node.ascii(word)) {
            case "aar" -> Adapter.PeriodForm.YEAR;
            case "1-januar" -> Adapter.PeriodForm.FIRST_OF_JANUARY;
            case "skoleaar" -> Adapter.PeriodForm.SCHOOL_YEAR;
            case "kvartal" -> Adapter.PeriodForm.QUARTER;
            default -> Adapter.PeriodForm.MONTH;
        };
    }
}
