// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.community.Community;
import dk.flis.community.Note;
import dk.flis.figures.Figures;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.FrontPage;
import dk.flis.portal.view.FrontPage.Favourite;
import dk.flis.portal.view.FrontPage.News;
import dk.flis.portal.view.Pages.AreaCard;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.store.Publication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the front page. */
final class FrontPages {

    private static final int TASKS = 6;
    private static final int MESSAGES = 3;
    private static final int PUBLICATIONS = 3;
    private static final int TILES = 5;
    private static final int BOARDS = 5;

    private final Catalogue catalogue;
    private final Figures figures;
    private final Supplier<List<Publication>> publications;
    private final Community community;
    private final Choices choices;
    private final TaskPages tasks;
    private final MessagePages messages;
    private final NoteLists notes;
    private final BoardPages boards;
    private final AlarmPages alarms;
    private final Frames frames;

    FrontPages(
            Parts parts,
            Choices choices,
            TaskPages tasks,
            MessagePages messages,
            NoteLists notes,
            BoardPages boards,
            AlarmPages alarms,
            Frames frames) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.publications = parts.publications();
        this.community = parts.community();
        this.choices = choices;
        this.tasks = tasks;
        this.messages = messages;
        this.notes = notes;
        this.boards = boards;
        this.alarms = alarms;
        this.frames = frames;
    }

    FrontPage page(Visit visit) {
        var words = visit.words();
        var areas = frames.areas(visit.signedIn());
        var before = visit.newSince(community.lastVisit());
        var newest = figures.latest();
        var chosen = chosen(visit);
        var open = tasks.open(visit);
        return new FrontPage(
                frames.of(visit, words.say("front.title")),
                newest.map(publication -> published(publication, words)).orElse(""),
                newest.isPresent() ? favourites(visit, chosen.isEmpty() ? first(areas) : chosen) : List.of(),
                !chosen.isEmpty(),
                words.say("against.country.short"),
                tasks.urgent(visit, TASKS, before),
                open > TASKS ? words.say("front.tasks.of", TASKS, open) : "",
                words.say("front.news.since", words.day(before)),
                news(visit, before),
                trust(visit),
                messages.newest(visit, MESSAGES, before),
                messages.writes(visit),
                boards.first(visit, BOARDS),
                boards.builds(visit),
                areas.stream().map(area -> card(area, words)).toList());
    }

    /** Those of his favourites that there are and that he may see. */
    private List<KeyFigure> chosen(Visit visit) {
        return community.favourites().of(visit.viewer()).stream()
                .flatMap(id -> catalogue.keyFigure(id).stream())
                .filter(keyFigure -> Frames.sees(visit.viewer(), keyFigure.area()))
                .toList();
    }

    /** Of the first area, until he chooses. */
    private List<KeyFigure> first(List<Area> areas) {
        return areas.stream()
                .findFirst()
                .flatMap(area -> Optional.ofNullable(catalogue.dashboards().get(area.id())))
                .map(dashboard -> dashboard.tiles().stream()
                        .flatMap(id -> catalogue.keyFigure(id).stream())
                        .limit(TILES)
                        .toList())
                .orElse(List.of());
    }

    private List<Favourite> favourites(Visit visit, List<KeyFigure> shown) {
        var reader = new Reader(figures, visit.viewer(), choices.publication(visit.address()));
        var period = Periods.usual(shown, reader);
        if (shown.isEmpty() || period.isEmpty()) {
            return List.of();
        }
        var first = shown.getFirst();
        var choice = choices.choice(visit, first, reader.fit(first, period.get()), reader.publication());
        var rows = new Rows(catalogue, choice, period.get(), visit.words(), Address.of("/"));
        rows.read(reader, shown);
        var usual = new PeriodWords(visit.words()).name(period.get());
        return shown.stream()
                .map(keyFigure -> favourite(rows, keyFigure, usual))
                .toList();
    }

    private static Favourite favourite(Rows rows, KeyFigure keyFigure, String usual) {
        var tile = rows.tile(keyFigure);
        return new Favourite(tile, tile.period().isEmpty() ? usual : tile.period(), rows.spark(keyFigure));
    }

    /** Answers to his notes, notes that others share on his favourites, and publications. */
    private List<News> news(Visit visit, Instant before) {
        var words = visit.words();
        var news = new ArrayList<News>();
        community.notes().answersTo(visit.viewer(), visit.viewer().name(), before).stream()
                .filter(note -> isOpen(visit, note))
                .forEach(note -> news.add(note("front.news.answer", note, words)));
        chosen(visit).stream()
                .flatMap(keyFigure -> community.notes().on(visit.viewer(), keyFigure.id()).stream())
                .filter(note -> note.written().isAfter(before))
                .filter(note -> !note.author().name().equals(visit.viewer().name()))
                .filter(note -> note.answers().isEmpty())
                .limit(TILES)
                .forEach(note -> news.add(note("front.news.note", note, words)));
        publications.get().stream()
                .filter(publication -> publication.at().isAfter(before))
                .sorted(Comparator.comparingLong(Publication::number).reversed())
                .limit(PUBLICATIONS)
                .forEach(publication -> news.add(publication(publication, words)));
        return news;
    }

    /** Alarms and reconciliations, for those who may see them. */
    private List<Link> trust(Visit visit) {
        var links = new ArrayList<Link>();
        if (!alarms.areas(visit.viewer()).isEmpty()) {
            var open = alarms.open(visit);
            links.add(new Link(
                    open == 0
                            ? visit.words().say("front.trust.alarms.none")
                            : visit.words().say("front.trust.alarms", open),
                    AlarmPages.ALL,
                    false));
        }
        if (visit.municipality()
                .filter(own -> ReconcilePages.sees(visit.viewer(), catalogue, own))
                .isPresent()) {
            links.add(new Link(visit.words().say("reconcile.title"), ReconcilePages.ALL, false));
        }
        return links;
    }

    private boolean isOpen(Visit visit, Note note) {
        return catalogue
                .keyFigure(note.subject().keyFigure())
                .filter(keyFigure -> Frames.sees(visit.viewer(), keyFigure.area()))
                .isPresent();
    }

    private News note(String key, Note note, Words words) {
        var subject = note.subject();
        var name = catalogue
                .keyFigure(subject.keyFigure())
                .map(words::name)
                .orElse(subject.keyFigure().value());
        return new News(
                words.say(key, notes.name(subject.municipality()), name),
                Address.of("/noegletal/" + subject.keyFigure())
                                .with("periode", subject.period().toString())
                        + "#noter",
                NoteLists.beginning(note.text()),
                words.moment(note.written()));
    }

    private static News publication(Publication publication, Words words) {
        return new News(
                words.say(
                        publication.monthly() ? "front.news.monthly" : "front.news.publication", publication.number()),
                "",
                words.say("front.news.publication.text"),
                words.moment(publication.at()));
    }

    private static String published(Publication publication, Words words) {
        return words.say(
                publication.monthly() ? "publication.monthly" : "publication.line",
                publication.number(),
                words.moment(publication.at()));
    }

    private AreaCard card(Area area, Words words) {
        var count = catalogue.keyFigures().values().stream()
                .filter(keyFigure -> keyFigure.area().equals(area.id()))
                .count();
        return new AreaCard(
                words.name(area), "/benchmarking/" + area.id(), area.purpose(), words.say("front.count", count));
    }
}
