// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.portal.view.AsOf;
import dk.flis.portal.view.ChangesPage;
import dk.flis.portal.view.ChangesPage.Edition;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.Month;
import dk.flis.store.Changes;
import dk.flis.store.Changes.Change;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the page that tells how a figure came to be another than it was: publication by publication, with what each brought. */
final class ChangePages {

    /** As many as one reads; an older one is reached from there. */
    private static final int MOST = 24;

    private final DatasetsBehind behind;
    private final Supplier<List<Publication>> publications;
    private final Changes changes;
    private final KeyFigurePages pages;
    private final Frames frames;

    ChangePages(Parts parts, KeyFigurePages pages, Frames frames) {
        this.behind = new DatasetsBehind(parts.catalogue());
        this.publications = parts.publications();
        this.changes = parts.changes();
        this.pages = pages;
        this.frames = frames;
    }

    ChangesPage page(Visit visit, KeyFigureId id) {
        var read = pages.read(visit, id);
        var words = visit.words();
        var shown = shown(read.reader().publication());
        var name = words.name(read.keyFigure());
        return new ChangesPage(
                frames.of(
                        visit,
                        words.say("changes.title", name),
                        Optional.of(read.keyFigure().area())),
                words.say("changes.title", name),
                List.of(
                        new Link(name, visit.address().at("/noegletal/" + id).toString(), false),
                        new Link(words.say("changes.crumb"), "", true)),
                words.say(
                        "changes.lead",
                        new PeriodWords(words).name(read.period()),
                        words.day(shown.getFirst().at())),
                read.choice().ownName(),
                read.choice().otherName(words),
                words.unit(read.keyFigure().unit()),
                editions(visit, read, shown).reversed());
    }

    /** From the one that is looked at to the newest, oldest first; of the newest all there are. */
    private List<Publication> shown(Publication from) {
        var all = publications.get();
        var since = all.getLast().equals(from)
                ? all
                : all.stream().filter(one -> one.number() >= from.number()).toList();
        return since.subList(Math.max(0, since.size() - MOST), since.size());
    }

    private List<Edition> editions(Visit visit, KeyFigureRead read, List<Publication> shown) {
        var brought = changes
                .between(
                        shown.getFirst(),
                        shown.getLast(),
                        behind.of(read.keyFigure()).keySet())
                .stream()
                .collect(Collectors.groupingBy(Change::publication));
        var editions = new ArrayList<Edition>();
        var before = Optional.<Publication>empty();
        var last = Optional.<Cell>empty();
        for (var publication : shown) {
            var reader = read.reader().at(publication);
            var own = cell(reader, read, read.choice().own());
            var other = other(reader, read);
            var reasons = before.map(old -> reasons(
                            old,
                            publication,
                            brought.getOrDefault(publication.number(), List.of()),
                            read,
                            visit.words()))
                    .orElse(List.of());
            editions.add(edition(visit, read, publication, own, other, last, reasons));
            before = Optional.of(publication);
            last = Optional.of(own);
        }
        return editions;
    }

    private static Cell other(Reader reader, KeyFigureRead read) {
        var cells = new Cells();
        reader.read(cells, List.of(read.keyFigure().id()), List.of(read.choice().other()), List.of(read.period()));
        reader.readCounterparts(cells, read.choice(), List.of(read.keyFigure()), List.of(read.period()));
        return cells.other(read.choice(), read.keyFigure(), read.period());
    }

    private static Cell cell(Reader reader, KeyFigureRead read, Place place) {
        var cells = new Cells();
        reader.read(cells, List.of(read.keyFigure().id()), List.of(place), List.of(read.period()));
        return cells.all().getFirst();
    }

    private static Edition edition(
            Visit visit,
            KeyFigureRead read,
            Publication publication,
            Cell own,
            Cell other,
            Optional<Cell> last,
            List<String> reasons) {
        var words = visit.words();
        var decimals = read.keyFigure().decimals();
        var difference = last.flatMap(Cell::value)
                .flatMap(was -> own.value().map(is -> is.subtract(was)))
                .filter(moved -> moved.signum() != 0)
                .map(moved -> words.signed(moved, decimals))
                .orElse("");
        return new Edition(
                words.say("changes.edition", publication.number()),
                words.moment(publication.at()),
                Shown.of(own, decimals, words),
                Shown.of(other, decimals, words),
                difference,
                reasons,
                visit.address()
                        .at("/noegletal/" + read.keyFigure().id())
                        .without(AsOf.DAY)
                        .with(AsOf.PUBLICATION, Long.toString(publication.number()))
                        .toString());
    }

    private List<String> reasons(
            Publication before, Publication now, List<Change> brought, KeyFigureRead read, Words words) {
        var reasons = new ArrayList<String>();
        if (!before.catalogue().equals(now.catalogue())) {
            reasons.add(words.say("changes.catalogue", before.catalogue(), now.catalogue()));
        }
        var parts = behind.of(read.keyFigure());
        var own = read.choice().own().code();
        parts.forEach((dataset, part) -> {
            var of = brought.stream()
                    .filter(one -> one.dataset().equals(dataset))
                    .toList();
            var mine = of.stream()
                    .filter(one -> one.municipality().map(own::equals).orElse(true))
                    .toList();
            mine.stream()
                    .collect(Collectors.groupingBy(Change::kind, java.util.TreeMap::new, Collectors.toList()))
                    .forEach((kind, those) -> reasons.add(words.say(
                            "changes.own." + kind.name().toLowerCase(java.util.Locale.ROOT),
                            behind.name(dataset),
                            words.say("changes." + part.word()),
                            months(those),
                            those.getLast().file())));
            var others = of.stream()
                    .flatMap(one -> one.municipality().stream())
                    .filter(code -> !code.equals(own))
                    .distinct()
                    .count();
            if (others > 0) {
                reasons.add(
                        words.say("changes.others", behind.name(dataset), words.say("changes." + part.word()), others));
            }
        });
        if (reasons.isEmpty()) {
            reasons.add(words.say("changes.nothing"));
        }
        return reasons;
    }

    private static String months(List<Change> those) {
        var months =
                those.stream().flatMap(one -> one.month().stream()).sorted().toList();
        if (months.isEmpty()) {
            return "";
        }
        Month first = months.getFirst();
        return first.equals(months.getLast()) ? first.toString() : first + "–" + months.getLast();
    }
}
