// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import java.util.List;

/** The smaller pages. */
public final class Pages {

    private Pages() {}

    /** @param text blank, or what went wrong with the last attempt */
    public record SignIn(Frame frame, String text, String name) {}

    /**
     * @param text blank, or what was wrong with the last attempt
     * @param oneTime the password was made by somebody else, and must be changed before anything else
     */
    public record Password(Frame frame, String text, boolean done, boolean oneTime) {}

    /** What happened, what was kept, what to do. */
    public record Trouble(Frame frame, String title, String happened, String kept, String advice, String reference) {}

    /** @param published the newest publication in words; blank when there is none */
    public record Front(
            Frame frame, String published, List<BenchmarkPage.Tile> tiles, String other, List<AreaCard> areas) {
        public Front {
            tiles = List.copyOf(tiles);
            areas = List.copyOf(areas);
        }
    }

    public record AreaCard(String name, String href, String purpose, String count) {}

    /** Key figures found by name. */
    public record Found(Frame frame, String query, String summary, List<Hits> areas) {
        public Found {
            areas = List.copyOf(areas);
        }
    }

    public record Hits(String area, List<Hit> hits) {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    public record Hit(Link link, String path, String unit) {}
}
