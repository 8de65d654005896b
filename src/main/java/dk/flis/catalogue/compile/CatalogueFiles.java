// SPDX-License-Identifier: EUPL-1.2
package dk.flis.catalogue.compile;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.CatalogueFaults;
import java.nio.file.Files;
import java.nio.file.Path;

/** The catalogue as a folder of text. */
public final class CatalogueFiles {

    private CatalogueFiles() {}

    /** Compiles the whole; throws {@link CatalogueFaults} with every fault when there is one. */
    public static Catalogue load(Path folder) {
        var faults = new Faults();
        if (!Files.isDirectory(folder)) {
            faults.add(
                    Place.whole(folder.toString()), "mappen findes ikke; kataloget er en mappe med codes/ og områder");
            throw new CatalogueFaults(faults.all());
        }
        var catalogue = new Compile(Folder.read(folder, faults), faults).catalogue();
        if (!faults.none()) {
            throw new CatalogueFaults(faults.all());
        }
        return catalogue;
    }
}
