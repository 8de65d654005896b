// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the house knows besides the files that it is handed, for those checks of the catalogue that require it. */
public interface Known {

    /** Of each slice the rows, as a Parquet file, of the delivery that counts for the period before; not there without one. */
    Map<Slice.OfMunicipality, Path> before(Collection<Slice.OfMunicipality> slices);

    /** Of each slice the systems that the register says it comes from; not there without any. */
    Map<Slice.OfMunicipality, List<RegisteredSystem>> systems(Collection<Slice.OfMunicipality> slices);

    record RegisteredSystem(String system, String supplier, String dataSupplier, String version) {}

    /** As where a supplier checks his files by himself. */
    static Known nothing() {
        return new Known() {
            @Override
            public Map<Slice.OfMunicipality, Path> before(Collection<Slice.OfMunicipality> slices) {
                return Map.of();
            }

            @Override
            public Map<Slice.OfMunicipality, List<RegisteredSystem>> systems(Collection<Slice.OfMunicipality> slices) {
                return Map.of();
            }
        };
    }
}
