// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Level;
import dk.flis.catalogue.TimeRule;

/** For which kind of period, and by which rule, a key figure looks at a series. */
record Use(Level level, TimeRule rule, int monthsBack) implements Comparable<Use> {

    @Override
    public int compareTo(Use other) {
        var byLevel = level.compareTo(other.level);
        var byRule = byLevel != 0 ? byLevel : rule.compareTo(other.rule);
        return byRule != 0 ? byRule : Integer.compare(monthsBack, other.monthsBack);
    }
}
