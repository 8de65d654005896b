// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.flis.reference.MunicipalityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The outlines of the municipalities, as the build drew them (frontend/shapes.mjs).
 *
 * @param paths as SVG writes them, in a drawing {@value #WIDTH} wide and {@value #HEIGHT} high
 * @param inset the view box of the dense region, where municipalities are too small to see
 */
record MapShapes(Map<MunicipalityCode, String> paths, String inset) {

    static final int WIDTH = 2000;
    static final int HEIGHT = 2430;

    private static final String FILE = "municipality-shapes.csv";

    MapShapes {
        paths = Collections.unmodifiableMap(new TreeMap<>(paths));
    }

    static MapShapes ofBuild() {
        var paths = new TreeMap<MunicipalityCode, String>();
        var lines = read().lines().toList();
        lines.stream().skip(1).forEach(line -> {
            var parts = line.split(";", 2);
            paths.put(MunicipalityCode.parse(parts[0]).orElseThrow(), parts[1]);
        });
        return new MapShapes(paths, lines.getFirst().split(";", 2)[1]);
    }

    private static String read() {
        try (var stream = MapShapes.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + " is not in the program; frontend/install makes it");
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
