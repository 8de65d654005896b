// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.Opened.Legible;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.util.List;

/** All checks of one file, and every finding. */
final class CheckAlone {

    private final Engine engine;
    private final LookBeside beside;
    private final List<Integer> municipalities;

    CheckAlone(Catalogue catalogue, Engine engine, LookBeside beside) {
        this.engine = engine;
        this.beside = beside;
        this.municipalities = catalogue.municipalities().keySet().stream()
                .map(code -> code.value())
                .toList();
    }

    Outcome check(Opened opened) throws IOException {
        var legible = opened.legible();
        return legible.isEmpty() ? opened.rejected() : check(opened, legible.get());
    }

    private Outcome check(Opened opened, Legible legible) throws IOException {
        var findings = opened.findings();
        try (var session = new Session(engine)) {
            var rows = legible.origin().rows(session, legible.file(), legible.fields(), municipalities);
            rows.ifPresent(read -> checks(legible, opened).forEach(check -> check.check(read, findings)));
            if (rows.isEmpty() || findings.rejected()) {
                return opened.rejected();
            }
            WriteParquet.write(rows.get(), opened.target());
            return opened.accepted(
                    legible.checked(rows.get().kept(), opened.target().parquet()));
        }
    }

    /** The order in which the findings are told. */
    private List<TableCheck> checks(Legible legible, Opened opened) {
        return List.of(
                new CheckValues(),
                new CheckLeftOut(),
                new CheckCodesInTheirMonth(),
                new CheckKey(),
                new CheckNote(legible.note(), legible.content().sha256()),
                new CheckControlTotals(legible.note()),
                new CheckByCatalogue(
                        beside.of(legible.file().slice().dataset()), beside.at(legible), opened.condoned()),
                new CheckRowsThere());
    }
}
