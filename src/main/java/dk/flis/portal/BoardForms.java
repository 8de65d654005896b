// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Area;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Board;
import dk.flis.community.Board.Body;
import dk.flis.portal.view.BoardViews.Find;
import dk.flis.portal.view.BoardViews.Form;
import dk.flis.portal.view.BoardViews.Hit;
import dk.flis.portal.view.BoardViews.Row;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Words;
import dk.flis.search.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes the form in which a board is built, after each press of a button in it. */
final class BoardForms {

    /** More are to be narrowed down by a word or an area. */
    private static final int HITS = 25;

    private final Catalogue catalogue;
    private final Searching searching;
    private final BoardPages pages;
    private final Frames frames;

    BoardForms(Catalogue catalogue, Searching searching, BoardPages pages, Frames frames) {
        this.catalogue = catalogue;
        this.searching = searching;
        this.pages = pages;
        this.frames = frames;
    }

    /** What became of a press: where to go, or the form again. */
    sealed interface Outcome {

        record Saved(long number) implements Outcome {}

        record Again(Form form) implements Outcome {}

        /** With what is wrong. */
        record Refused(Form form) implements Outcome {}
    }

    /**
     * What is said about the last press, and where one goes on.
     *
     * @param focus the id of a field or button
     */
    private record Reply(String said, String trouble, String focus) {}

    Form fresh(Visit visit, BoardTyped typed) {
        return form(visit, Optional.empty(), typed, new Reply("", "", "titel"));
    }

    Form existing(Visit visit, Board board) {
        return form(visit, Optional.of(board), BoardTyped.of(board.body()), new Reply("", "", ""));
    }

    /** @param press the button's value, such as {@code op-3} */
    Outcome pressed(Visit visit, Optional<Board> board, BoardTyped typed, String press) {
        requireKnown(visit, board, typed);
        var words = visit.words();
        if (press.equals("gem") || (press.equals("retur") && !typed.seeks())) {
            return save(visit, board, typed);
        }
        if (press.startsWith("tilfoej-")) {
            return new Outcome.Again(added(visit, board, typed, new KeyFigureId(press.substring(8))));
        }
        var at = place(press);
        var form = switch (press.replaceAll("-\\d+$", "")) {
            case "op" -> moved(visit, board, typed, at, -1);
            case "ned" -> moved(visit, board, typed, at, 1);
            case "fjern" ->
                form(
                        visit,
                        board,
                        typed.without(at),
                        new Reply(words.say("board.removed", name(typed, at, words)), "", "q"));
            default -> form(visit, board, typed, new Reply("", "", "q"));
        };
        return new Outcome.Again(form);
    }

    private Form moved(Visit visit, Optional<Board> board, BoardTyped typed, int at, int by) {
        var moved = typed.moved(at, by);
        var to = Math.clamp(at + by, 0, Math.max(0, typed.items().size() - 1));
        var button = to == 0 ? "ned" : to == typed.items().size() - 1 ? "op" : by < 0 ? "op" : "ned";
        var said = visit.words().say("board.moved", name(typed, at, visit.words()), to + 1);
        return form(visit, board, moved, new Reply(said, "", button + "-" + to));
    }

    private Form added(Visit visit, Optional<Board> board, BoardTyped typed, KeyFigureId id) {
        var words = visit.words();
        var keyFigure = pages.begin(visit, Optional.of(id.value())).getFirst().keyFigure();
        var name = catalogue.keyFigure(keyFigure).map(words::name).orElse(id.value());
        return typed.plus(keyFigure)
                .map(changed -> form(
                        visit,
                        board,
                        changed,
                        new Reply(words.say("board.added", name, changed.items().size()), "", "q")))
                .orElseGet(() -> form(
                        visit, board, typed, new Reply("", words.say("board.trouble.full", name, Body.MOST), "q")));
    }

    private Outcome save(Visit visit, Optional<Board> board, BoardTyped typed) {
        var trouble = trouble(typed, visit.words());
        return trouble.isEmpty()
                ? new Outcome.Saved(pages.save(visit, board.map(Board::number), typed.body()))
                : new Outcome.Refused(form(visit, board, typed, new Reply("", trouble, "titel")));
    }

    private String trouble(BoardTyped typed, Words words) {
        var body = typed.body();
        if (body.title().isEmpty()) {
            return words.say("board.trouble.title");
        }
        if (body.title().length() > Body.LONGEST_TITLE) {
            return words.say("board.trouble.long-title", body.title().length(), Body.LONGEST_TITLE);
        }
        if (body.text().length() > Body.LONGEST_TEXT) {
            return words.say("board.trouble.long", body.text().length(), Body.LONGEST_TEXT);
        }
        if (body.items().isEmpty()) {
            return words.say("board.trouble.empty");
        }
        return typed.twice()
                .map(item -> words.say(
                        "board.trouble.twice",
                        name(item.keyFigure(), words),
                        words.say("board.form." + item.form().keyword())))
                .orElse("");
    }

    /** A form cannot bring what its sender may not see, but keeps what stood there before. */
    private void requireKnown(Visit visit, Optional<Board> board, BoardTyped typed) {
        typed.items().stream()
                .map(Board.Item::keyFigure)
                .filter(id -> board.stream()
                        .flatMap(one -> one.body().items().stream())
                        .noneMatch(item -> item.keyFigure().equals(id)))
                .forEach(id -> pages.begin(visit, Optional.of(id.value())));
    }

    private static int place(String press) {
        var digits = press.substring(press.lastIndexOf('-') + 1);
        return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }

    private String name(BoardTyped typed, int at, Words words) {
        return at < 0 || at >= typed.items().size()
                ? ""
                : name(typed.items().get(at).keyFigure(), words);
    }

    private String name(KeyFigureId id, Words words) {
        return catalogue.keyFigure(id).map(words::name).orElse(id.value());
    }

    private Form form(Visit visit, Optional<Board> board, BoardTyped typed, Reply reply) {
        var words = visit.words();
        var heading = words.say(board.isPresent() ? "board.change" : "board.new");
        var path = board.map(one -> BoardPages.ALL + "/" + one.number());
        return new Form(
                frames.of(visit, heading),
                heading,
                path.map(one -> one + "/ret").orElse(BoardPages.ALL + "/ny"),
                reply.said(),
                reply.trouble(),
                typed.title(),
                typed.text(),
                reaches(visit, board, typed, words),
                IntStream.range(0, typed.items().size())
                        .mapToObj(at -> row(visit, typed, at))
                        .toList(),
                find(visit, typed),
                reply.focus(),
                path.orElse(BoardPages.ALL),
                path.map(one -> one + "/slet").orElse(""));
    }

    private static List<Option> reaches(Visit visit, Optional<Board> board, BoardTyped typed, Words words) {
        var own = board.map(one -> one.author().name().equals(visit.viewer().name()))
                .orElse(true);
        return own
                ? List.of(
                        new Option("egen", words.say("board.reach.alone"), !typed.shared()),
                        new Option("kommune", words.say("board.reach.shared"), typed.shared()))
                : List.of();
    }

    private Row row(Visit visit, BoardTyped typed, int at) {
        var words = visit.words();
        var item = typed.items().get(at);
        var keyFigure = catalogue.keyFigure(item.keyFigure());
        return new Row(
                at,
                item.keyFigure().value(),
                keyFigure.map(words::name).orElse(item.keyFigure().value()),
                keyFigure.map(one -> note(visit, one)).orElseGet(() -> words.say("board.gone.one")),
                BoardPages.forms(words, item.form()),
                at == 0,
                at == typed.items().size() - 1);
    }

    private String note(Visit visit, KeyFigure keyFigure) {
        var words = visit.words();
        var area = area(keyFigure, words);
        return Frames.sees(visit.viewer(), keyFigure.area())
                ? Stream.of(area, words.unit(keyFigure.unit())).collect(Collectors.joining(", "))
                : words.say("board.no-right", area);
    }

    private String area(KeyFigure keyFigure, Words words) {
        return catalogue.areas().stream()
                .filter(area -> area.id().equals(keyFigure.area()))
                .findFirst()
                .map((Area area) -> words.name(area))
                .orElse(keyFigure.area().value());
    }

    private Find find(Visit visit, BoardTyped typed) {
        var words = visit.words();
        var areas = new ArrayList<Option>(List.of(
                new Option("", words.say("board.all-areas"), typed.area().isEmpty())));
        frames.areas(visit.signedIn())
                .forEach(area -> areas.add(new Option(
                        area.id().value(), words.name(area), area.id().value().equals(typed.area()))));
        var found = found(visit, typed);
        return new Find(
                typed.query(),
                areas,
                BoardPages.forms(words, typed.as()),
                summary(found.size(), typed, words),
                found.stream().limit(HITS).map(one -> hit(one, visit, typed)).toList());
    }

    private static String summary(int found, BoardTyped typed, Words words) {
        if (typed.query().isEmpty() && typed.area().isEmpty()) {
            return "";
        }
        return found > HITS ? words.say("board.found.more", HITS, found) : words.say("board.found", found);
    }

    /** By words, or all of an area in the catalogue's order. */
    private List<KeyFigure> found(Visit visit, BoardTyped typed) {
        if (typed.query().isEmpty() && typed.area().isEmpty()) {
            return List.of();
        }
        var named = typed.query().isEmpty()
                ? catalogue.keyFigures().values().stream()
                : searching.find(visit.viewer(), typed.query(), Optional.of(Kind.KEY_FIGURE), 0, 200).hits().stream()
                        .flatMap(hit ->
                                catalogue.keyFigure(new KeyFigureId(hit.entry().id())).stream());
        return named.filter(keyFigure -> Frames.sees(visit.viewer(), keyFigure.area()))
                .filter(keyFigure ->
                        typed.area().isEmpty() || keyFigure.area().value().equals(typed.area()))
                .toList();
    }

    private Hit hit(KeyFigure keyFigure, Visit visit, BoardTyped typed) {
        return new Hit(
                keyFigure.id().value(),
                visit.words().name(keyFigure),
                "/noegletal/" + keyFigure.id(),
                note(visit, keyFigure),
                typed.has(keyFigure.id()));
    }
}
