// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.AccessPages.Said;
import dk.flis.portal.view.Frame.Link;
import java.util.List;

/** What runs by itself, and what came of it. */
public final class JobViews {

    private JobViews() {}

    /** @param waiting what is accepted or received and not yet seen, a sentence each */
    public record Page(
            Frame frame,
            String title,
            List<Link> tabs,
            Said said,
            List<String> waiting,
            List<Row> jobs,
            List<Link> which,
            List<Run> runs,
            Paging paging) {
        public Page {
            tabs = List.copyOf(tabs);
            waiting = List.copyOf(waiting);
            jobs = List.copyOf(jobs);
            which = List.copyOf(which);
            runs = List.copyOf(runs);
        }
    }

    /**
     * A job.
     *
     * @param last what came of it last; blank when it has never run
     * @param turn the address that pauses or resumes it
     */
    public record Row(
            String name,
            String text,
            Mark mark,
            String state,
            String last,
            String next,
            String turn,
            String turnText,
            String run) {}

    /** @param mark how it ended */
    public record Run(String job, String began, String took, Mark mark, String about, String by, String instance) {}
}
