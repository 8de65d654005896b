// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;
import java.util.Optional;

/** Alarms: the list, and one with why it was raised. */
public final class AlarmViews {

    private AlarmViews() {}

    /**
     * @param run how the newest look went; blank but for the operator
     * @param municipalities for the operator; otherwise empty
     * @param summary how many there are, in words
     * @param none what an empty list teaches
     */
    public record Listing(
            Frame frame,
            String lead,
            String run,
            List<Option> municipalities,
            List<Option> areas,
            List<Option> states,
            List<Option> owners,
            String summary,
            List<Item> items,
            String none,
            Paging paging) {
        public Listing {
            municipalities = List.copyOf(municipalities);
            areas = List.copyOf(areas);
            states = List.copyOf(states);
            owners = List.copyOf(owners);
            items = List.copyOf(items);
        }
    }

    /**
     * @param municipality blank on a page of one's own
     * @param expected such as «7,0–9,4»; blank for who may not see it
     * @param others how many swung with it, in words; blank for none
     * @param owner blank: nobody yet
     */
    public record Item(
            String href,
            String name,
            String municipality,
            String month,
            Shown value,
            String unit,
            String expected,
            String others,
            String owner,
            Standing standing) {}

    /** @param open whether something is to be done */
    public record Standing(boolean open, String word) {}

    /**
     * @param why sentence by sentence
     * @param chart empty when there is too little to draw
     * @param moments the history, oldest first
     * @param others key figures that swung with it
     * @param owner who has it, in words
     * @param assign empty for who may not, or when it is closed
     * @param explain empty for who may not, or when it is closed
     * @param explanation the note that closed it, with its writer; blank when there is none
     * @param trouble what is wrong with what was typed; blank when nothing is
     */
    public record One(
            Frame frame,
            String title,
            String lead,
            List<Link> crumbs,
            Standing standing,
            List<String> why,
            Optional<Chart> chart,
            String unit,
            List<Moment> moments,
            Link keyFigure,
            List<Link> others,
            String owner,
            Optional<Link> task,
            Optional<Assign> assign,
            Optional<Explain> explain,
            String explanation,
            String trouble) {
        public One {
            crumbs = List.copyOf(crumbs);
            why = List.copyOf(why);
            moments = List.copyOf(moments);
            others = List.copyOf(others);
        }
    }

    public record Chart(String label, LineChart wide, LineChart narrow) {}

    /** @param marked the month that the alarm is about */
    public record Moment(String month, Shown value, String expected, boolean marked) {}

    /** @param due as a date field has it */
    public record Assign(String action, List<Option> people, String due) {
        public Assign {
            people = List.copyOf(people);
        }
    }

    public record Explain(String action, String text, boolean shared, String municipality) {}
}
