// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Explained;
import dk.flis.benchmark.Links;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.Place;
import dk.flis.portal.ExplainRead.Pair;
import dk.flis.portal.view.ExplainPage;
import dk.flis.portal.view.ExplainPage.Form;
import dk.flis.portal.view.ExplainPage.Story;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Makes the page that explains a difference. */
final class ExplainPages {

    private final Catalogue catalogue;
    private final Figures figures;
    private final RadarRead radar;
    private final Choices choices;
    private final Frames frames;

    ExplainPages(Parts parts, RadarRead radar, Choices choices, Frames frames) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.radar = radar;
        this.choices = choices;
        this.frames = frames;
    }

    /** Empty with the reason in words when the chain cannot be read at all. */
    private record Asked(
            KeyFigure keyFigure,
            Reader reader,
            Choice choice,
            Set<Level> levels,
            Period period,
            Weights weights,
            String why) {}

    /** The read cells, for the download; an error when there is no chain to read. */
    ExplainRead read(Visit visit, KeyFigureId id) {
        var asked = asked(visit, id);
        if (!asked.why().isEmpty()) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-chain", id);
        }
        return read(asked);
    }

    ExplainPage page(Visit visit, KeyFigureId id) {
        var asked = asked(visit, id);
        return asked.why().isEmpty() ? told(visit, asked) : page(visit, asked, Optional.empty(), asked.why());
    }

    private ExplainPage told(Visit visit, Asked asked) {
        var read = read(asked);
        var words = visit.words();
        return switch (read.explained(ExplainStory.DECIMALS)) {
            case Explained.Found found
            when asked.keyFigure().explainedBy().isEmpty()
                    && found.composition().isEmpty() ->
                page(visit, asked, Optional.empty(), words.say(ExplainStory.unsplit(read, found)));
            case Explained.Found found ->
                page(
                        visit,
                        asked,
                        Optional.of(new ExplainStory(read, found, catalogue, words, visit.address()).story()),
                        "");
            case Explained.Lacking(var cell) -> page(visit, asked, Optional.empty(), lacking(asked, cell, words));
            case Explained.Apart() -> page(visit, asked, Optional.empty(), words.say("explain.apart"));
        };
    }

    private ExplainRead read(Asked asked) {
        return ExplainRead.of(
                asked.keyFigure(), catalogue, asked.reader(), asked.choice(), asked.period(), pair(asked));
    }

    /** Without a chain there is no gap to take it out of. A whole group's odd bookings stand in both of its sums. */
    private Optional<Pair> pair(Asked asked) {
        if (asked.keyFigure().explainedBy().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(asked.choice().own(), asked.choice().other())
                .flatMap(place -> place instanceof Place.OneMunicipality one ? Stream.of(one.code()) : Stream.empty())
                .flatMap(code -> radar
                        .sibling(asked.keyFigure(), asked.reader(), code, asked.weights(), asked.period())
                        .map(sibling -> new Pair(code, sibling))
                        .stream())
                .findFirst();
    }

    private Asked asked(Visit visit, KeyFigureId id) {
        var keyFigure = choices.keyFigure(visit, id);
        var reader = new Reader(figures, visit.viewer(), choices.publication(visit.address()));
        var levels = Links.levels(keyFigure, catalogue);
        var wanted = choices.period(visit.address()).orElseGet(() -> Periods.shown(List.of(keyFigure), reader));
        var period = reader.fit(keyFigure, wanted, levels);
        var choice = choices.choice(visit, keyFigure, Optional.of(wanted), reader.publication());
        return new Asked(
                keyFigure,
                reader,
                choice,
                levels,
                period.orElse(wanted),
                Weights.of(visit.address()),
                why(visit.words(), keyFigure, reader, period));
    }

    private String why(Words words, KeyFigure keyFigure, Reader reader, Optional<Period> period) {
        if (!Links.explained(keyFigure)) {
            return words.say("explain.none");
        }
        var closed = Links.needed(keyFigure, catalogue).stream()
                .map(KeyFigure::area)
                .filter(area -> !reader.sees(area))
                .map(area -> name(words, area))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!closed.isEmpty()) {
            return words.say(Keeping.administers(reader.viewer()) ? "explain.closed.self" : "explain.closed", closed);
        }
        return period.isEmpty() ? words.say("explain.no-period") : "";
    }

    private String name(Words words, AreaId id) {
        return catalogue.areas().stream()
                .filter(area -> area.id().equals(id))
                .map(words::name)
                .findFirst()
                .orElse(id.value());
    }

    private String lacking(Asked asked, Cell cell, Words words) {
        var keyFigure = catalogue.keyFigure(cell.keyFigure()).orElseThrow();
        var who = cell.place().equals(asked.choice().own())
                ? asked.choice().ownName()
                : asked.choice().otherName(words);
        return words.say(
                "explain.lacking",
                who,
                words.name(keyFigure),
                Shown.of(cell, keyFigure.decimals(), words).why());
    }

    private ExplainPage page(Visit visit, Asked asked, Optional<Story> story, String why) {
        var words = visit.words();
        var keyFigure = asked.keyFigure();
        var base = "/noegletal/" + keyFigure.id() + "/forklar";
        return new ExplainPage(
                frames.of(
                        visit,
                        words.say("explain.title") + ": " + words.name(keyFigure),
                        Optional.of(keyFigure.area())),
                words.name(keyFigure),
                crumbs(visit, keyFigure),
                form(visit, asked),
                story,
                why,
                instead(visit, keyFigure, story),
                BenchmarkPages.publication(asked.reader(), words),
                story.isEmpty()
                        ? List.of()
                        : List.of(
                                new Link(
                                        "CSV", visit.address().at(base + ".csv").toString(), false),
                                new Link(
                                        "JSON",
                                        visit.address().at(base + ".json").toString(),
                                        false)));
    }

    private List<Link> crumbs(Visit visit, KeyFigure keyFigure) {
        var words = visit.words();
        return List.of(
                new Link(
                        name(words, keyFigure.area()),
                        visit.address().at("/benchmarking/" + keyFigure.area()).toString(),
                        false),
                new Link(
                        words.name(keyFigure),
                        visit.address().at("/noegletal/" + keyFigure.id()).toString(),
                        false),
                new Link(words.say("explain.title"), "", true));
    }

    /** Without an explanation: figures of the same area that have one, the nearest relatives first. */
    private List<Link> instead(Visit visit, KeyFigure keyFigure, Optional<Story> story) {
        if (story.isPresent()) {
            return List.of();
        }
        var explained = catalogue.keyFigures().values().stream()
                .filter(other -> Links.explained(other) && !other.equals(keyFigure))
                .toList();
        var using = explained.stream()
                .filter(other -> other.explainedBy().contains(keyFigure.id())
                        || other.composedOf().contains(keyFigure.id()));
        var beside = explained.stream().filter(other -> other.area().equals(keyFigure.area()));
        return Stream.concat(using, beside)
                .filter(other -> Frames.sees(visit.viewer(), other.area()))
                .distinct()
                .limit(8)
                .map(other -> new Link(
                        visit.words().name(other),
                        visit.address()
                                .at("/noegletal/" + other.id() + "/forklar")
                                .toString(),
                        false))
                .toList();
    }

    private Form form(Visit visit, Asked asked) {
        var words = visit.words();
        var periods = new PeriodWords(words).choices(level -> periods(asked, level), asked.period());
        return new Form(
                visit.address().path(),
                periods,
                choices.against(asked.choice(), words),
                choices.municipalities(
                        visit.viewer(), asked.choice().peers().own().code()),
                Choices.parameter(visit.address(), "publikation").orElse(""));
    }

    /** Of the levels at which its chain can be read; all of them where there is no chain. */
    private static List<Period> periods(Asked asked, Level level) {
        return asked.levels().isEmpty() || asked.levels().contains(level)
                ? Periods.of(List.of(asked.keyFigure()), level, asked.reader())
                : List.of();
    }
}
