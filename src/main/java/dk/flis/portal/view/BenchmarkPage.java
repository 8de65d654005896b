// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The benchmarking page of an area.
 *
 * @param kinds month, year to date and year, as links
 * @param unit the commonest unit, said once in the head
 * @param notes how many each key figure has, by id; none is not there
 * @param otherProvisional said in the head when the whole column of the comparison shares it; otherwise blank
 */
public record BenchmarkPage(
        Frame frame,
        String title,
        String text,
        List<Link> tabs,
        List<Link> kinds,
        Form form,
        String caption,
        String own,
        String other,
        String unit,
        String otherProvisional,
        List<Tile> tiles,
        List<Group> groups,
        Map<String, Integer> notes,
        String publication,
        List<Link> downloads) {

    public BenchmarkPage {
        tabs = List.copyOf(tabs);
        kinds = List.copyOf(kinds);
        tiles = List.copyOf(tiles);
        groups = List.copyOf(groups);
        downloads = List.copyOf(downloads);
        notes = Map.copyOf(notes);
    }

    /** How many notes the row's key figure has in the period. */
    public int notes(Row row) {
        return notes.getOrDefault(row.id(), 0);
    }

    /** @param municipalities for the operator, who has none of his own; otherwise empty */
    public record Form(
            String action,
            List<Option> periods,
            List<Option> comparisons,
            List<Option> statuses,
            List<Option> municipalities) {
        public Form {
            periods = List.copyOf(periods);
            comparisons = List.copyOf(comparisons);
            statuses = List.copyOf(statuses);
            municipalities = List.copyOf(municipalities);
        }
    }

    /** @param period said only when it is not the page's */
    public record Tile(
            String name,
            String href,
            Shown own,
            String unit,
            String period,
            Bullet bullet,
            String label,
            Shown other,
            String difference,
            Optional<Mark> mark) {}

    /** @param members empty for a head that folds nothing */
    public record Group(Row head, List<Row> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * @param note unit and period where they are not the page's
     * @param difference signed, or blank
     * @param why why there is no comparison; blank when there is
     */
    public record Row(
            String id,
            String name,
            String note,
            String href,
            Shown own,
            Shown other,
            String difference,
            String percent,
            Optional<Mark> mark,
            Optional<Strip> strip,
            Optional<Spark> spark,
            String why) {}
}
