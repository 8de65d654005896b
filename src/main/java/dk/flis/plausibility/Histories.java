// SPDX-License-Identifier: EUPL-1.2
package dk.flis.plausibility;

import dk.flis.reference.MunicipalityCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One key figure's history in the municipalities; only of those that somebody asks for is it read. Not for several threads. */
final class Histories {

    private final Function<List<MunicipalityCode>, Map<MunicipalityCode, History>> read;
    private final Map<MunicipalityCode, Optional<History>> known = new HashMap<>();

    /** @param read leaves out those that have none */
    Histories(Function<List<MunicipalityCode>, Map<MunicipalityCode, History>> read) {
        this.read = read;
    }

    Optional<History> of(MunicipalityCode municipality) {
        return of(List.of(municipality)).stream().findFirst();
    }

    /** Of those that have one; what is not known yet is read at once. */
    List<History> of(Collection<MunicipalityCode> municipalities) {
        var missing = municipalities.stream()
                .filter(one -> !known.containsKey(one))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            var found = read.apply(missing);
            missing.forEach(one -> known.put(one, Optional.ofNullable(found.get(one))));
        }
        return municipalities.stream()
                .flatMap(one -> known.getOrDefault(one, Optional.empty()).stream())
                .toList();
    }
}
