// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.staff;

import dk.flis.demo.world.Shares;
import dk.flis.demo.world.Table;
import java.util.HashMap;
import java.util.Map;

/** Which categories do the work of a function, as shares of its full-time equivalents. */
final class Jobs {

    private static final Shares NOBODY = Shares.parse("");

    private final Map<String, Shares> functions = new HashMap<>();

    Jobs() {
        Table.rows("staff-jobs.csv")
                .forEach(row -> functions.put(row.getField("function"), Shares.parse(row.getField("jobs"))));
    }

    /** Of the function itself, else of its main function or main account; none where the wages are no employees'. */
    Shares of(String function) {
        for (var name = function; ; name = name.substring(0, name.lastIndexOf('.'))) {
            var found = functions.get(name);
            if (found != null) {
                return found;
            }
            if (name.indexOf('.') < 0) {
                return NOBODY;
            }
        }
    }
}
