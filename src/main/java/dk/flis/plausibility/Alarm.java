// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.SourceId;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A swing that somebody is to explain.
 *
 * @param others key figures that swung with it
 * @param band what was expected of it
 * @param owner an account; empty: nobody yet
 * @param note the explanation
 */
public record Alarm(
        long number,
        MunicipalityCode municipality,
        AreaId area,
        SourceId source,
        Month month,
        KeyFigureId keyFigure,
        List<KeyFigureId> others,
        Band band,
        State state,
        long raisedBy,
        Instant raisedAt,
        Optional<String> owner,
        Optional<Long> task,
        Optional<Long> note,
        Optional<Closed> closed) {

    public Alarm {
        others = List.copyOf(others);
    }

    /** @param alike how the alike moved, as a share of their level */
    public record Band(double middle, double level, double low, double high, Optional<Double> alike, double score) {}

    /** @param title what the portal called him then; blank when a later delivery closed it */
    public record Closed(String account, String title, Instant at) {}

    public enum State {
        OPEN,
        EXPLAINED,
        /** A later delivery made it good. */
        GONE
    }
}
