// SPDX-License-Identifier: EUPL-1.2
package dk.flis;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.compile.CatalogueFiles;
import java.nio.file.Path;

/** The catalogue that FLIS is shipped with, compiled once for all the tests of a test program. */
public final class RealCatalogue {

    public static final Path FOLDER = Path.of("catalogue");

    private static final Catalogue COMPILED = CatalogueFiles.load(FOLDER);

    private RealCatalogue() {}

    public static Catalogue get() {
        return COMPILED;
    }
}
