// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.Term;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The datasets from which a key figure is formed, those that are derived followed down to what is delivered. */
final class DatasetsBehind {

    /** Where in the fraction a dataset is read. */
    enum Part {
        NUMERATOR("numerator"),
        DENOMINATOR("denominator");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final Catalogue catalogue;

    DatasetsBehind(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Those of the numerator first; one that is read in both parts counts as the numerator's. */
    SequencedMap<SourceId, Part> of(KeyFigure keyFigure) {
        var parts = new LinkedHashMap<SourceId, Part>();
        behind(keyFigure.numerator()).forEach(dataset -> parts.put(dataset, Part.NUMERATOR));
        behind(keyFigure.denominator()).forEach(dataset -> parts.putIfAbsent(dataset, Part.DENOMINATOR));
        return parts;
    }

    String name(SourceId dataset) {
        return Optional.ofNullable(catalogue.datasets().get(dataset))
                .map(Dataset::name)
                .orElse(dataset.value());
    }

    private Set<SourceId> behind(Collection<Term> terms) {
        var found = new LinkedHashSet<SourceId>();
        terms.forEach(term -> add(term.series().source(), found));
        return found;
    }

    private void add(SourceId source, Set<SourceId> found) {
        if (catalogue.source(source) instanceof Derived derived) {
            derived.dependsOn().keySet().forEach(read -> add(read, found));
        } else {
            found.add(source);
        }
    }
}
