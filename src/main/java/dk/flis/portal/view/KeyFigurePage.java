// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.Frame.Option;
import dk.flis.portal.view.Frame.Options;
import java.util.List;
import java.util.Optional;

/**
 * One key figure: the figure, whom it is held against, where it lies among the others, and what it is.
 *
 * @param nothing why the publication has no figure of it, of anybody and any period; blank when it has
 */
public record KeyFigurePage(
        Frame frame,
        String name,
        List<Link> crumbs,
        Form form,
        String nothing,
        Headline headline,
        List<Against> against,
        Spread spread,
        Development development,
        Optional<Several> several,
        Definition definition,
        List<Component> components,
        Edition edition,
        KeyFigureMore more,
        List<Link> downloads) {

    public KeyFigurePage {
        crumbs = List.copyOf(crumbs);
        against = List.copyOf(against);
        components = List.copyOf(components);
        downloads = List.copyOf(downloads);
    }

    public record Form(
            String action,
            List<Options> periods,
            Several.Choose several,
            List<Option> comparisons,
            List<Option> publications,
            List<Option> municipalities) {
        public Form {
            periods = List.copyOf(periods);
            comparisons = List.copyOf(comparisons);
            publications = List.copyOf(publications);
            municipalities = List.copyOf(municipalities);
        }
    }

    /** @param note period and direction */
    public record Headline(
            String own,
            Shown figure,
            String unit,
            Optional<Mark> mark,
            Bullet bullet,
            String label,
            String note,
            String sentence,
            Optional<SealSign> seal) {}

    /** A line of the table of comparisons. */
    public record Against(String name, Shown figure, String difference, Optional<SealSign> seal) {}

    /**
     * @param wide empty, like the narrow one, with fewer than two values
     * @param steps the map's colours, lightest first
     * @param like the name of those ringed; blank when nobody is
     */
    public record Spread(
            String sentence,
            String label,
            Optional<DotStrip> wide,
            Optional<DotStrip> narrow,
            String other,
            String otherName,
            String like,
            List<Row> rows,
            List<Step> steps,
            MapDrawing map) {
        public Spread {
            rows = List.copyOf(rows);
            steps = List.copyOf(steps);
        }
    }

    /** @param shade the class of the colour */
    public record Step(String shade, String text) {}

    /** @param rank 1 is highest; blank without a value */
    public record Row(String rank, String municipality, Shown figure, String difference, boolean own, boolean like) {}

    /** @param data the address of the numbers of the chart */
    public record Development(String sentence, List<Moment> moments, String data) {
        public Development {
            moments = List.copyOf(moments);
        }
    }

    public record Moment(String period, Shown own, Shown other, String quartiles) {}

    /** Danish lines as the catalogue generates them; see {@link Line}. */
    public record Definition(List<Line> numerator, List<Line> denominator, List<Fact> facts) {
        public Definition {
            numerator = List.copyOf(numerator);
            denominator = List.copyOf(denominator);
            facts = List.copyOf(facts);
        }
    }

    /** @param word such as MED; blank for a line that begins otherwise */
    public record Line(String word, String text) {}

    /** @param danish written by the catalogue's authors in Danish only */
    public record Fact(String term, String text, boolean danish) {}

    /** @param whose such as Albertslund */
    public record Component(String whose, String numerator, String denominator) {}

    /** @param changed what the edition before showed; blank when the same or none */
    public record Edition(String title, String at, String changed) {}
}
