// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Municipality;
import dk.flis.community.Board;
import dk.flis.figures.Place;
import dk.flis.portal.view.Language;
import dk.flis.portal.view.Words;
import dk.flis.search.Audience;
import dk.flis.search.Entry;
import dk.flis.search.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the search box can find, but for institutions, which are delivered, and boards, which users build: the rest is the catalogue's and the portal's. */
final class SearchEntries {

    /** A page of the portal: its title's key, its address, and the key of the words by which one may look for it. */
    private record Page(String title, String address, String words, Audience audience) {}

    private static final List<Page> PAGES = List.of(
            new Page("front.title", "/", "search.words.front", new Audience.Everybody()),
            new Page("found.title", "/noegletal", "search.words.key-figures", new Audience.Readers()),
            new Page("tasks.title", "/opgaver", "search.words.tasks", new Audience.Everybody()),
            new Page("boards.title", "/tavler", "search.words.boards", new Audience.Readers()),
            new Page("messages.title", "/meddelelser", "search.words.messages", new Audience.Everybody()),
            new Page("jobs.title", "/drift", "search.words.jobs", new Audience.Operator()),
            new Page("password.title", "/kodeord", "search.words.password", new Audience.Everybody()));

    private final Catalogue catalogue;
    private final Words danish = new Words(Language.DANISH);
    private final Words english = new Words(Language.ENGLISH);

    SearchEntries(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Entry> all() {
        var entries = new ArrayList<Entry>();
        catalogue.keyFigures().values().forEach(keyFigure -> entries.add(keyFigure(keyFigure)));
        catalogue.areas().stream()
                .filter(area -> catalogue.dashboards().containsKey(area.id()))
                .forEach(area -> entries.add(dashboard(area)));
        PAGES.forEach(page -> entries.add(page(page)));
        catalogue.municipalities().values().forEach(municipality -> entries.add(municipality(municipality)));
        return entries;
    }

    List<String> areas() {
        return catalogue.areas().stream().map(area -> area.id().value()).toList();
    }

    private Entry keyFigure(KeyFigure keyFigure) {
        var texts = keyFigure.texts();
        var path = keyFigure.path();
        return new Entry(
                Kind.KEY_FIGURE,
                keyFigure.id().value(),
                keyFigure.name(),
                keyFigure.nameEnglish(),
                String.join(" › ", path.subList(0, Math.max(0, path.size() - 1))),
                Stream.of(
                                texts.question(),
                                texts.purpose(),
                                texts.reading(),
                                String.join(" › ", path),
                                texts.numerator(),
                                texts.denominator())
                        .map(text -> text.strip().replaceAll("\\s+", " "))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" ")),
                "/noegletal/" + keyFigure.id(),
                catalogue.dashboards().values().stream().anyMatch(board -> board.shows(keyFigure.id())),
                new Audience.Area(keyFigure.area().value()));
    }

    private Entry dashboard(Area area) {
        return new Entry(
                Kind.PAGE,
                area.id().value(),
                danish.say("bench.title", area.name()),
                english.say("bench.title", english.name(area)),
                danish.say("bench.tab"),
                area.purpose(),
                "/benchmarking/" + area.id(),
                true,
                new Audience.Area(area.id().value()));
    }

    private Entry page(Page page) {
        return new Entry(
                Kind.PAGE,
                "",
                danish.say(page.title()),
                english.say(page.title()),
                danish.say("search.path.portal"),
                danish.say(page.words()),
                page.address(),
                true,
                page.audience());
    }

    /** A board, found by its title, its text, and what stands on it as far as its reader may see that. */
    Entry board(Board board, Viewer viewer) {
        var items = board.body().items().stream()
                .flatMap(item -> catalogue.keyFigure(item.keyFigure()).stream())
                .filter(keyFigure -> Frames.sees(viewer, keyFigure.area()))
                .map(KeyFigure::name)
                .distinct();
        return new Entry(
                Kind.BOARD,
                "",
                board.body().title(),
                "",
                danish.say("boards.title") + " › " + board.author().title(),
                Stream.concat(Stream.of(board.body().text()), items)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" · ")),
                BoardPages.ALL + "/" + board.number(),
                true,
                new Audience.Readers());
    }

    /** Its own municipality's users alone find it. */
    Entry institution(Place.Institution place, String name) {
        var municipality = catalogue.municipalities().get(place.municipality());
        return new Entry(
                Kind.INSTITUTION,
                place.number(),
                name,
                "",
                municipality == null ? place.municipality().toString() : municipality.name(),
                "",
                "/institutioner/" + java.net.URLEncoder.encode(place.number(), java.nio.charset.StandardCharsets.UTF_8),
                false,
                new Audience.Own(place.municipality()));
    }

    private Entry municipality(Municipality municipality) {
        return new Entry(
                Kind.MUNICIPALITY,
                municipality.code().toString(),
                municipality.name(),
                "",
                municipality.region() + " › " + municipality.group(),
                danish.say("search.municipality", municipality.name(), municipality.code()),
                "/kommuner/" + municipality.code(),
                true,
                new Audience.Readers());
    }
}
