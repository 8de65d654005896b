// SPDX-License-Identifier: EUPL-1.2
package dk.flis.search;

import java.util.Arrays;
import java.util.Optional;

/** What one can look for, in the order in which a result page offers it. */
public enum Kind {
    KEY_FIGURE("noegletal"),
    BOARD("tavle"),
    PAGE("side"),
    MUNICIPALITY("kommune"),
    INSTITUTION("institution");

    private final String keyword;

    Kind(String keyword) {
        this.keyword = keyword;
    }

    public static Optional<Kind> of(String keyword) {
        return Arrays.stream(values())
                .filter(kind -> kind.keyword.equals(keyword))
                .findFirst();
    }

    /** As the address says it. */
    public String keyword() {
        return keyword;
    }
}
