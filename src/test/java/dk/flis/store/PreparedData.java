// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Data folders for tests with an empty database at the program's schema. */
public final class PreparedData {

    private static final PreparedFolder EMPTY = new PreparedFolder(
            "prepared-data", List.of(Path.of("src/main/resources/db/migration")), PreparedData::make);

    private static final PreparedFolder SOFTWARE =
            new PreparedFolder("prepared-software", List.of(Path.of("pom.xml")), PreparedData::unpack);

    private PreparedData() {}

    /** The folder is made. */
    public static DataFolder in(Path folder) {
        EMPTY.copyTo(folder);
        return new DataFolder(folder);
    }

    /** The folder has nothing but PostgreSQL's programs, which take long to unpack. */
    static DataFolder withoutDatabase(Path folder) {
        SOFTWARE.copyTo(folder);
        return new DataFolder(folder);
    }

    private static void make(Path folder) {
        var data = withoutDatabase(folder);
        Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data)).close();
    }

    private static void unpack(Path folder) {
        try {
            PostgresBinaries.unpack(Files.createDirectories(new DataFolder(folder).postgres()));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
