// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Frame.Options;
import dk.flis.portal.view.KeyFigurePage;
import dk.flis.portal.view.KeyFigurePage.Against;
import dk.flis.portal.view.KeyFigurePage.Component;
import dk.flis.portal.view.KeyFigurePage.Definition;
import dk.flis.portal.view.KeyFigurePage.Development;
import dk.flis.portal.view.KeyFigurePage.Form;
import dk.flis.portal.view.KeyFigurePage.Headline;
import dk.flis.portal.view.KeyFigurePage.Spread;
import dk.flis.portal.view.Several;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the page of one key figure from the address. */
final class KeyFigurePages {

    /** A hundred kilobytes each. */
    private static final int MOST = 2_000;

    private final Catalogue catalogue;
    private final Figures figures;
    private final Supplier<List<Publication>> publications;
    private final Choices choices;
    private final Frames frames;
    private final KeyFigureExtras extras;
    private final KeptPages<Made> kept = new KeptPages<>(MOST);

    KeyFigurePages(Parts parts, Choices choices, Frames frames, KeyFigureExtras extras) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.publications = parts.publications();
        this.choices = choices;
        this.frames = frames;
        this.extras = extras;
    }

    /** What of a page is made of figures alone. */
    private record Made(
            Cell own,
            Headline headline,
            List<Against> against,
            Spread spread,
            Development development,
            Optional<Several> several,
            Definition definition,
            List<Component> components,
            KeyFigureExtras.Figures extras) {}

    KeyFigureRead read(Visit visit, KeyFigureId id) {
        return read(asked(visit, id));
    }

    private KeyFigureRead read(KeyFigureAsked asked) {
        return KeyFigureRead.of(asked, KeyFigureRead.each(catalogue));
    }

    private KeyFigureAsked asked(Visit visit, KeyFigureId id) {
        var keyFigure = choices.keyFigure(visit, id);
        var reader = new Reader(
                figures, visit.viewer(), choices.publication(visit.address()), Choices.prices(visit.address()));
        var period = choices.period(visit.address())
                .map(asked -> fitting(reader, keyFigure, asked))
                .orElseGet(() -> Periods.shown(List.of(keyFigure), reader));
        var choice = choices.choice(
                        visit, keyFigure.area(), List.of(keyFigure), Optional.of(period), reader.publication())
                .at(period);
        return new KeyFigureAsked(keyFigure, reader, choice, period);
    }

    KeyFigurePage page(Visit visit, KeyFigureId id) {
        var asked = asked(visit, id);
        var words = visit.words();
        var publication = asked.reader().publication();
        // A signature changes seals, and nothing else of a publication.
        var outline = List.of(id, figures.sealed(publication));
        var made = kept.of(visit, asked.choice(), publication, outline, () -> made(visit, read(asked)));
        var form = form(visit, asked);
        return new KeyFigurePage(
                frames.of(
                        visit,
                        words.name(asked.keyFigure()),
                        Optional.of(asked.keyFigure().area())),
                words.name(asked.keyFigure()),
                crumbs(asked, visit),
                form,
                form.periods().isEmpty() ? nothing(asked.keyFigure(), words) : "",
                made.headline(),
                made.against(),
                made.spread(),
                made.development(),
                made.several(),
                made.definition(),
                made.components(),
                new KeyFigureEdition(asked, made.own(), words).edition(before(asked)),
                extras.of(visit, asked, made.extras()),
                Files.links(visit, base(id) + "/hent"));
    }

    private static String base(KeyFigureId id) {
        return "/noegletal/" + id;
    }

    private Made made(Visit visit, KeyFigureRead read) {
        var words = visit.words();
        var parts = new KeyFigureParts(read, words);
        var numbers = visit.address().at(base(read.keyFigure().id()) + "/udvikling.json");
        return new Made(
                read.own(),
                parts.headline(),
                parts.against(),
                new KeyFigureSpread(read, catalogue, words).spread(),
                new KeyFigureDevelopment(read, words).development(numbers.toString()),
                several(visit, read).map(one -> several(visit, read, one)),
                parts.definition(),
                parts.components(),
                extras.figures(visit, read));
    }

    private static Several several(Visit visit, KeyFigureRead read, SeveralPeriods periods) {
        return new SeveralTable(periods, visit.words(), _ -> visit.address().toString())
                .table(List.of(read.keyFigure()));
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
    private Optional<Publication> before(KeyFigureAsked read) {
        return publications.get().stream()
                .filter(publication ->
                        publication.number() < read.reader().publication().number())
                .max(Comparator.comparingLong(Publication::number));
    }

    /** The catalogue's path, of which the area is a page. */
    private List<Link> crumbs(KeyFigureAsked read, Visit visit) {
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

    /** No municipality has all of it, in any period. */
    private String nothing(KeyFigure keyFigure, Words words) {
        var behind = new DatasetsBehind(catalogue);
        return words.say(
                "detail.nothing",
                behind.of(keyFigure).keySet().stream().map(behind::name).collect(Collectors.joining(", ")));
    }

    private Form form(Visit visit, KeyFigureAsked read) {
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

    private static List<Options> periods(KeyFigureAsked read, Words words) {
        return Periods.choices(read.keyFigure(), read.reader(), read.period(), words);
    }

    /** Newest first; the newest is the address without a number, so that a link to today stays a link to today. */
    private List<Option> editions(KeyFigureAsked read, Words words) {
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
