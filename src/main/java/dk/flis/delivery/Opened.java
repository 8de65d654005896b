// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.delivery.Recognise.Recognised;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file that was handed in, as far as it can be told without its rows. Closed when its check is over. */
final class Opened implements AutoCloseable {

    private final Handed handed;
    private final PrivateFolder folder;
    private final Findings findings;
    private final Optional<Legible> legible;

    Opened(Handed handed, PrivateFolder folder, Findings findings, Optional<Legible> legible) {
        this.handed = handed;
        this.folder = folder;
        this.findings = findings;
        this.legible = legible;
    }

    /** A file that is known for what it is, and how its columns are read. */
    record Legible(Recognised file, Note note, Content content, Origin origin, List<Field> fields) {

        Legible {
            fields = List.copyOf(fields);
        }

        Checked checked(long rows, Path parquet) {
            return new Checked(file.slice(), content.sha256(), rows, note.sequence(), note.sourceSystem(), parquet);
        }
    }

    Target target() {
        return handed.target();
    }

    Set<String> condoned() {
        return handed.condoned();
    }

    PrivateFolder folder() {
        return folder;
    }

    Findings findings() {
        return findings;
    }

    /** Empty when nothing can be said of the rows; then there are findings. */
    Optional<Legible> legible() {
        return legible;
    }

    Outcome accepted(Checked checked) {
        return new Outcome.Accepted(checked, findings.all());
    }

    Outcome rejected() {
        return new Outcome.Rejected(findings.all(), legible.map(Legible::file).map(Recognised::slice));
    }

    @Override
    public void close() {
        folder.close();
    }
}
