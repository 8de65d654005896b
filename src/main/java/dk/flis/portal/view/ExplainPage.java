// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Frame.Options;
import java.util.List;
import java.util.Optional;

/**
 * Why a figure differs from another: the gap in kroner, laid on the factors of the figure's chain.
 *
 * @param story empty when there is no explanation
 * @param why why there is none; blank when there is
 * @param instead where to go from there
 */
public record ExplainPage(
        Frame frame,
        String name,
        List<Link> crumbs,
        Form form,
        Optional<Story> story,
        String why,
        List<Link> instead,
        String publication,
        List<Link> downloads) {

    public ExplainPage {
        crumbs = List.copyOf(crumbs);
        instead = List.copyOf(instead);
        downloads = List.copyOf(downloads);
    }

    /** @param publication carried along; blank for the newest */
    public record Form(
            String action,
            List<Options> periods,
            List<Option> comparisons,
            List<Option> municipalities,
            String publication) {
        public Form {
            periods = List.copyOf(periods);
            comparisons = List.copyOf(comparisons);
            municipalities = List.copyOf(municipalities);
        }
    }

    /**
     * @param basis how the gap came about, with the cells it rests on
     * @param covered who the comparison is, when some of it is left out; blank otherwise
     * @param unit of the amounts, such as mio. kr.
     * @param each the figure's own unit
     * @param axis where the axis begins when not at nil; blank otherwise
     * @param method how the parts were computed, a sentence or two for each
     */
    public record Story(
            String lead,
            List<Piece> basis,
            String covered,
            String caption,
            String unit,
            String each,
            String axis,
            List<Step> steps,
            List<Reason> reasons,
            List<Line> lines,
            Line sum,
            List<String> method) {
        public Story {
            basis = List.copyOf(basis);
            steps = List.copyOf(steps);
            reasons = List.copyOf(reasons);
            lines = List.copyOf(lines);
            method = List.copyOf(method);
        }
    }

    /** @param note the key figure, where the name is only that of its kind; blank for the two ends */
    public record Step(String name, String note, String amount, String each, Waterfall.Bar bar, boolean own) {
        public boolean end() {
            return note.isEmpty();
        }
    }

    public record Reason(String kind, String amount, List<Piece> sentence) {
        public Reason {
            sentence = List.copyOf(sentence);
        }
    }

    /** A factor to the last øre. */
    public record Line(
            String kind,
            String name,
            String unit,
            String href,
            String own,
            String other,
            String percent,
            String amount,
            String share) {}
}
