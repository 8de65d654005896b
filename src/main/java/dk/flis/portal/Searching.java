// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.search.Kind;
import dk.flis.search.Results;
import dk.flis.search.SearchIndex;
import java.util.Optional;

/** The search box: an index of the catalogue, the portal's pages and the municipalities' institutions. */
final class Searching {

    private final SearchIndex index;

    Searching(SearchEntries entries) {
        this.index = SearchIndex.of(entries.all(), entries.areas());
    }

    Results find(Viewer viewer, String typed, Optional<Kind> kind, int from, int count) {
        return index.find(viewer, typed, kind, from, count);
    }
}
