// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Option;
import java.util.List;

/** Tasks, on the front page and on their own. */
public final class TaskViews {

    private TaskViews() {}

    /**
     * @param mine whether it is assigned to the reader
     * @param weighty whether its priority is high
     * @param late whether its day is over and it is not
     * @param predecessor the title of the task that comes first; blank for none
     */
    public record Item(
            String title,
            String href,
            String kind,
            String assigned,
            boolean mine,
            String status,
            String priority,
            boolean weighty,
            String due,
            boolean late,
            int done,
            String predecessor,
            boolean fresh) {}

    /** All of them, page by page. */
    public record Listing(Frame frame, List<Frame.Link> tabs, List<Item> items, String summary, Paging paging) {
        public Listing {
            tabs = List.copyOf(tabs);
            items = List.copyOf(items);
        }
    }

    /**
     * @param trouble what is wrong with what was typed; blank when nothing is
     * @param written who wrote it and when; blank for a new one
     * @param delete blank for a new one
     */
    public record Form(
            Frame frame, String title, String action, Fields fields, String trouble, String written, String delete) {}

    /** As typed, so that nothing is lost when something is wrong. */
    public record Fields(
            String title,
            String text,
            List<Option> kinds,
            List<Option> assigned,
            List<Option> statuses,
            List<Option> priorities,
            String due,
            String done,
            List<Option> predecessors) {
        public Fields {
            kinds = List.copyOf(kinds);
            assigned = List.copyOf(assigned);
            statuses = List.copyOf(statuses);
            priorities = List.copyOf(priorities);
            predecessors = List.copyOf(predecessors);
        }
    }
}
