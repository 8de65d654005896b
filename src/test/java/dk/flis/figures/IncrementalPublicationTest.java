// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** By DuckDB; trino-it/ has the twin. */
class IncrementalPublicationTest extends IncrementalContract {

    @Override
    SmallCountry country(Path own, Map<String, String> text) throws IOException {
        return new SmallCountry(own, text);
    }

    @Override
    int rounds() {
        return 8;
    }
}
