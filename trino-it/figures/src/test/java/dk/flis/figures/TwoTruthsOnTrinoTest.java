// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.store.Publication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

class TwoTruthsOnTrinoTest extends TwoTruthsContract {

    @Override
    SmallCountry country(Path own, Map<String, String> text) throws IOException {
        return OnTrino.country(own, text);
    }

    /** Byte for byte the mart that DuckDB makes. */
    @Override
    void look(SmallCountry country, Publication publication) {
        assertThat(SameMart.contents(country.manifest(publication)))
                .isEqualTo(SameMart.contents(country.computedAnew()));
    }
}
