// SPDX-License-Identifier: EUPL-1.2
package dk.flis.access;

import dk.flis.access.Viewer.Right;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a local administrator has granted a user.
 *
 * @param areas area id to what he may there; an area that is not named is closed, but for its key figures when
 *     {@code benchmarking} opens them
 * @param benchmarking key figures of every area: limited without small counts of the own municipality, full with them, to
 *     write also notes
 * @param administrator keeps users, rights and orders of his municipality; sees no figure by that alone
 */
public record Grants(Map<String, Right> areas, Optional<Right> benchmarking, boolean administrator) {

    public static final Grants NONE = new Grants(Map.of(), Optional.empty(), false);

    public Grants {
        areas = Collections.unmodifiableMap(new TreeMap<>(areas));
    }

    /** Rights in areas alone. */
    public static Grants in(Map<String, Right> areas) {
        return new Grants(areas, Optional.empty(), false);
    }

    public Optional<Right> area(String area) {
        return Optional.ofNullable(areas.get(area));
    }

    /** Key figures of all municipalities. */
    public boolean keyFigures(String area) {
        return benchmarking.isPresent() || areas.containsKey(area);
    }

    /** The own municipality's break-downs and institutions, aggregated. */
    public boolean detail(String area) {
        return areas.containsKey(area);
    }

    /** Counts of few persons in the own municipality. */
    public boolean smallCells(String area) {
        return atLeast(Right.FULL_READ, area(area)) || atLeast(Right.FULL_READ, benchmarking);
    }

    /** The own municipality's registrations, pseudonymised. */
    public boolean registrations(String area) {
        return atLeast(Right.FULL_READ, area(area));
    }

    /** Notes, reports and deliveries of the area. */
    public boolean write(String area) {
        return atLeast(Right.WRITE, area(area));
    }

    public boolean writeNotes(String area) {
        return write(area) || atLeast(Right.WRITE, benchmarking);
    }

    /** Never more than either: what remains of these for a token. */
    public Grants within(TokenScope scope) {
        var kept = new TreeMap<String, Right>();
        areas.forEach((area, right) -> {
            if (scope.includes(area)) {
                kept.put(area, lesser(right, scope.most()));
            }
        });
        var compared =
                scope.benchmarking() ? benchmarking.map(right -> lesser(right, scope.most())) : Optional.<Right>empty();
        return new Grants(kept, compared, false);
    }

    private static Right lesser(Right one, Right other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean atLeast(Right wanted, Optional<Right> held) {
        return held.filter(right -> right.compareTo(wanted) >= 0).isPresent();
    }

    /** For the audit trail: {@code benchmarking=FULL_READ loen=WRITE administrator}. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        benchmarking.ifPresent(right -> text.append("benchmarking=").append(right));
        areas.forEach((area, right) ->
                text.append(text.isEmpty() ? "" : " ").append(area).append('=').append(right));
        if (administrator) {
            text.append(text.isEmpty() ? "" : " ").append("administrator");
        }
        return text.isEmpty() ? "none" : text.toString();
    }
}
