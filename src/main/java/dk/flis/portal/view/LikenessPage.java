// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import java.util.List;

/**
 * Who is like a municipality in an area, by what, and the reader's own groups.
 *
 * @param sentence who they are
 * @param basis what the ranking rests on
 * @param rows the nearest first
 * @param rest the other municipalities, to be picked by hand
 * @param trouble why what was sent could not be kept; blank otherwise
 * @param done what was kept; blank otherwise
 */
public record LikenessPage(
        Frame frame,
        String title,
        List<Link> tabs,
        Form form,
        String sentence,
        String basis,
        Link compare,
        List<Row> rows,
        List<Check> rest,
        Picking picking,
        List<Group> groups,
        String trouble,
        String done,
        String publication) {

    public LikenessPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
        rest = List.copyOf(rest);
        groups = List.copyOf(groups);
    }

    /** @param publication carried along; blank for the newest */
    public record Form(
            String action, List<Weight> weights, String number, List<Option> municipalities, String publication) {
        public Form {
            weights = List.copyOf(weights);
            municipalities = List.copyOf(municipalities);
        }
    }

    /**
     * @param href the key figure's page; blank when it is none
     * @param own the own municipality's; blank when there is none or it may not be seen
     */
    public record Weight(String field, String name, String href, String own, String unit, String weight) {}

    /** @param near whether it is one of those that count as alike */
    public record Row(
            Check check, String rank, String distance, boolean near, List<String> likest, List<String> unlikest) {
        public Row {
            likest = List.copyOf(likest);
            unlikest = List.copyOf(unlikest);
        }
    }

    public record Check(String code, String name, boolean checked) {}

    /**
     * Where picked municipalities are sent.
     *
     * @param action with the page's state
     * @param group the number of the group that is changed; blank for a new one
     */
    public record Picking(String action, String name, String group, String longest, String without) {}

    /** @param compare the area's benchmarking page against it */
    public record Group(String number, String name, String members, Link compare, Link change) {}
}
