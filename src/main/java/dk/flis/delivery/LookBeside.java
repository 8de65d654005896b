// SPDX-License-Identifier: EUPL-1.2
package dk.flis.delivery;

import dk.flis.catalogue.Check;
import dk.flis.catalogue.Check.Knowledge;
import dk.flis.catalogue.SourceId;
import dk.flis.delivery.Opened.Legible;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the house what it knows besides files, where a check of their dataset requires it. */
final class LookBeside {

    private final List<Check> checks;
    private final Known known;

    LookBeside(List<Check> checks, Known known) {
        this.checks = List.copyOf(checks);
        this.known = known;
    }

    /** Checks of a dataset, in the order of the catalogue. */
    List<Check> of(SourceId dataset) {
        return checks.stream().filter(check -> check.dataset().equals(dataset)).toList();
    }

    Beside at(Legible file) {
        return at(file.file().slice().dataset(), List.of(file)).apply(file);
    }

    /** @param files all of the dataset; asked about together, for each question takes a while */
    Function<Legible, Beside> at(SourceId dataset, Collection<Legible> files) {
        var slices = files.stream().flatMap(file -> slice(file).stream()).collect(Collectors.toSet());
        var before = requires(dataset, Knowledge.HISTORY) ? known.before(slices) : Map.<Slice, Path>of();
        var systems = requires(dataset, Knowledge.SENDER)
                ? known.systems(slices)
                : Map.<Slice, List<Known.RegisteredSystem>>of();
        return file -> new Beside(
                slice(file).flatMap(slice -> Optional.ofNullable(before.get(slice))),
                slice(file)
                        .flatMap(slice -> Optional.ofNullable(systems.get(slice)))
                        .orElse(List.of()),
                file.note().sourceSystem());
    }

    private boolean requires(SourceId dataset, Knowledge knowledge) {
        return of(dataset).stream().anyMatch(check -> check.requires(knowledge));
    }

    private static Optional<Slice.OfMunicipality> slice(Legible file) {
        return file.file().slice() instanceof Slice.OfMunicipality own ? Optional.of(own) : Optional.empty();
    }
}
