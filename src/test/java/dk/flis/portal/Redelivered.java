// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.catalogue.SourceId;
import dk.flis.command.Installation;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import dk.flis.store.Accepted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** What a municipality delivered, changed and delivered again by the real door. */
final class Redelivered {

    private final Installation installation;
    private final Path folder;

    Redelivered(Installation installation, Path folder) {
        this.installation = installation;
        this.folder = folder;
    }

    Accepted.Delivery current(String dataset, MunicipalityCode municipality, Month month) {
        return installation
                .store()
                .accepted()
                .of(new SourceId(dataset), municipality, month, month)
                .getFirst();
    }

    /** @param change of the whole text; without its note, whose sums would no longer agree */
    void deliver(Accepted.Delivery delivery, UnaryOperator<String> change) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(delivery.file().replaceFirst("\\.gz$", ""));
            Files.writeString(file, change.apply(text(delivery)), UTF_8);
            installation.store().deliverMany().deliver(List.of(file), "test", _ -> {});
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    String text(Accepted.Delivery delivery) throws IOException {
        var bytes = new ByteArrayOutputStream();
        installation.store().archive().copy(delivery.sha256(), bytes);
        var plain = delivery.file().endsWith(".gz")
                ? new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray())).readAllBytes()
                : bytes.toByteArray();
        return new String(plain, UTF_8);
    }
}
