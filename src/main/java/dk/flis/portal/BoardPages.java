// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Author;
import dk.flis.community.Board;
import dk.flis.community.Board.Reach;
import dk.flis.community.Boards;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.BoardViews.Item;
import dk.flis.portal.view.BoardViews.Lay;
import dk.flis.portal.view.BoardViews.Listing;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Lists boards, finds them for who may see or change them, and puts a key figure on one. */
final class BoardPages {

    static final String ALL = "/tavler";

    private final Boards boards;
    private final Choices choices;
    private final Frames frames;

    BoardPages(Boards boards, Choices choices, Frames frames) {
        this.boards = boards;
        this.choices = choices;
        this.frames = frames;
    }

    /** The page on which a key figure is put on a board. */
    static String lay(KeyFigureId id) {
        return Address.of(ALL + "/laeg").with("noegletal", id.value()).toString();
    }

    Listing listing(Visit visit) {
        var all = boards.all(visit.viewer());
        return new Listing(
                frames.of(visit, visit.words().say("boards.title")),
                items(visit, all.stream().filter(board -> isOwn(visit, board)).toList()),
                items(visit, all.stream().filter(board -> !isOwn(visit, board)).toList()),
                builds(visit));
    }

    /** His own first, then those that are shared; for the front page. */
    List<Item> first(Visit visit, int count) {
        var all = boards.all(visit.viewer());
        return items(
                visit,
                java.util.stream.Stream.concat(
                                all.stream().filter(board -> isOwn(visit, board)),
                                all.stream().filter(board -> !isOwn(visit, board)))
                        .limit(count)
                        .toList());
    }

    /** Whoever sees no key figure has nothing to build of. */
    boolean builds(Visit visit) {
        return !frames.areas(visit.signedIn()).isEmpty();
    }

    void requireBuilder(Visit visit) {
        if (!builds(visit)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.no-boards");
        }
    }

    Board find(Visit visit, long number) {
        return boards.find(visit.viewer(), number)
                .orElseThrow(() -> new PortalException(HttpStatus.NOT_FOUND, "trouble.no-board"));
    }

    Board changeable(Visit visit, long number) {
        var board = find(visit, number);
        if (!Boards.mayChange(visit.viewer(), board)) {
            throw new PortalException(HttpStatus.FORBIDDEN, "trouble.not-your-board");
        }
        return board;
    }

    void delete(Visit visit, long number) {
        changeable(visit, number);
        boards.delete(visit.viewer(), number);
    }

    /** The number of the board. */
    long save(Visit visit, Optional<Long> number, Board.Body body) {
        if (number.isEmpty()) {
            return boards.add(visit.viewer(), Author.of(visit.signedIn()), body);
        }
        boards.change(visit.viewer(), number.get(), body);
        return number.get();
    }

    /** Where a key figure may be put. */
    Lay lay(Visit visit, String id) {
        var keyFigure = choices.keyFigure(visit, new KeyFigureId(id));
        var words = visit.words();
        var link = new Link(words.name(keyFigure), "/noegletal/" + keyFigure.id(), false);
        return new Lay(
                frames.of(visit, words.say("board.lay"), Optional.of(keyFigure.area())),
                link,
                keyFigure.id().value(),
                boards.all(visit.viewer()).stream()
                        .filter(board -> Boards.mayChange(visit.viewer(), board))
                        .map(board -> new Option(
                                Long.toString(board.number()), board.body().title(), false))
                        .toList(),
                forms(words, Board.Form.ROW),
                ALL + "/ny?noegletal=" + keyFigure.id(),
                link.href());
    }

    /** False when there is no room for it. */
    boolean put(Visit visit, long number, String id, Board.Form form) {
        var keyFigure = choices.keyFigure(visit, new KeyFigureId(id));
        var board = changeable(visit, number);
        var item = new Board.Item(keyFigure.id(), form);
        if (board.body().items().contains(item)) {
            return true;
        }
        return Optional.of(BoardTyped.of(board.body()))
                .filter(typed -> typed.items().size() < Board.Body.MOST)
                .map(typed -> boards.change(
                        visit.viewer(), number, typed.with(plus(typed, item)).body()))
                .orElse(false);
    }

    private static List<Board.Item> plus(BoardTyped typed, Board.Item item) {
        return java.util.stream.Stream.concat(typed.items().stream(), java.util.stream.Stream.of(item))
                .toList();
    }

    static List<Option> forms(Words words, Board.Form chosen) {
        return Arrays.stream(Board.Form.values())
                .map(form -> new Option(form.keyword(), words.say("board.form." + form.keyword()), form == chosen))
                .toList();
    }

    /** What a new board begins with. */
    List<Board.Item> begin(Visit visit, Optional<String> id) {
        return id.map(text -> choices.keyFigure(visit, new KeyFigureId(text)))
                .map(KeyFigure::id)
                .map(one -> List.of(new Board.Item(one, Board.Form.ROW)))
                .orElse(List.of());
    }

    private static boolean isOwn(Visit visit, Board board) {
        return board.author().name().equals(visit.viewer().name());
    }

    private static List<Item> items(Visit visit, List<Board> boards) {
        return boards.stream().map(board -> item(visit, board)).toList();
    }

    private static Item item(Visit visit, Board board) {
        var words = visit.words();
        var path = ALL + "/" + board.number();
        return new Item(
                new Link(board.body().title(), path, false),
                NoteLists.beginning(board.body().text()),
                words.say("board.count", board.body().items().size()),
                words.say(
                        board.body().reach() == Reach.SHARED ? "board.who.shared" : "board.who.alone",
                        board.author().title(),
                        words.day(board.changed().orElse(board.written()))),
                Boards.mayChange(visit.viewer(), board) ? path + "/ret" : "",
                ALL + "/ny?kopi=" + board.number());
    }
}
