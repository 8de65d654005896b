// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.Recognise.Recognised;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The door: a file as a supplier sent it, with the delivery note that may lie beside it, to an outcome with all
 * findings. Safe to use from several threads, each of which blocks on DuckDB.
 */
public final class CheckDelivery {

    private final Catalogue catalogue;
    private final Engine engine;
    private final Fields fields;

    public CheckDelivery(Catalogue catalogue, Engine engine, Pseudonyms pseudonyms) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.fields = new Fields(catalogue, new CodeTypes(engine), PseudonymFunction.register(engine, pseudonyms));
    }

    /**
     * Writes the Parquet file only when the file is accepted; to make it last is for the caller.
     *
     * @param file must not change meanwhile; what is unpacked from it stands in a private folder beside the Parquet file
     */
    public Outcome check(Path file, Target target) {
        var findings = new Findings(String.valueOf(file.getFileName()));
        try (var folder = PrivateFolder.beside(target.parquet())) {
            var accepted = accepted(file, target, folder, findings);
            return accepted.<Outcome>map(checked -> new Outcome.Accepted(checked, findings.all()))
                    .orElseGet(() -> new Outcome.Rejected(findings.all()));
        } catch (IOException problem) {
            throw new UncheckedIOException("the delivery '%s' could not be read".formatted(file), problem);
        }
    }

    /** The delivery note that lies beside a file, where there is one. */
    public static Optional<Path> note(Path file) {
        return Optional.of(ReadNote.path(file, FileName.of(String.valueOf(file.getFileName()))))
                .filter(Files::isRegularFile);
    }

    private Optional<Checked> accepted(Path file, Target target, PrivateFolder folder, Findings findings)
            throws IOException {
        var name = FileName.of(String.valueOf(file.getFileName()));
        var note = new ReadNote(findings).beside(file, name);
        var content = new Unpack(folder, findings).open(file);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try (var session = new Session(engine)) {
            var origin = Origin.of(content.get(), session, folder, findings);
            var recognised = origin.flatMap(read -> new Recognise(catalogue, name, note, findings).by(read::fits));
            if (origin.isEmpty() || recognised.isEmpty()) {
                return Optional.empty();
            }
            var columns = fields.of(recognised.get(), note);
            var rows = origin.get().rows(session, recognised.get(), columns, codes());
            rows.ifPresent(read -> checks(note, content.get()).forEach(check -> check.check(read, findings)));
            if (rows.isEmpty() || findings.rejected()) {
                return Optional.empty();
            }
            WriteParquet.write(rows.get(), target);
            return Optional.of(checked(recognised.get(), content.get(), note, rows.get(), target.parquet()));
        }
    }

    /** The order in which the findings are told. */
    private List<TableCheck> checks(Note note, Content content) {
        return List.of(
                new CheckValues(),
                new CheckLeftOut(),
                new CheckCodesInTheirMonth(),
                new CheckKey(),
                new CheckNote(note, content.sha256()),
                new CheckControlTotals(note),
                new CheckByCatalogue(catalogue.checks()),
                new CheckRowsThere());
    }

    private List<Integer> codes() {
        return catalogue.municipalities().keySet().stream()
                .map(code -> code.value())
                .toList();
    }

    private static Checked checked(Recognised file, Content content, Note note, Rows rows, Path parquet) {
        return new Checked(file.slice(), content.sha256(), rows.kept(), note.sequence(), note.sourceSystem(), parquet);
    }
}
