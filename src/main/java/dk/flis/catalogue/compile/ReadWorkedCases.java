// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.WorkedCase;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The worked cases of one key figure ({@code eksempler}), once its terms are known. */
final class ReadWorkedCases {

    /** Where nothing is said, the case is about this municipality. */
    private static final MunicipalityCode USUAL = new MunicipalityCode(147);

    private final Names<Source> sources;
    private final ReadWhere where;
    private final ReadCaseRows rows;
    private final Faults faults;

    ReadWorkedCases(Names<Source> sources, ReadWhere where, ReadCaseRows rows, Faults faults) {
        this.sources = sources;
        this.where = where;
        this.rows = rows;
        this.faults = faults;
    }

    List<WorkedCase> read(Fields keyFigure, List<Term> numerator, List<Term> denominator, Set<Level> levels) {
        var terms = Stream.concat(numerator.stream(), denominator.stream()).toList();
        // By what is written: a denominator that cannot be read has been told of already.
        var whole = !keyFigure.byKey().containsKey("naevner");
        return keyFigure.nodes("eksempler").stream()
                .map(node -> (Fields) node)
                .flatMap(written ->
                        faults.sound(() -> read(written, terms, whole, levels)).flatMap(read -> read).stream())
                .toList();
    }

    private Optional<WorkedCase> read(Fields written, List<Term> terms, boolean whole, Set<Level> levels) {
        var place = where.place(written, terms, new WorkedCase.Place.OneMunicipality(USUAL));
        var gives = gives(written, whole);
        return where.period(written, levels)
                .map(period -> new WorkedCase(
                        written.text("navn"),
                        period,
                        place,
                        rows(written, terms, municipality(place)),
                        gives,
                        written.place().file(),
                        written.place().line()));
    }

    private static MunicipalityCode municipality(WorkedCase.Place place) {
        return switch (place) {
            case WorkedCase.Place.Country _ -> USUAL;
            case WorkedCase.Place.OneMunicipality one -> one.code();
            case WorkedCase.Place.Institution institution -> institution.municipality();
        };
    }

    private WorkedCase.Expected gives(Fields written, boolean whole) {
        var gives = written.fields("giver").orElseThrow();
        if (whole) {
            gives.maybe("naevner").ifPresent(text -> faults.add(text.place(), "nøgletallet har ingen nævner"));
        }
        return new WorkedCase.Expected(
                number(gives, "taeller"), number(gives, "naevner"), number(gives, "vaerdi"), outcome(gives));
    }

    private static Optional<BigDecimal> number(Fields gives, String key) {
        return gives.maybe(key).map(text -> new BigDecimal(text.value().replace(',', '.')));
    }

    private static Optional<WorkedCase.Outcome> outcome(Fields gives) {
        return gives.maybe("tilstand")
                .map(text -> Arrays.stream(WorkedCase.Outcome.values())
                        .filter(outcome -> Node.ascii(outcome.keyword()).equals(Node.ascii(text.value())))
                        .findFirst()
                        .orElseThrow());
    }

    private Map<SourceId, List<WorkedCase.Row>> rows(Fields written, List<Term> terms, MunicipalityCode usual) {
        var read = datasets(terms);
        var byDataset = new LinkedHashMap<SourceId, List<WorkedCase.Row>>();
        written.fields("raekker")
                .ifPresent(tables -> tables.byKey().values().forEach(field -> {
                    var dataset = dataset(field.key(), read);
                    dataset.ifPresent(
                            found -> byDataset.put(found.id(), rows.read(found, (Text) field.value(), usual)));
                }));
        return byDataset;
    }

    private Optional<Dataset> dataset(Text name, Set<String> read) {
        return sources.find(name).flatMap(source -> switch (source) {
            case Derived _ -> {
                faults.add(
                        name.place(),
                        "'%s' er afledt; skriv rækkerne i de datasæt, det læser: %s"
                                .formatted(name.value(), String.join(", ", read)));
                yield Optional.empty();
            }
            case Dataset dataset -> {
                // Where a term could not be read, that has been told.
                if (!read.isEmpty() && !read.contains(name.value())) {
                    faults.add(
                            name.place(),
                            "nøgletallet læser ikke '%s'; det læser %s"
                                    .formatted(name.value(), String.join(", ", read)));
                }
                yield Optional.of(dataset);
            }
        });
    }

    /** The datasets that the terms read, themselves or by derived datasets. */
    private Set<String> datasets(List<Term> terms) {
        var names = new TreeSet<String>();
        var seen = new TreeSet<String>();
        terms.forEach(term -> datasets(term.series().source(), names, seen));
        return names;
    }

    private void datasets(SourceId id, Set<String> names, Set<String> seen) {
        if (!seen.add(id.value())) {
            return;
        }
        sources.quietly(id.value()).ifPresent(source -> {
            switch (source) {
                case Dataset dataset -> names.add(dataset.id().value());
                case Derived derived -> derived.dependsOn().keySet().forEach(read -> datasets(read, names, seen));
            }
        });
    }
}
