// SPDX-License-Identifier: EUPL-1.2
package dk.flis.figures;

import dk.flis.catalogue.Catalogue;
import dk.flis.delivery.Slice;
import dk.flis.engine.Engine;
import dk.flis.engine.FactReader;
import dk.flis.engine.TrinoReader;
import dk.flis.engine.TrinoSettings;
import dk.flis.store.CommittedFacts;
import dk.flis.store.FactFile;
import dk.flis.store.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Facts committed to Iceberg tables, and read there by Trino. */
record OnTrino(CommittedFacts facts, FactReader reader) implements SmallCountry.Shelf {

    static SmallCountry country(Path own, Map<String, String> text) throws IOException {
        return new SmallCountry(own, text, engine -> open(own, engine));
    }

    private static OnTrino open(Path own, Engine engine) {
        var facts = new CommittedFacts(own.resolve("store"), engine);
        var settings = new TrinoSettings(facts.showToTrino(), "test", Optional.empty());
        return new OnTrino(facts, new TrinoReader(settings));
    }

    @Override
    public Snapshot snapshot(Catalogue catalogue, Map<Slice, FactFile> files) {
        return facts.commit(catalogue, files);
    }

    @Override
    public void close() {
        facts.close();
    }
}
