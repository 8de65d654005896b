// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Pages.AreaCard;
import java.util.List;
import java.util.Optional;

/**
 * Where one begins: favourites, tasks, what is new, messages.
 *
 * @param published the newest publication in words; blank when there is none
 * @param chosen whether the figures are the reader's own choice; otherwise they are those of his first area
 * @param other whom they are held against
 * @param openTasks how many in all, in words; blank when all are shown
 * @param since heading of what is new
 * @param trust where one sees whether the figures can be right; empty for who sees none
 */
public record FrontPage(
        Frame frame,
        String published,
        List<Favourite> favourites,
        boolean chosen,
        String other,
        List<TaskViews.Item> tasks,
        String openTasks,
        String since,
        List<News> news,
        List<Frame.Link> trust,
        List<MessageViews.Item> messages,
        boolean writesMessages,
        List<BoardViews.Item> boards,
        boolean buildsBoards,
        List<AreaCard> areas) {

    public FrontPage {
        favourites = List.copyOf(favourites);
        tasks = List.copyOf(tasks);
        news = List.copyOf(news);
        trust = List.copyOf(trust);
        messages = List.copyOf(messages);
        boards = List.copyOf(boards);
        areas = List.copyOf(areas);
    }

    /** @param spark empty with fewer than two points */
    public record Favourite(BenchmarkPage.Tile tile, String period, Optional<Spark> spark) {}

    /**
     * @param href blank for what has no page
     * @param text what it says; may be blank
     */
    public record News(String title, String href, String text, String when) {}
}
