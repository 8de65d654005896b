// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Status;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dashboard;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.community.Notes;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.portal.file.Sheet;
import dk.flis.portal.file.Sheet.Fact;
import dk.flis.portal.view.BenchmarkPage;
import dk.flis.portal.view.BenchmarkPage.Form;
import dk.flis.portal.view.BenchmarkPage.Group;
import dk.flis.portal.view.BenchmarkPage.Row;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Makes the benchmarking page of an area from its dashboard and the address. */
final class BenchmarkPages {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Choices choices;
    private final Frames frames;
    private final Notes notes;

    BenchmarkPages(Catalogue catalogue, Figures figures, Choices choices, Frames frames, Notes notes) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.choices = choices;
        this.frames = frames;
        this.notes = notes;
    }

    /** What was asked for and read: the page, its download and the front page's tiles are made of the same. */
    record Read(Dashboard dashboard, Set<KeyFigure> shown, Reader reader, Choice choice, Period period, Rows rows) {}

    Read read(Visit visit, AreaId area) {
        var dashboard = dashboard(visit, area);
        var shown = new LinkedHashSet<KeyFigure>();
        dashboard.tiles().forEach(id -> shown.add(keyFigure(id)));
        dashboard.groups().forEach(group -> {
            shown.add(keyFigure(group.head()));
            group.members().forEach(id -> shown.add(keyFigure(id)));
        });
        var reader = new Reader(figures, visit.viewer(), choices.publication(visit.address()));
        var period = choices.period(visit.address())
                .or(() -> Periods.usual(shown, reader))
                .orElseThrow(() -> new PortalException(HttpStatus.SERVICE_UNAVAILABLE, "trouble.no-figures"));
        var first = shown.iterator().next();
        var choice = choices.choice(visit, area, first, reader.fit(first, period));
        var rows = new Rows(catalogue, choice, period, visit.words(), visit.address());
        rows.read(reader, shown);
        return new Read(dashboard, shown, reader, choice, period, rows);
    }

    List<Cell> cells(Visit visit, AreaId area) {
        return read(visit, area).rows().cells();
    }

    BenchmarkPage page(Visit visit, AreaId area) {
        var read = read(visit, area);
        var words = visit.words();
        var dashboard = read.dashboard();
        var unit = Rows.commonUnit(read.shown());
        var period = new PeriodWords(words).name(read.period());
        var groups = groups(read, unit, only(visit));
        var frame = frames.of(visit, words.say("bench.title", words.title(dashboard)), Optional.of(area));
        return new BenchmarkPage(
                frame,
                words.title(dashboard),
                words.text(dashboard),
                AreaTabs.of(area, words, AreaTabs.BENCHMARKING),
                kinds(visit, read),
                form(visit, read),
                words.say(
                        "bench.caption",
                        read.choice().ownName(),
                        period,
                        read.choice().otherName(words)),
                read.choice().ownName(),
                read.choice().otherName(words),
                words.unit(unit),
                shared(groups),
                dashboard.tiles().stream()
                        .map(id -> read.rows().tile(keyFigure(id)))
                        .toList(),
                groups,
                counts(visit, read.period()),
                publication(read.reader(), words),
                downloads(visit, area));
    }

    private Map<String, Integer> counts(Visit visit, Period period) {
        return notes.counts(visit.viewer(), period).entrySet().stream()
                .collect(Collectors.toMap(count -> count.getKey().value(), Map.Entry::getValue));
    }

    static String publication(Reader reader, Words words) {
        var publication = reader.publication();
        return words.say(
                publication.monthly() ? "publication.monthly" : "publication.line",
                publication.number(),
                words.moment(publication.at()));
    }

    private List<Group> groups(Read read, String unit, boolean only) {
        return read.dashboard().groups().stream()
                .map(group -> new Group(
                        read.rows().row(keyFigure(group.head()), unit),
                        group.members().stream()
                                .map(id -> read.rows().row(keyFigure(id), unit))
                                .filter(row -> !only || deviates(row))
                                .toList()))
                .filter(group ->
                        !only || deviates(group.head()) || !group.members().isEmpty())
                .toList();
    }

    /** Said once in the head instead of in each row, when all rows have it. */
    private static String shared(List<Group> groups) {
        var said = groups.stream()
                .flatMap(group -> Stream.concat(Stream.of(group.head()), group.members().stream()))
                .map(row -> row.other().provisional())
                .distinct()
                .toList();
        return said.size() == 1 ? said.getFirst() : "";
    }

    private static boolean deviates(Row row) {
        return row.mark()
                .map(mark -> mark.shape().equals(shape(Status.BETTER))
                        || mark.shape().equals(shape(Status.WORSE)))
                .orElse(false);
    }

    private static String shape(Status status) {
        return status.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean only(Visit visit) {
        return Choices.parameter(visit.address(), "status")
                .filter("afvigelser"::equals)
                .isPresent();
    }

    /** Each kind of period leads to its newest; only those that exist. */
    private List<Link> kinds(Visit visit, Read read) {
        return Periods.KINDS.stream()
                .flatMap(level -> newest(read, level).stream().map(period -> kind(visit, read, level, period)))
                .toList();
    }

    private static Link kind(Visit visit, Read read, Level level, Period newest) {
        var current = Level.of(read.period()) == level;
        return new Link(
                visit.words().say("level." + level.keyword()),
                visit.address()
                        .with("periode", (current ? read.period() : newest).toString())
                        .toString(),
                current);
    }

    private static Optional<Period> newest(Read read, Level level) {
        return Periods.of(read.shown(), level, read.reader()).stream().findFirst();
    }

    private Form form(Visit visit, Read read) {
        var words = visit.words();
        var names = new PeriodWords(words);
        var only = only(visit);
        var periods = Periods.of(read.shown(), Level.of(read.period()), read.reader()).stream()
                .map(period -> new Option(period.toString(), names.name(period), period.equals(read.period())))
                .toList();
        return new Form(
                visit.address().path(),
                periods,
                choices.against(read.choice(), words),
                List.of(
                        new Option("alle", words.say("bench.status.all"), !only),
                        new Option("afvigelser", words.say("bench.status.only"), only)),
                choices.municipalities(
                        visit.viewer(), read.choice().peers().own().code()));
    }

    /** The page's table, as a file that can be read without it. */
    Sheet sheet(Visit visit, AreaId area) {
        var read = read(visit, area);
        var words = visit.words();
        var title = words.say("bench.title", words.title(read.dashboard()));
        var filters = List.of(
                new Fact(words.say("file.period"), new PeriodWords(words).name(read.period())),
                new Fact(words.say("file.municipality"), read.choice().ownName()),
                new Fact(words.say("file.comparison"), read.choice().otherName(words)));
        var address = visit.address().at("/benchmarking/" + area).toString();
        return new Sheets(catalogue, words).benchmark(title, filters, read, address);
    }

    private List<Link> downloads(Visit visit, AreaId area) {
        return Files.links(visit, "/benchmarking/" + area);
    }

    private Dashboard dashboard(Visit visit, AreaId area) {
        var dashboard = catalogue.dashboards().get(area);
        if (dashboard == null) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-area", area);
        }
        if (!Frames.sees(visit.viewer(), area)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-right", area);
        }
        return dashboard;
    }

    private KeyFigure keyFigure(KeyFigureId id) {
        var keyFigure = catalogue.keyFigures().get(id);
        if (keyFigure == null) {
            throw new PortalException(HttpStatus.NOT_FOUND, "trouble.no-key-figure", id);
        }
        return keyFigure;
    }
}
