// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.flis.demo.world.Shares;
import dk.flis.demo.world.Table;
import java.util.List;

/**
 * A way that adults come into care: a row of {@code adults.csv}.
 *
 * @param group target group
 * @param stock how many are on it in the whole country
 * @param lifelong from youth to the end, or a course that begins and ends
 * @param from the youngest age at which it begins
 * @param to the oldest
 * @param years how long it takes on average
 * @param trend how much more often those born around 2005 are on it than those born before 1985
 * @param women their share
 * @param side what may go with it
 * @param after what a course may end in
 */
record Track(
        String group,
        Paragraph main,
        double stock,
        boolean lifelong,
        int from,
        int to,
        double years,
        double trend,
        double women,
        Shares side,
        Shares after) {

    /** Persons of one year of age in the country, about, among adults. */
    private static final double COHORT = 73_000;

    /** Years that a lifelong track lasts, for some move away and most die early. */
    private static final double LIFELONG = 33;

    static List<Track> all() {
        return Table.rows("adults.csv").stream().map(Track::of).toList();
    }

    private static Track of(NamedCsvRecord row) {
        return new Track(
                row.getField("group"),
                Paragraph.named(row.getField("paragraph")),
                Table.number(row, "stock"),
                row.getField("kind").equals("life"),
                Integer.parseInt(row.getField("from")),
                Integer.parseInt(row.getField("to")),
                Table.number(row, "years"),
                Table.number(row, "trend"),
                Table.number(row, "women"),
                Shares.parse(row.getField("side")),
                Shares.parse(row.getField("after")));
    }

    /** The first month in which it may have begun for one born then, when {@code first} is the demo's first. */
    int opens(int born, int first) {
        var youngest = born + from * 12;
        return lifelong ? youngest : Math.max(youngest, first - (int) (36 * years));
    }

    int closes(int born, int last) {
        return Math.min(born + to * 12 + 11, last);
    }

    /** The chance that one born then, of the sex, enters the track between {@link #opens} and {@link #closes}. */
    double chance(int born, int sex, int first, int last) {
        var months = closes(born, last) - opens(born, first) + 1;
        if (months <= 0) {
            return 0;
        }
        var often = lifelong
                ? stock / (LIFELONG * COHORT) * months / (12.0 * (to - from + 1))
                : stock / (years * (to - from + 1) * COHORT) * months / 12.0;
        return often * young(born) * 2 * (sex == 0 ? women : 1 - women);
    }

    private double young(int born) {
        return 1 + trend * Math.clamp((born / 12 - 1985) / 20.0, 0, 1.3);
    }
}
