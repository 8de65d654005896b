// SPDX-License-Identifier: EUPL-1.2
package dk.flis.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The delivery files that are meant by what stands on the command line. */
final class DeliveryFiles {

    private DeliveryFiles() {}

    /** Files as they are named; of a folder every file that is no delivery note, in order of name. */
    static List<Path> of(List<Path> given, CommandLine command) throws IOException {
        var all = new ArrayList<Path>();
        for (var file : given) {
            if (Files.isDirectory(file)) {
                all.addAll(inside(file));
            } else if (Files.isReadable(file)) {
                all.add(file);
            } else {
                throw new ParameterException(command, "'%s' is not there or cannot be read".formatted(file));
            }
        }
        return all;
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".note.json"))
                    .sorted()
                    .toList();
        }
    }
}
