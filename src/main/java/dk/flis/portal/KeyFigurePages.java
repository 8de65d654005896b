// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.figures.Figures;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Frame.Options;
import dk.flis.portal.view.KeyFigurePage;
import dk.flis.portal.view.KeyFigurePage.Form;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** Makes the page of one key figure from the address. */
final class KeyFigurePages {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Supplier<List<Publication>> publications;
    private final Choices choices;
    private final Frames frames;
    private final KeyFigureExtras extras;

    KeyFigurePages(Parts parts, Choices choices, Frames frames, KeyFigureExtras extras) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.publications = parts.publications();
        this.choices = choices;
        this.frames = frames;
        this.extras = extras;
    }

    KeyFigureRead read(Visit visit, KeyFigureId id) {
        var keyFigure = Optional.ofNullable(catalogue.keyFigures().get(id))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-key-figure", id));
        if (!Frames.sees(visit.viewer(), keyFigure.area())) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-right", keyFigure.area());
        }
        var reader = new Reader(
                figures, visit.viewer(), choices.publication(visit.address()), Choices.prices(visit.address()));
        var period = choices.period(visit.address())
                .map(asked -> fitting(reader, keyFigure, asked))
                .or(() -> Periods.usual(List.of(keyFigure), reader))
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-figure", id));
        var choice = choices.choice(visit, keyFigure.area(), List.of(keyFigure), Optional.of(period))
                .at(period);
        return KeyFigureRead.of(keyFigure, reader, choice, period, KeyFigureRead.each(catalogue));
    }

    KeyFigurePage page(Visit visit, KeyFigureId id) {
        var read = read(visit, id);
        var words = visit.words();
        var parts = new KeyFigureParts(read, words);
        var base = "/noegletal/" + id;
        return new KeyFigurePage(
                frames.of(
                        visit,
                        words.name(read.keyFigure()),
                        Optional.of(read.keyFigure().area())),
                words.name(read.keyFigure()),
                crumbs(read, visit),
                form(visit, read),
                parts.headline(),
                parts.against(),
                new KeyFigureSpread(read, catalogue, words).spread(),
                new KeyFigureDevelopment(read, words)
                        .development(
                                visit.address().at(base + "/udvikling.json").toString()),
                several(visit, read)
                        .map(one -> new SeveralTable(
                                        one, words, _ -> visit.address().toString())
                                .table(List.of(read.keyFigure()))),
                parts.definition(),
                parts.components(),
                parts.edition(before(read)),
                extras.of(visit, read),
                Files.links(visit, base + "/hent"));
    }

    /** Those that are put side by side, if any are. */
    static Optional<SeveralPeriods> several(Visit visit, KeyFigureRead read) {
        return SeveralPeriods.of(visit.address(), List.of(read.keyFigure()), read.reader(), read.choice());
    }

    /** A figure has only some kinds of periods; another kind in the address leads to the nearest. */
    private static Period fitting(Reader reader, KeyFigure keyFigure, Period asked) {
        return reader.fit(keyFigure, asked).orElse(asked);
    }

    /** The edition before the one shown. */
    private Optional<Publication> before(KeyFigureRead read) {
        return publications.get().stream()
                .filter(publication ->
                        publication.number() < read.reader().publication().number())
                .max(Comparator.comparingLong(Publication::number));
    }

    /** The catalogue's path, of which the area is a page. */
    private List<Link> crumbs(KeyFigureRead read, Visit visit) {
        var area = read.keyFigure().area();
        var crumbs = new ArrayList<Link>();
        catalogue.areas().stream()
                .filter(one -> one.id().equals(area))
                .forEach(one -> crumbs.add(new Link(
                        visit.words().name(one),
                        visit.address().at("/benchmarking/" + area).toString(),
                        false)));
        var path = read.keyFigure().path();
        path.stream().limit(Math.max(0, path.size() - 1)).forEach(step -> crumbs.add(new Link(step, "", false)));
        crumbs.add(new Link(visit.words().name(read.keyFigure()), "", true));
        return crumbs;
    }

    private Form form(Visit visit, KeyFigureRead read) {
        var words = visit.words();
        return new Form(
                visit.address().path(),
                periods(read, words),
                SeveralTable.choose(
                        Periods.of(List.of(read.keyFigure()), Level.of(read.period()), read.reader()),
                        SeveralPeriods.asked(visit.address()),
                        words),
                choices.against(read.choice(), words),
                editions(read, words),
                choices.municipalities(
                        visit.viewer(), read.choice().peers().own().code()));
    }

    private static List<Options> periods(KeyFigureRead read, Words words) {
        var names = new PeriodWords(words);
        return Arrays.stream(Level.values())
                .map(level -> new Options(
                        words.say("level." + level.keyword()),
                        Periods.of(List.of(read.keyFigure()), level, read.reader()).stream()
                                .map(period ->
                                        new Option(period.toString(), names.name(period), period.equals(read.period())))
                                .toList()))
                .filter(options -> !options.options().isEmpty())
                .toList();
    }

    /** Newest first; the newest is the address without a number, so that a link to today stays a link to today. */
    private List<Option> editions(KeyFigureRead read, Words words) {
        var all = publications.get().stream()
                .sorted(Comparator.comparingLong(Publication::number).reversed())
                .toList();
        return all.stream()
                .map(publication -> new Option(
                        publication.equals(all.getFirst()) ? "" : Long.toString(publication.number()),
                        words.say(
                                publication.equals(all.getFirst()) ? "edition.newest" : "edition.older",
                                words.day(publication.at()),
                                publication.number()),
                        publication.number() == read.reader().publication().number()))
                .toList();
    }
}
