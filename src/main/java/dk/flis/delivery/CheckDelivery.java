// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Catalogue;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The door: files as suppliers sent them, with the delivery notes that may lie beside them, to outcomes with all
 * findings. Safe to use from several threads, each of which blocks on DuckDB.
 */
public final class CheckDelivery {

    private final OpenFile opening;
    private final CheckTogether together;
    private final CheckAlone alone;

    /** @param known asked for what some checks of the catalogue require besides the file */
    public CheckDelivery(Catalogue catalogue, Engine engine, Pseudonyms pseudonyms, Known known) {
        var fields = new Fields(catalogue, new CodeTypes(engine), PseudonymFunction.register(engine, pseudonyms));
        this.opening = new OpenFile(catalogue, engine, fields);
        var beside = new LookBeside(catalogue.checks(), known);
        this.together = new CheckTogether(engine, beside);
        this.alone = new CheckAlone(catalogue, engine, beside);
    }

    /** The outcome of a single file; see {@link #check(List)}. */
    public Outcome check(Path file, Target target) {
        return check(List.of(new Handed(file, target))).getFirst();
    }

    /**
     * Outcomes in the order of the files, which may be of any kind; many small ones of a {@link #kind} cost a fraction of
     * what they would one by one. A Parquet file is written only when its file is accepted; to make it last is for the
     * caller.
     */
    public List<Outcome> check(List<Handed> files) {
        var opened = new ArrayList<Opened>();
        try {
            for (var file : files) {
                opened.add(opening.open(file));
            }
            var passing = together.passing(opened);
            var outcomes = new ArrayList<Outcome>();
            for (var file : opened) {
                var passed = Optional.ofNullable(passing.get(file)).map(file::accepted);
                outcomes.add(passed.isPresent() ? passed.get() : alone.check(file));
            }
            return outcomes;
        } catch (IOException problem) {
            throw new UncheckedIOException("a delivery could not be read", problem);
        } finally {
            opened.forEach(Opened::close);
        }
    }

    /** The delivery note that lies beside a file, where there is one. */
    public static Optional<Path> note(Path file) {
        return Optional.of(noteOf(file)).filter(Files::isRegularFile);
    }

    /** Where a file's delivery note would lie. */
    public static Path noteOf(Path file) {
        return ReadNote.path(file, FileName.of(String.valueOf(file.getFileName())));
    }

    /** The dataset by a file's name; a name that is not understood is a kind of its own. */
    public static String kind(Path file) {
        var name = FileName.of(String.valueOf(file.getFileName()));
        return name.parts().map(FileName.Parts::dataset).orElse(name.stem());
    }
}
