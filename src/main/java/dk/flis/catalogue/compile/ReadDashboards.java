// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Dashboard;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;
import java.util.List;

/** {@code <area>/dashboard.yaml}. */
final class ReadDashboards {

    private final Names<KeyFigure> figures;

    ReadDashboards(Names<KeyFigure> figures) {
        this.figures = figures;
    }

    Dashboard read(Fields fields, AreaId area) {
        return new Dashboard(
                area,
                fields.text("titel"),
                fields.text("titel_en"),
                fields.text("tekst"),
                fields.text("tekst_en"),
                ids(fields.texts("fliser")),
                fields.nodes("grupper").stream()
                        .map(node -> group((Fields) node))
                        .toList());
    }

    private Dashboard.Group group(Fields fields) {
        return new Dashboard.Group(id(fields.scalar("hoved")), ids(fields.texts("under")));
    }

    private List<KeyFigureId> ids(List<Text> names) {
        return names.stream().map(this::id).toList();
    }

    private KeyFigureId id(Text name) {
        figures.find(name);
        return new KeyFigureId(name.value());
    }
}
