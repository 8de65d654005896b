// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.SourceId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Computes some key figures the way a publication does, and keeps what comes out in memory only. */
final class ComputeInMemory {

    private final Workspace workspace;
    private final Catalogue catalogue;

    ComputeInMemory(Workspace workspace) {
        this.workspace = workspace;
        this.catalogue = workspace.catalogue();
    }

    /** @param delivered what is there, derived datasets included */
    Evaluate compute(
            Collection<KeyFigure> keyFigures,
            Facts facts,
            Map<SourceId, DeliveredMonths> delivered,
            Consumer<String> progress) {
        var plan = Plan.of(catalogue, keyFigures);
        var pack = new MemoryPack();
        new ComputeMart(workspace, plan, facts, delivered, Scope.all(), pack, progress).compute(Map.of());
        return new Evaluate(catalogue, pack.mart(plan).knowing(keyFigures, plan), KeptFigures.none());
    }
}
