// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import java.util.List;

/** Messages, on the front page and on their own. */
public final class MessageViews {

    private MessageViews() {}

    /**
     * @param who its writer and when
     * @param edit blank for who may not
     */
    public record Item(long number, String title, String text, String who, boolean fresh, String edit) {}

    /** All of them, page by page. */
    public record Listing(Frame frame, List<Item> items, boolean writes, Paging paging) {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /**
     * @param readers who will see it, in words
     * @param trouble what is wrong with what was typed; blank when nothing is
     * @param delete blank for a new one
     */
    public record Form(
            Frame frame,
            String title,
            String readers,
            String action,
            String heading,
            String text,
            String trouble,
            String delete) {}
}
