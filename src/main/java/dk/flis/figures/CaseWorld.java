// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.DuckDbReader;
import dk.flis.engine.Engine;
import java.util.List;

/** A country in which nothing was delivered but the rows of some worked cases. */
final class CaseWorld {

    private final Catalogue catalogue;
    private final Engine engine;

    CaseWorld(Catalogue catalogue, Engine engine) {
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /** What comes out otherwise than each case says, in their order. */
    List<List<String>> differences(List<CaseOf> cases) {
        var worked = cases.stream().map(CaseOf::worked).toList();
        var keyFigures = cases.stream().map(CaseOf::keyFigure).distinct().toList();
        try (var workspace = new Workspace(catalogue, new DuckDbReader(engine))) {
            var rows = new CaseRows(catalogue, workspace.reader());
            var facts = rows.facts(worked);
            var evaluate =
                    new ComputeInMemory(workspace).compute(keyFigures, facts, rows.delivered(worked, facts), _ -> {});
            return cases.stream().map(one -> differences(one, evaluate)).toList();
        }
    }

    private static List<String> differences(CaseOf one, Evaluate evaluate) {
        var figure = evaluate.figure(one.keyFigure(), one.place(), one.worked().period(), Prices.CURRENT);
        return new CompareCase(one.worked().gives(), figure).differences();
    }
}
