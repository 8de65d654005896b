// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

import dk.flis.catalogue.Municipality;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Statistics Denmark's five kinds of municipality, with the yearly growth of their population. */
public enum Group {
    CAPITAL("hovedstad", 0.008),
    CITY("storby", 0.009),
    TOWN("provinsby", 0.005),
    COMMUTER("opland", 0.004),
    RURAL("land", -0.002);

    private static final List<Group> ALL = List.of(values());

    private final String column;
    private final double growth;

    Group(String column, double growth) {
        this.column = column;
        this.growth = growth;
    }

    /** Its place in the columns of the tables. */
    public int index() {
        return ALL.indexOf(this);
    }

    /** Whether people live close together: institutions are of a size there, and scattered elsewhere. */
    public boolean dense() {
        return this == CAPITAL || this == CITY;
    }

    String column() {
        return column;
    }

    double growth() {
        return growth;
    }

    static Group of(Municipality municipality) {
        var name = municipality.group().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(group -> name.startsWith(group.column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("municipality %s is in group '%s', but the groups are %s"
                        .formatted(municipality.code(), municipality.group(), Arrays.toString(values()))));
    }
}
