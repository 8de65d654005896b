// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Status;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.community.Notes;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.Together;
import dk.flis.portal.view.BenchmarkPage;
import dk.flis.portal.view.BenchmarkPage.Body;
import dk.flis.portal.view.BenchmarkPage.Form;
import dk.flis.portal.view.BenchmarkPage.Group;
import dk.flis.portal.view.BenchmarkPage.Row;
import dk.flis.portal.view.BenchmarkPage.Section;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a benchmarking page from its contents and the address. */
final class BenchmarkPages {

    /** A quarter of a megabyte each. */
    private static final int MOST = 800;

    private final Catalogue catalogue;
    private final Figures figures;
    private final Choices choices;
    private final Frames frames;
    private final Notes notes;
    private final OwnInstitutions institutions;
    private final TemplateEngine engine;
    private final KeptPages<Piece> kept = new KeptPages<>(MOST);

    BenchmarkPages(Parts parts, Choices choices, Frames frames, TemplateEngine engine) {
        this.catalogue = parts.catalogue();
        this.figures = parts.figures();
        this.choices = choices;
        this.frames = frames;
        this.notes = parts.community().notes();
        this.institutions = new OwnInstitutions(parts.institutions());
        this.engine = engine;
    }

    /** What the address asks for, of what nothing is read yet. */
    private record Asked(Contents contents, Set<KeyFigure> shown, Reader reader, Choice choice, Period period) {}

    /** What was asked for and read: the page and its downloads are made of the same. */
    record Read(
            Contents contents,
            Set<KeyFigure> shown,
            Reader reader,
            Choice choice,
            Period period,
            Rows rows,
            Optional<SeveralPeriods> several,
            Optional<InstitutionCells> institutions) {

        /** All that the page and its files show. */
        List<Cell> cells() {
            return Stream.of(
                            rows.cells().stream(),
                            several.stream().flatMap(one -> one.cells().stream()),
                            institutions.stream().flatMap(own -> own.all().stream()))
                    .flatMap(cells -> cells)
                    .distinct()
                    .toList();
        }

        List<Together> wholes() {
            return several.map(SeveralPeriods::wholes).orElse(List.of());
        }
    }

    Read read(Visit visit, Contents contents) {
        return read(visit, asked(visit, contents));
    }

    private Asked asked(Visit visit, Contents contents) {
        var shown = contents.shown();
        var publication = choices.publication(visit.address());
        var reader = new Reader(figures, visit.viewer(), publication);
        var period = choices.period(visit.address()).orElseGet(() -> Periods.shown(shown, reader));
        var first = shown.iterator().next();
        var fit = reader.fit(first, period);
        var choice = contents.area()
                .map(area -> choices.choice(visit, area, shown, fit, publication))
                .orElseGet(() -> choices.mixed(visit, shown, fit, publication))
                .at(period);
        return new Asked(contents, shown, reader, choice, period);
    }

    private Read read(Visit visit, Asked asked) {
        var rows = new Rows(catalogue, asked.choice(), asked.period(), visit.words(), visit.address());
        rows.read(asked.reader(), asked.shown());
        asked.contents().developed().forEach(keyFigure -> rows.readDevelopment(asked.reader(), keyFigure));
        return new Read(
                asked.contents(),
                asked.shown(),
                asked.reader(),
                asked.choice(),
                asked.period(),
                rows,
                SeveralPeriods.of(visit.address(), asked.shown(), asked.reader(), asked.choice()),
                OwnInstitutions.read(visit.address(), asked.shown(), asked.reader(), asked.choice(), rows));
    }

    BenchmarkPage page(Visit visit, Contents contents) {
        var asked = asked(visit, contents);
        var words = visit.words();
        return new BenchmarkPage(
                frames.of(visit, contents.title(), contents.area()),
                contents.name(),
                contents.lead(),
                remark(asked, words),
                contents.links().crumbs(),
                contents.links().tabs(),
                contents.links().acts(),
                kinds(visit, asked),
                form(visit, asked),
                piece(visit, asked),
                publication(asked.reader(), words),
                Files.links(visit, contents.path()));
    }

    private Piece piece(Visit visit, Asked asked) {
        var publication = asked.reader().publication();
        var notes = counts(visit, asked);
        return kept.of(
                visit,
                asked.choice(),
                publication,
                // A signature changes seals, and nothing else of a publication.
                List.of(asked.contents().outline(), figures.sealed(publication), notes),
                () -> Piece.of(engine, "part/figures.jte", body(visit, asked, notes)));
    }

    private Body body(Visit visit, Asked asked, Map<String, Integer> notes) {
        var words = visit.words();
        var choice = asked.choice();
        var sections = sections(visit, read(visit, asked));
        return new Body(
                words.say(
                        "bench.caption",
                        choice.ownName(),
                        new PeriodWords(words).name(asked.period()),
                        choice.otherName(words)),
                choice.ownName(),
                choice.otherName(words),
                words.unit(Rows.commonUnit(asked.shown())),
                shared(sections),
                sections,
                notes,
                words);
    }

    private static String remark(Asked asked, Words words) {
        return Periods.usual(asked.shown(), asked.reader()).isPresent()
                ? asked.contents().remark()
                : words.say("bench.no-figures");
    }

    private List<Section> sections(Visit visit, Read read) {
        var unit = Rows.commonUnit(read.shown());
        return Stream.concat(
                        sections(read, visit.words(), unit, only(visit)).stream(),
                        institutions.section(read, visit.words()).stream())
                .toList();
    }

    private List<Section> sections(Read read, Words words, String unit, boolean only) {
        var charts = new BenchmarkCharts(catalogue, read, words);
        return read.contents().sections().stream()
                .map(section -> switch (section) {
                    case Contents.Section.Tiles tiles -> tiles(read, tiles);
                    case Contents.Section.Table table -> table(read, table, words, unit, only);
                    case Contents.Section.Charts drawn ->
                        new Section.Charts(
                                drawn.charts().stream().map(charts::chart).toList());
                })
                .toList();
    }

    private static Section table(Read read, Contents.Section.Table table, Words words, String unit, boolean only) {
        return read.several()
                .<Section>map(several -> new Section.Periods(
                        new SeveralTable(several, words, read.rows()::href).table(table.keyFigures())))
                .orElseGet(() -> new Section.Table(groups(read, table.groups(), unit, only)));
    }

    private static Section tiles(Read read, Contents.Section.Tiles tiles) {
        return new Section.Tiles(
                tiles.keyFigures().stream().map(read.rows()::tile).toList());
    }

    /** Of the key figures that the page shows. */
    private Map<String, Integer> counts(Visit visit, Asked asked) {
        var counts = notes.counts(visit.viewer(), asked.period());
        return asked.shown().stream()
                .map(KeyFigure::id)
                .filter(counts::containsKey)
                .collect(Collectors.toMap(KeyFigureId::value, counts::get));
    }

    static String publication(Reader reader, Words words) {
        var publication = reader.publication();
        return words.say(
                publication.monthly() ? "publication.monthly" : "publication.line",
                publication.number(),
                words.moment(publication.at()));
    }

    private static List<Group> groups(Read read, List<Contents.Group> groups, String unit, boolean only) {
        return groups.stream()
                .map(group -> new Group(
                        group.head().map(head -> read.rows().row(head, unit)),
                        group.members().stream()
                                .map(member -> read.rows().row(member, unit))
                                .filter(row -> !only || deviates(row))
                                .toList()))
                .filter(group -> !only
                        || group.head().filter(BenchmarkPages::deviates).isPresent()
                        || !group.members().isEmpty())
                .toList();
    }

    /** Said once in the head instead of in each row, when all rows have it. */
    private static String shared(List<Section> sections) {
        var said = sections.stream()
                .flatMap(section -> section instanceof Section.Table table ? table.groups().stream() : Stream.empty())
                .flatMap(Group::rows)
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

    static boolean only(Visit visit) {
        return Choices.parameter(visit.address(), "status")
                .filter("afvigelser"::equals)
                .isPresent();
    }

    /** Each kind of period leads to its newest; only those that exist. */
    private List<Link> kinds(Visit visit, Asked read) {
        return Periods.KINDS.stream()
                .flatMap(level -> newest(read, level).stream().map(period -> kind(visit, read, level, period)))
                .toList();
    }

    private static Link kind(Visit visit, Asked read, Level level, Period newest) {
        var current = Level.of(read.period()) == level;
        return new Link(
                visit.words().say("level." + level.keyword()),
                visit.address()
                        .with("periode", (current ? read.period() : newest).toString())
                        .without(current ? "" : SeveralPeriods.PARAMETER)
                        .toString(),
                current);
    }

    private static Optional<Period> newest(Asked read, Level level) {
        return Periods.of(read.shown(), level, read.reader()).stream().findFirst();
    }

    private Form form(Visit visit, Asked read) {
        var words = visit.words();
        var names = new PeriodWords(words);
        var only = only(visit);
        var known = Periods.of(read.shown(), Level.of(read.period()), read.reader());
        var periods = known.stream()
                .map(period -> new Option(period.toString(), names.name(period), period.equals(read.period())))
                .toList();
        return new Form(
                visit.address().path(),
                periods,
                SeveralTable.choose(known, SeveralPeriods.asked(visit.address()), words),
                OwnInstitutions.asked(visit.address()),
                choices.against(read.choice(), words),
                List.of(
                        new Option("alle", words.say("bench.status.all"), !only),
                        new Option("afvigelser", words.say("bench.status.only"), only)),
                choices.municipalities(
                        visit.viewer(), read.choice().peers().own().code()));
    }
}
