// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.List;

/**
 * What was found by words.
 *
 * @param query as it was asked
 * @param advice what to try when nothing was found; otherwise blank
 */
public record SearchPage(
        Frame frame, String query, String summary, String advice, List<Tab> tabs, List<Row> rows, Paging paging) {

    public SearchPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /** One kind, or all. */
    public record Tab(String text, long count, String href, boolean current) {}

    /**
     * @param danish whether the title is Danish, whatever the page's language
     * @param why in words
     * @param snippet the prose in which the words stand; empty when the title says it
     */
    public record Row(
            String kind, List<Part> title, boolean danish, String href, String path, String why, List<Part> snippet) {
        public Row {
            title = List.copyOf(title);
            snippet = List.copyOf(snippet);
        }
    }

    public record Part(String text, boolean marked) {}
}
