// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dashboard;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Board;
import dk.flis.community.Board.Item;
import dk.flis.community.Boards;
import dk.flis.portal.Contents.Chart;
import dk.flis.portal.Contents.Group;
import dk.flis.portal.Contents.Links;
import dk.flis.portal.Contents.Section;
import dk.flis.portal.view.Frame.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Reads what a benchmarking page shows from an area's dashboard, or from a user's board as far as the reader may see it. */
final class BenchmarkContents {

    private final Catalogue catalogue;

    BenchmarkContents(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Contents area(Visit visit, AreaId area) {
        var dashboard = dashboard(visit, area);
        var words = visit.words();
        var name = words.title(dashboard);
        return new Contents(
                name,
                words.say("bench.title", name),
                words.text(dashboard),
                "",
                Optional.of(area),
                AreaTabs.BENCHMARKING + area,
                area.value(),
                new Links(
                        List.of(
                                new Link(words.say("bench.tab"), "/benchmarking", false),
                                new Link(name, visit.address().path(), true)),
                        AreaTabs.of(area, words, AreaTabs.BENCHMARKING),
                        List.of()),
                List.of(
                        new Section.Tiles(keyFigures(dashboard.tiles())),
                        new Section.Table(dashboard.groups().stream()
                                .map(group ->
                                        new Group(Optional.of(keyFigure(group.head())), keyFigures(group.members())))
                                .toList())));
    }

    Contents board(Visit visit, Board board) {
        var words = visit.words();
        var body = board.body();
        var open = body.items().stream()
                .filter(item -> visible(visit, item.keyFigure()).isPresent())
                .toList();
        if (open.isEmpty()) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.board-closed");
        }
        var path = BoardPages.ALL + "/" + board.number();
        return new Contents(
                body.title(),
                body.title(),
                body.text(),
                remark(visit, board),
                one(open),
                path,
                "tavle-" + board.number(),
                new Links(
                        List.of(
                                new Link(words.say("bench.tab"), "/benchmarking", false),
                                new Link(words.say("boards.title"), BoardPages.ALL, false),
                                new Link(body.title(), path, true)),
                        List.of(),
                        acts(visit, board)),
                sections(open));
    }

    private static List<Link> acts(Visit visit, Board board) {
        var change = Boards.mayChange(visit.viewer(), board)
                ? Stream.of(new Link(
                        visit.words().say("board.edit"), BoardPages.ALL + "/" + board.number() + "/ret", false))
                : Stream.<Link>empty();
        var copy = new Link(visit.words().say("board.copy"), BoardPages.ALL + "/ny?kopi=" + board.number(), false);
        return Stream.concat(change, Stream.of(copy)).toList();
    }

    /** Who sees it, and how much of it the reader does not. */
    private String remark(Visit visit, Board board) {
        var words = visit.words();
        var known = board.body().items().stream()
                .map(Item::keyFigure)
                .distinct()
                .collect(Collectors.partitioningBy(id -> catalogue.keyFigure(id).isPresent()));
        var gone = Optional.ofNullable(known.get(false)).orElse(List.of()).size();
        var closed = Optional.ofNullable(known.get(true)).orElse(List.of()).stream()
                .filter(id -> visible(visit, id).isEmpty())
                .count();
        var remarks = new ArrayList<String>();
        if (closed > 0) {
            remarks.add(words.say(closed == 1 ? "board.closed.one" : "board.closed", closed));
        }
        if (gone > 0) {
            remarks.add(words.say(gone == 1 ? "board.gone.one" : "board.gone", gone));
        }
        return String.join(" ", remarks);
    }

    /** Those of a kind that follow each other stand together. */
    private List<Section> sections(List<Item> items) {
        var sections = new ArrayList<Section>();
        for (var from = 0; from < items.size(); ) {
            var kind = kind(items.get(from));
            var until = from;
            while (until < items.size() && kind(items.get(until)) == kind) {
                until++;
            }
            sections.add(section(kind, items.subList(from, until)));
            from = until;
        }
        return sections;
    }

    private enum Kind {
        TILES,
        TABLE,
        CHARTS
    }

    private static Kind kind(Item item) {
        return switch (item.form()) {
            case TILE -> Kind.TILES;
            case ROW -> Kind.TABLE;
            case LINE, DISTRIBUTION -> Kind.CHARTS;
        };
    }

    private Section section(Kind kind, List<Item> items) {
        return switch (kind) {
            case TILES -> new Section.Tiles(keyFigures(ids(items)));
            case TABLE -> new Section.Table(List.of(new Group(Optional.empty(), keyFigures(ids(items)))));
            case CHARTS ->
                new Section.Charts(items.stream()
                        .<Chart>map(item -> item.form() == Board.Form.LINE
                                ? new Chart.Line(keyFigure(item.keyFigure()))
                                : new Chart.Dots(keyFigure(item.keyFigure())))
                        .toList());
        };
    }

    private static List<KeyFigureId> ids(List<Item> items) {
        return items.stream().map(Item::keyFigure).toList();
    }

    /** The area of all of them, if it is one. */
    private Optional<AreaId> one(List<Item> items) {
        var areas = items.stream()
                .map(item -> keyFigure(item.keyFigure()).area())
                .distinct()
                .toList();
        return areas.size() == 1 ? Optional.of(areas.getFirst()) : Optional.empty();
    }

    /** Where the reader may see it. */
    Optional<KeyFigure> visible(Visit visit, KeyFigureId id) {
        return catalogue.keyFigure(id).filter(keyFigure -> Frames.sees(visit.viewer(), keyFigure.area()));
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

    private List<KeyFigure> keyFigures(List<KeyFigureId> ids) {
        return ids.stream().map(this::keyFigure).toList();
    }

    private KeyFigure keyFigure(KeyFigureId id) {
        return catalogue
                .keyFigure(id)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-key-figure", id));
    }
}
