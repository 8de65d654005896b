// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What Trino publishes bit by bit is, byte for byte, what DuckDB publishes at once. */
class IncrementalOnTrinoTest extends IncrementalContract {

    @Override
    SmallCountry country(Path own, Map<String, String> text) throws IOException {
        return OnTrino.country(own, text);
    }

    @Override
    int rounds() {
        return 4;
    }
}
