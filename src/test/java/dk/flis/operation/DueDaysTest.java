// SPDX-License-Identifier: EUPL-1.2
package dk.flis.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.flis.RealCatalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Slice;
import dk.flis.operation.SourceSystem.Body;
import dk.flis.reference.Month;
import dk.flis.reference.MunicipalityCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DueDaysTest {

    private static final MunicipalityCode FREDERIKSBERG = new MunicipalityCode(147);

    @Test
    void areTheCataloguesWhereTheRegisterSaysNoOther() {
        assertThat(due("befolkning", List.of())).isEqualTo("2025-04-05");
        assertThat(due("elevfravaer", List.of())).isEqualTo("2025-04-15");
        assertThat(due("regnskab", List.of())).isEqualTo("2025-04-10");
        assertThat(due("befolkning", List.of(source("befolkning", 20)))).isEqualTo("2025-04-20");
    }

    private static SourceSystem source(String dataset, int day) {
        var id = new SourceId(dataset);
        var area = dataset(dataset).area();
        return new SourceSystem(
                1,
                FREDERIKSBERG,
                new Body(area, Optional.of(id), "CPR", "", "", "", "", OptionalInt.of(day)),
                Instant.EPOCH,
                "lone");
    }

    private static String due(String dataset, List<SourceSystem> sources) {
        var known = dataset(dataset);
        return new DueDays(sources)
                .due(new Slice.OfMunicipality(known.id(), FREDERIKSBERG, new Month(2025, 3)), known)
                .toString();
    }

    private static Dataset dataset(String id) {
        return Optional.ofNullable(RealCatalogue.get().datasets().get(new SourceId(id)))
                .orElseThrow();
    }
}
