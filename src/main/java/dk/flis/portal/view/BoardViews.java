// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;

/** Boards: all of them, one being built, and where a key figure is put on one. */
public final class BoardViews {

    private BoardViews() {}

    /**
     * @param who who wrote it and when
     * @param edit blank for who may not
     */
    public record Item(Link link, String text, String count, String who, String edit, String copy) {}

    /** @param builds whether the reader may make one */
    public record Listing(Frame frame, List<Item> own, List<Item> shared, boolean builds) {
        public Listing {
            own = List.copyOf(own);
            shared = List.copyOf(shared);
        }
    }

    /**
     * A board being built; the form holds all of its state, so that it works without a script and loses nothing.
     *
     * @param said what the last press did; blank for nothing
     * @param trouble what is wrong with what was typed; blank when nothing is
     * @param reaches who may see it; empty when it is not the reader's to decide
     * @param rows in order
     * @param focus the field or button at which one goes on
     * @param delete blank for a new one
     */
    public record Form(
            Frame frame,
            String heading,
            String action,
            String said,
            String trouble,
            String title,
            String text,
            List<Option> reaches,
            List<Row> rows,
            Find find,
            String focus,
            String back,
            String delete) {
        public Form {
            reaches = List.copyOf(reaches);
            rows = List.copyOf(rows);
        }

        public boolean focuses(String id) {
            return focus.equals(id);
        }
    }

    /** @param note area and unit */
    public record Row(int at, String id, String name, String note, List<Option> forms, boolean first, boolean last) {
        public Row {
            forms = List.copyOf(forms);
        }
    }

    /**
     * Where key figures are looked for.
     *
     * @param forms in which form one is added
     * @param summary how many were found; blank before one has looked
     */
    public record Find(String query, List<Option> areas, List<Option> forms, String summary, List<Hit> hits) {
        public Find {
            areas = List.copyOf(areas);
            forms = List.copyOf(forms);
            hits = List.copyOf(hits);
        }
    }

    /** @param on whether it stands on the board already */
    public record Hit(String id, String name, String href, String note, boolean on) {}

    /** @param boards those that the reader may change */
    public record Lay(
            Frame frame,
            Link keyFigure,
            String id,
            List<Option> boards,
            List<Option> forms,
            String fresh,
            String back) {
        public Lay {
            boards = List.copyOf(boards);
            forms = List.copyOf(forms);
        }
    }
}
