// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.util.List;

/**
 * A figure that is not as it was expected, with others that swung with it: of one area, built on one source.
 *
 * @param expected with what the alike moved
 * @param alike the median move of those that are alike, as a share of their level; not a number when too few are known
 * @param score how far outside, in spreads
 */
public record Swing(
        MunicipalityCode municipality,
        AreaId area,
        SourceId source,
        KeyFigureId keyFigure,
        Month month,
        double value,
        Expected expected,
        double alike,
        double score,
        List<KeyFigureId> others) {

    public Swing {
        others = List.copyOf(others);
    }

    /** What swings together is one alarm. */
    record Cause(MunicipalityCode municipality, AreaId area, SourceId source, Month month) {}

    Cause cause() {
        return new Cause(municipality, area, source, month);
    }

    Swing with(List<KeyFigureId> more) {
        return new Swing(municipality, area, source, keyFigure, month, value, expected, alike, score, more);
    }
}
