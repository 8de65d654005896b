// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A program that delivers for a municipality, a supplier's or its own, and may nothing else.
 *
 * @param areas of which it may deliver
 * @param password whether it has one; keys alone are better
 */
public record Sender(
        SenderName name,
        MunicipalityCode municipality,
        String title,
        Set<String> areas,
        boolean password,
        boolean blocked,
        Instant made,
        Optional<Instant> lastSeen) {

    public Sender {
        areas = Collections.unmodifiableSet(new TreeSet<>(areas));
    }

    /** A user may have the same name; the word before it tells them apart in every record. */
    public Viewer.Sender viewer() {
        return new Viewer.Sender("afsender " + name, municipality, areas);
    }
}
