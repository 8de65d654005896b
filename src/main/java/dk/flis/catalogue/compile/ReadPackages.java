// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.DataPackage;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Dataset.Deliverer;
import dk.flis.catalogue.Source;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.compile.Node.Fields;
import dk.flis.catalogue.compile.Node.Text;

/** {@code packages.yaml}. */
final class ReadPackages {

    private final Names<Source> sources;
    private final Faults faults;

    ReadPackages(Names<Source> sources, Faults faults) {
        this.sources = sources;
        this.faults = faults;
    }

    DataPackage read(Fields fields) {
        var name = fields.text("navn");
        var description = fields.text("beskrivelse");
        return new DataPackage(
                fields.text("id"),
                name,
                fields.text("navn_en", name),
                description,
                fields.text("beskrivelse_en", description),
                fields.texts("datasaet").stream().map(this::dataset).toList());
    }

    private SourceId dataset(Text name) {
        sources.find(name)
                .filter(source -> !(source instanceof Dataset dataset && dataset.deliverer() == Deliverer.MUNICIPALITY))
                .ifPresent(_ -> faults.add(
                        name.place(),
                        "en datapakke har datasæt, som kommuner leverer, men '%s' er ikke et af dem"
                                .formatted(name.value())));
        return new SourceId(name.value());
    }
}
