// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwoTruthsOnTrinoTest extends TwoTruthsContract {

    @Override
    SmallCountry country(Path own, Map<String, String> text) throws IOException {
        return OnTrino.country(own, text);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makesByteForByteTheMartThatDuckDbMakes(Case told) throws IOException {
        try (var country = delivered(told, told.catalogue())) {
            var byTrino = country.manifest(country.publish());

            assertThat(SameMart.contents(byTrino)).isEqualTo(SameMart.contents(country.computedAnew()));
        }
    }
}
