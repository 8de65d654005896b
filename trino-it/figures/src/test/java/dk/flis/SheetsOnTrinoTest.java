// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import dk.flis.figures.SameMart;
import dk.flis.store.TrinoInstallation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheets through an installation whose {@code flis.yaml} names Trino. */
class SheetsOnTrinoTest extends SheetsContract {

    @Override
    AutoCloseable prepare(Path data) throws IOException {
        return new TrinoInstallation(data);
    }

    @Test
    void makesByteForByteTheMartThatDuckDbMakes(@TempDir Path marts) {
        SameMart.check(world().installation(), marts);
    }
}
