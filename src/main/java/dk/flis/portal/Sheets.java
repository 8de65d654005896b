// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.Together;
import dk.flis.portal.file.Sheet;
import dk.flis.portal.file.Sheet.Definition;
import dk.flis.portal.file.Sheet.Fact;
import dk.flis.portal.file.Sheet.Table;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Makes a sheet of what a page shows: its tables, what they were chosen by, and what they mean. */
final class Sheets {

    private final Catalogue catalogue;
    private final InstitutionNames names;
    private final Words words;

    Sheets(Catalogue catalogue, InstitutionNames names, Words words) {
        this.catalogue = catalogue;
        this.names = names;
        this.words = words;
    }

    /** A line for each cell of a key figure's page. */
    Sheet keyFigure(KeyFigureRead read, Visit visit, List<Cell> cells, List<Together> wholes) {
        var title = words.name(read.keyFigure());
        return of(
                title,
                filters(read.period(), read.choice()),
                List.of(cells(read.reader()).of(title, cells, wholes)),
                cells.stream()
                        .map(Cell::keyFigure)
                        .distinct()
                        .flatMap(id -> catalogue.keyFigure(id).stream())
                        .toList(),
                read.reader().publication(),
                visit.address().at("/noegletal/" + read.keyFigure().id()).toString());
    }

    /** The key figures of a benchmarking page; the own institutions by themselves where they are shown. */
    Sheet benchmark(BenchmarkPages.Read read, Visit visit) {
        var title = read.contents().title();
        var institutions = read.institutions().filter(own -> !own.all().isEmpty()).stream()
                .map(own -> cells(read.reader()).of(words.say("own-institutions.sheet"), own.all(), List.of()));
        return of(
                title,
                filters(read.period(), read.choice()),
                Stream.concat(Stream.of(new BenchmarkTable(read, words).of(title)), institutions)
                        .toList(),
                read.shown(),
                read.reader().publication(),
                visit.address().at(read.contents().path()).toString());
    }

    private CellTable cells(Reader reader) {
        return new CellTable(catalogue, names.of(reader.publication()), words);
    }

    /** As the page says them. */
    private List<Fact> filters(Period period, Choice choice) {
        return List.of(
                new Fact(words.say("file.period"), new PeriodWords(words).name(period)),
                new Fact(words.say("file.municipality"), choice.ownName()),
                new Fact(words.say("file.comparison"), choice.otherName(words)));
    }

    private Sheet of(
            String title,
            List<Fact> filters,
            List<Table> tables,
            Collection<KeyFigure> defined,
            Publication publication,
            String address) {
        var about = Stream.concat(
                        filters.stream(),
                        Stream.of(
                                new Fact(words.say("file.publication"), publication(publication)),
                                new Fact(words.say("file.catalogue"), publication.catalogue()),
                                new Fact(words.say("file.address"), address),
                                new Fact(words.say("file.empty"), words.say("file.empty.text"))))
                .toList();
        return new Sheet(
                words.language().code(),
                title,
                words.say("file.about"),
                about,
                tables,
                words.say("file.definitions"),
                defined.stream().map(this::definition).toList());
    }

    private String publication(Publication publication) {
        return words.say(
                publication.monthly() ? "publication.monthly" : "publication.line",
                publication.number(),
                words.moment(publication.at()));
    }

    private Definition definition(KeyFigure keyFigure) {
        var texts = keyFigure.texts();
        var facts = Stream.of(
                        new Fact(words.say("file.question"), texts.question()),
                        new Fact(words.say("file.numerator"), texts.numerator()),
                        new Fact(words.say("file.denominator"), texts.denominator()),
                        new Fact(words.say("file.reading"), texts.reading()))
                .filter(fact -> !fact.text().isBlank())
                .toList();
        return new Definition(words.name(keyFigure) + " (" + keyFigure.id() + ")", facts);
    }

    /** What a file is called: {@code flis-<name>-<period>.<ending>}. */
    static String fileName(String name, Object period, String ending) {
        return "flis-" + name.replaceAll("[^A-Za-z0-9.-]", "-") + "-" + period + "." + ending;
    }
}
