// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.access.Viewer;
import dk.flis.community.Boards;
import dk.flis.figures.Figures;
import dk.flis.figures.InstitutionNames;
import dk.flis.figures.Place;
import dk.flis.search.Entry;
import dk.flis.search.Kind;
import dk.flis.search.Results;
import dk.flis.search.SearchIndex;
import dk.flis.store.Background;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search box: an index of the catalogue, the portal's pages and the municipalities' institutions, and the boards of
 * whoever searches. Institutions come with publications: after one the index is made anew beside the old one. Boards are
 * read at each search, with the searcher's rights: what PostgreSQL does not show him is in no index that he can ask.
 */
final class Searching {

    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);

    private final AtomicReference<Optional<Publication>> wanted = new AtomicReference<>(Optional.empty());
    private final SearchEntries entries;
    private final Boards boards;
    private final Figures figures;
    private final InstitutionNames institutions;
    private volatile CompletableFuture<SearchIndex> index;

    Searching(Parts parts) {
        this.entries = new SearchEntries(parts.catalogue());
        this.boards = parts.community().boards();
        this.figures = parts.figures();
        this.institutions = parts.institutions();
        // The portal need not wait for it to answer; who searches in the first second does.
        this.index = CompletableFuture.supplyAsync(
                () -> SearchIndex.of(entries.all(), entries.areas()), work -> Background.start("search-index-", work));
    }

    Results find(Viewer viewer, String typed, Optional<Kind> kind, int from, int count) {
        figures.latest().ifPresent(this::keepUp);
        var own = boards.all(viewer).stream()
                .map(board -> entries.board(board, viewer))
                .toList();
        return index.join().with(own).find(viewer, typed, kind, from, count);
    }

    /** The engine holds its thread, which therefore must be no virtual one. */
    private void keepUp(Publication newest) {
        var before = wanted.get();
        if (before.equals(Optional.of(newest)) || !wanted.compareAndSet(before, Optional.of(newest))) {
            return;
        }
        Background.start("search-index-", () -> renew(newest));
    }

    private void renew(Publication publication) {
        try {
            index = CompletableFuture.completedFuture(with(institutions.of(publication)));
        } catch (RuntimeException trouble) {
            LOG.error("the search index has no institutions of publication {}", publication.number(), trouble);
        }
    }

    private SearchIndex with(Map<Place.Institution, String> names) {
        var all = new ArrayList<Entry>(entries.all());
        names.forEach((place, name) -> all.add(entries.institution(place, name)));
        return SearchIndex.of(all, entries.areas());
    }
}
