// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import dk.flis.access.Viewer;
import dk.flis.reference.MunicipalityCode;
import java.util.ArrayList;
import java.util.List;

/** Who may find an entry. */
public sealed interface Audience {

    record Everybody() implements Audience {}

    /** Whoever sees key figures at all: a municipality without the presentation layer does not. */
    record Readers() implements Audience {}

    /** Whoever has some right in the area. */
    record Area(String area) implements Audience {}

    /** The municipality's own detail: more than benchmarking is needed, in any area. */
    record Own(MunicipalityCode municipality) implements Audience {}

    record Operator() implements Audience {}

    /** The one word under which an entry is indexed; {@link #open} lists those that a viewer may open. */
    default String key() {
        return switch (this) {
            case Everybody _ -> "everybody";
            case Readers _ -> "readers";
            case Area one -> "area:" + one.area();
            case Own own -> "own:" + own.municipality();
            case Operator _ -> "operator";
        };
    }

    /** @param areas every area there is, for the operator */
    static List<String> open(Viewer viewer, List<String> areas) {
        var keys = new ArrayList<>(List.of(new Everybody().key()));
        areas.stream().filter(viewer::seesKeyFigures).forEach(area -> keys.add(new Area(area).key()));
        if (keys.size() > 1) {
            keys.add(new Readers().key());
        }
        switch (viewer) {
            case Viewer.Operator _ -> keys.add(new Operator().key());
            case Viewer.CatalogueEditor _, Viewer.Sender _ -> {}
            case Viewer.User user -> {
                if (areas.stream().anyMatch(area -> user.seesDetail(area, user.municipality()))) {
                    keys.add(new Own(user.municipality()).key());
                }
            }
        }
        return keys;
    }
}
