// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Check;
import dk.flis.catalogue.Check.Knowledge;
import dk.flis.catalogue.Check.Required;
import dk.flis.catalogue.Check.Severity;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.compile.Node.Fields;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code <area>/checks/<id>.yaml}. */
final class ReadChecks {

    private final Names<Source> sources;
    private final ReadColumns columns;
    private final Names<Check> checks;
    private final Faults faults;

    ReadChecks(Names<Source> sources, ReadColumns columns, Names<Check> checks, Faults faults) {
        this.sources = sources;
        this.columns = columns;
        this.checks = checks;
        this.faults = faults;
    }

    void read(String file, Fields fields) {
        var id = fields.scalar("id");
        if (!id.value().equals(Folder.stem(file))) {
            faults.add(
                    id.place(),
                    "id'et er '%s', men filen hedder %s; de skal være ens".formatted(id.value(), Folder.stem(file)));
        }
        sources.find(fields.scalar("datasaet"))
                .ifPresentOrElse(source -> checks.define(id, check(fields, source)), () -> checks.broken(id.value()));
    }

    private Check check(Fields fields, Source source) {
        if (!(source instanceof Dataset)) {
            faults.add(
                    fields.scalar("datasaet").place(),
                    "'%s' er afledt og leveres ikke; en kontrol skal gælde et datasæt".formatted(source.id()));
        }
        var column = fields.maybe("kolonne")
                .flatMap(name -> columns.find(name, source.columns()))
                .map(found -> found.name());
        var severity = fields.text("alvor").equals("fejl") ? Severity.ERROR : Severity.WARNING;
        var required = required(fields, severity);
        if (severity == Severity.WARNING) {
            fields.maybe("kan_godkendes")
                    .ifPresent(needless -> faults.add(
                            needless.place(), "en advarsel afviser ikke leveringen, så der er intet at godkende"));
        }
        return new Check(
                fields.text("id"),
                source.id(),
                severity,
                fields.yes("kan_godkendes", false),
                column,
                fields.text("sql"),
                fields.text("forklaring"),
                fields.text("raad"),
                required);
    }

    private Optional<Required> required(Fields fields, Severity severity) {
        var mark = fields.maybe("kraever");
        var title = fields.maybe("navn");
        if (mark.isPresent() != title.isPresent()) {
            faults.add(
                    mark.or(() -> title).orElseThrow().place(),
                    "kraever og navn hører sammen: navnet siger, hvad kontrollen gælder, når den ikke kan laves");
        }
        mark.filter(_ -> severity == Severity.ERROR)
                .ifPresent(text -> faults.add(
                        text.place(),
                        "en kontrol, der kræver %s, kan kun advare: om en levering afvises, afgør filen selv"
                                .formatted(text.value())));
        return mark.flatMap(text -> Stream.of(Knowledge.values())
                .filter(known -> known.keyword().equals(text.value()))
                .findFirst()
                .map(known -> new Required(known, fields.text("navn", ""))));
    }
}
