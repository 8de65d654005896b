// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.Opened.Legible;
import dk.flis.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The first look at a file: unpacked, its note read, recognised for what it is. */
final class OpenFile {

    private final Catalogue catalogue;
    private final Engine engine;
    private final Fields fields;

    OpenFile(Catalogue catalogue, Engine engine, Fields fields) {
        this.catalogue = catalogue;
        this.engine = engine;
        this.fields = fields;
    }

    Opened open(Handed handed) throws IOException {
        var folder = PrivateFolder.beside(handed.target().parquet());
        try {
            var findings = new Findings(String.valueOf(handed.file().getFileName()));
            return new Opened(handed, folder, findings, legible(handed.file(), folder, findings));
        } catch (IOException | RuntimeException problem) {
            folder.close();
            throw problem;
        }
    }

    private Optional<Legible> legible(Path file, PrivateFolder folder, Findings findings) throws IOException {
        var name = FileName.of(String.valueOf(file.getFileName()));
        var note = new ReadNote(findings).beside(file, name);
        var content = new Unpack(folder, findings).open(file);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        var origin = Origin.of(content.get(), engine, folder, findings);
        var recognised = origin.flatMap(read -> new Recognise(catalogue, name, note, findings).by(read::fits));
        return origin.flatMap(
                read -> recognised.map(known -> new Legible(known, note, content.get(), read, fields.of(known, note))));
    }
}
