// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be used; carries every fault that was found, not only the first. */
public final class CatalogueFaults extends RuntimeException {

    private final transient List<Fault> faults;

    public CatalogueFaults(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
