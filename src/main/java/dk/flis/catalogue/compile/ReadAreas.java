// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Area;
import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.compile.Node.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Each {@code <area>/area.yaml}; a file that stands where nobody reads it is a fault. */
final class ReadAreas {

    /** What stands at the root and is no area. */
    private static final Pattern ELSEWHERE = Pattern.compile("(codes|groups|schemas)/.*|(selections|packages)\\.yaml");

    private static final Pattern IN_AREA = Pattern.compile("area\\.yaml|dashboard\\.yaml|datasets/[^/]+\\.yaml"
            + "|derived/[^/]+\\.sql|checks/[^/]+\\.yaml|key-figures/[^/]+\\.yaml|reports/.*");

    private final Folder folder;
    private final Documents documents;
    private final Faults faults;

    ReadAreas(Folder folder, Documents documents, Faults faults) {
        this.folder = folder;
        this.documents = documents;
        this.faults = faults;
    }

    /** Every folder that is one, also those whose area.yaml is broken. */
    List<AreaId> ids() {
        var ids = new TreeSet<AreaId>();
        for (var file : folder.files().keySet()) {
            var slash = file.indexOf('/');
            if (ELSEWHERE.matcher(file).matches()) {
                continue;
            }
            if (slash < 0 || !IN_AREA.matcher(file.substring(slash + 1)).matches()) {
                faults.add(
                        Place.whole(file),
                        "filen læses ikke her; et område har area.yaml, dashboard.yaml, datasets/*.yaml, derived/*.sql, checks/*.yaml og key-figures/*.yaml");
                continue;
            }
            ids.add(new AreaId(file.substring(0, slash)));
        }
        return List.copyOf(ids);
    }

    List<Area> read(List<AreaId> ids, ReadLikeness likeness) {
        var areas = new ArrayList<Area>();
        for (var id : ids) {
            var file = id + "/area.yaml";
            if (folder.text(file).isEmpty()) {
                faults.add(Place.whole(file), "filen mangler; hvert område skal have en");
            }
            documents.document(file, "area").ifPresent(fields -> areas.add(area(id, fields, likeness)));
        }
        areas.sort(Comparator.comparingInt(Area::order).thenComparing(Area::id));
        return areas;
    }

    private static Area area(AreaId id, Fields fields, ReadLikeness likeness) {
        return new Area(
                id,
                fields.text("navn"),
                fields.text("navn_en"),
                fields.number("raekkefoelge").orElseThrow(),
                fields.text("formaal"),
                fields.values("kildesystemer"),
                likeness.read(fields.nodes("lighed")),
                likeness.siblings(fields.nodes("soeskende")));
    }
}
