// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Column;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.Measure;
import dk.flis.catalogue.Series;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.Term;
import dk.flis.catalogue.TimeRule;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One addend: where it comes from, what is measured, which rows, how a period comes of its months. */
final class ReadTerm {

    private static final List<String> MEASURES = List.of("sum", "antal", "median", "fraktil");

    private final Names<Source> sources;
    private final ReadColumns columns;
    private final ReadSelection selections;
    private final Faults faults;
    private final IdentityHashMap<Fields, Term> sound = new IdentityHashMap<>();

    ReadTerm(Names<Source> sources, ReadColumns columns, ReadSelection selections, Faults faults) {
        this.sources = sources;
        this.columns = columns;
        this.selections = selections;
        this.faults = faults;
    }

    /** Empty, and a fault, when the source is not known: nothing more can be said then. */
    Optional<Term> read(Fields fields) {
        // The figures of a family often share a denominator.
        var known = sound.get(fields);
        if (known != null) {
            return Optional.of(known);
        }
        var before = faults.setbacks();
        var read = readAnew(fields);
        if (faults.setbacks() == before) {
            read.ifPresent(term -> sound.put(fields, term));
        }
        return read;
    }

    private Optional<Term> readAnew(Fields fields) {
        return sources.find(fields.scalar("af"))
                .flatMap(source -> measure(fields, source).map(measure -> term(fields, source, measure)));
    }

    private Term term(Fields fields, Source source, Measure measure) {
        var series = new Series(
                source.id(),
                measure,
                selections.read(fields.nodes("udvalg"), source),
                roles(fields, source),
                institution(fields, source));
        return new Term(
                fields.text("fortegn", "+").equals("-") ? -1 : 1,
                series,
                time(fields),
                fields.number("forskudt").orElse(0),
                fields.maybe("pr").isPresent());
    }

    private static TimeRule time(Fields fields) {
        var word = Node.ascii(fields.text("tid", TimeRule.FLOW.keyword()));
        return Arrays.stream(TimeRule.values())
                .filter(rule -> Node.ascii(rule.keyword()).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private Optional<Measure> measure(Fields fields, Source source) {
        var named =
                MEASURES.stream().filter(word -> fields.find(word).isPresent()).toList();
        if (named.size() != 1) {
            faults.add(
                    fields.place(),
                    "et led skal have netop ét mål: sum: kolonne, antal: rækker, antal: personkolonne, median: kolonne eller fraktil:");
            return Optional.empty();
        }
        return switch (named.getFirst()) {
            case "sum" -> number(fields.scalar("sum"), source, "lægges sammen").map(Measure.Sum::new);
            case "antal" -> count(fields.scalar("antal"), source);
            case "median" ->
                number(fields.scalar("median"), source, "have en median").map(name -> new Measure.Quantile(name, 50));
            default -> {
                var quantile = fields.fields("fraktil").orElseThrow();
                yield number(quantile.scalar("kolonne"), source, "have en fraktil")
                        .map(name -> new Measure.Quantile(
                                name, quantile.number("procent").orElseThrow()));
            }
        };
    }

    private Optional<String> number(Text name, Source source, String action) {
        return column(name, source, column -> Types.number(column.type()), "et tal", action);
    }

    private Optional<Measure> count(Text name, Source source) {
        if (Node.ascii(name.value()).equals("raekker")) {
            return Optional.of(new Measure.Rows());
        }
        return column(
                        name,
                        source,
                        column -> column.type() instanceof Column.Type.Person,
                        "en person",
                        "tælles som forskellige personer")
                .map(Measure.Persons::new);
    }

    private Optional<String> column(Text name, Source source, Predicate<Column> fits, String wanted, String action) {
        var column = columns.find(name, source.columns());
        column.filter(fits.negate())
                .ifPresent(wrong -> faults.add(
                        name.place(),
                        "kolonnen '%s' i '%s' er af typen %s; kun %s kan %s%s"
                                .formatted(
                                        wrong.name(),
                                        source.id(),
                                        Types.word(wrong.type()),
                                        wanted,
                                        action,
                                        choices(source, fits))));
        return column.map(Column::name);
    }

    private static String choices(Source source, Predicate<Column> fits) {
        var names = source.columns().stream().filter(fits).map(Column::name).toList();
        return names.isEmpty() ? "" : "; her kan stå " + String.join(", ", names);
    }

    private List<String> roles(Fields fields, Source source) {
        var roles = switch (source) {
            case Dataset dataset -> dataset.municipalities();
            case Derived derived -> derived.municipalities();
        };
        for (var name : fields.texts("kommune")) {
            if (!roles.contains(name.value()) && !name.value().equals("kommune")) {
                var problem = "'%s' er ikke en kommunekolonne i '%s'%s"
                        .formatted(
                                name.value(),
                                source.id(),
                                roles.isEmpty() ? ", som ingen har" : "; her kan stå " + String.join(", ", roles));
                Similar.to(name.value(), roles)
                        .ifPresentOrElse(
                                similar -> faults.add(name.place(), problem, similar),
                                () -> faults.add(name.place(), problem));
            }
        }
        return fields.values("kommune");
    }

    private Optional<String> institution(Fields fields, Source source) {
        var own = switch (source) {
            case Dataset dataset -> dataset.institution();
            case Derived derived -> derived.institution();
        };
        var asked = fields.maybe("institution");
        if (asked.isEmpty() || !asked.get().value().equals("ja")) {
            return asked.flatMap(name -> columns.find(name, source.columns())).map(Column::name);
        }
        if (own.isEmpty()) {
            faults.add(asked.get().place(), "'%s' har ingen institution".formatted(source.id()));
        }
        return own;
    }
}
