// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.KeyFigureId;
import dk.flis.community.Board;
import dk.flis.community.Board.Body;
import dk.flis.community.Board.Form;
import dk.flis.community.Board.Item;
import dk.flis.community.Board.Reach;
import dk.flis.community.Written;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A board as its form sends it.
 *
 * @param query what is looked for, and {@code sought} what the page had looked for
 * @param as the form in which a key figure is added
 */
record BoardTyped(
        String title,
        String text,
        boolean shared,
        List<Item> items,
        String query,
        String sought,
        String area,
        Form as) {

    /** What is looked for is a few words. */
    private static final int LONGEST = 200;

    BoardTyped {
        items = List.copyOf(items);
    }

    static BoardTyped of(Body body) {
        return new BoardTyped(
                body.title(), body.text(), body.reach() == Reach.SHARED, body.items(), "", "", "", Form.ROW);
    }

    static BoardTyped of(List<Item> items) {
        return of(new Body("", "", Reach.ALONE, items));
    }

    static BoardTyped of(HttpServletRequest request) {
        var query = field(request, "q").strip();
        return new BoardTyped(
                field(request, "titel"),
                field(request, "tekst"),
                field(request, "deling").equals("kommune"),
                items(request),
                query.substring(0, Math.min(query.length(), LONGEST)),
                field(request, "soegt"),
                field(request, "omraade"),
                form(Optional.of(field(request, "som"))
                        .filter(word -> !word.isEmpty())
                        .orElse(Form.ROW.keyword())));
    }

    /** Key figures and their forms are sent side by side. */
    private static List<Item> items(HttpServletRequest request) {
        var ids = fields(request, "n");
        var forms = fields(request, "f");
        if (ids.size() != forms.size() || ids.size() > Body.MOST) {
            throw Choices.malformed("n", Integer.toString(ids.size()));
        }
        var items = new ArrayList<Item>();
        for (var at = 0; at < ids.size(); at++) {
            items.add(new Item(new KeyFigureId(ids.get(at)), form(forms.get(at))));
        }
        return items;
    }

    private static Form form(String word) {
        return Form.of(word).orElseThrow(() -> Choices.malformed("f", word));
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static List<String> fields(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameterValues(name))
                .map(Arrays::asList)
                .orElse(List.of());
    }

    BoardTyped with(List<Item> changed) {
        return new BoardTyped(title, text, shared, changed, query, sought, area, as);
    }

    /** The place of an item changed by one; the same when it stands at that end already. */
    BoardTyped moved(int at, int by) {
        var to = at + by;
        if (at < 0 || at >= items.size() || to < 0 || to >= items.size()) {
            return this;
        }
        var changed = new ArrayList<>(items);
        changed.add(to, changed.remove(at));
        return with(changed);
    }

    BoardTyped without(int at) {
        if (at < 0 || at >= items.size()) {
            return this;
        }
        var changed = new ArrayList<>(items);
        changed.remove(at);
        return with(changed);
    }

    /** In the form asked for, or the first in which it does not stand there; empty when there is no room or no form left. */
    Optional<BoardTyped> plus(KeyFigureId keyFigure) {
        if (items.size() >= Body.MOST) {
            return Optional.empty();
        }
        var forms = new ArrayList<>(List.of(as));
        forms.addAll(Arrays.asList(Form.values()));
        return forms.stream()
                .map(form -> new Item(keyFigure, form))
                .filter(item -> !items.contains(item))
                .findFirst()
                .map(item -> {
                    var changed = new ArrayList<>(items);
                    changed.add(item);
                    return with(changed);
                });
    }

    /** Stands there twice in the same form. */
    Optional<Item> twice() {
        var seen = new HashSet<Item>();
        return items.stream().filter(item -> !seen.add(item)).findFirst();
    }

    Body body() {
        return new Body(Written.line(title), Written.lines(text), shared ? Reach.SHARED : Reach.ALONE, items);
    }

    /** Whether somebody pressed Enter after typing something to look for. */
    boolean seeks() {
        return !query.isEmpty() && !query.equals(sought);
    }

    boolean has(KeyFigureId keyFigure) {
        return items.stream().map(Board.Item::keyFigure).anyMatch(keyFigure::equals);
    }
}
