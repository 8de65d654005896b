// SPDX-License-Identifier: EUPL-1.2
package dk.flis.store;

import java.nio.file.Path;
import java.util.List;

/** Data folders for tests with an empty database at the program's schema. */
public final class PreparedData {

    private static final PreparedFolder EMPTY = new PreparedFolder(
            "prepared-data", List.of(Path.of("src/main/resources/db/migration")), PreparedData::make);

    private PreparedData() {}

    /** The folder is made. */
    public static DataFolder in(Path folder) {
        EMPTY.copyTo(folder);
        return new DataFolder(folder);
    }

    private static void make(Path folder) {
        var data = new DataFolder(folder);
        Database.open(new DatabaseSettings.Embedded(), data, Keys.in(data)).close();
    }
}
