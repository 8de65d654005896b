// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.flis.access.Viewer;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Language;
import dk.flis.store.Publication;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What pages were made of figures, kept for those who may see just the same: a publication never changes, and most readers
 * of a municipality open the same pages. Nothing that is a user's own is kept here, such as notes and stars.
 *
 * @param <T> what is made; it must not change
 */
final class KeptPages<T> {

    private static final Duration UNUSED = Duration.ofMinutes(30);

    private final Cache<Key, T> kept;

    /** @param most that many pages */
    KeptPages(long most) {
        this.kept = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(UNUSED)
                .build();
    }

    /**
     * Everything that a page of figures depends on.
     *
     * @param sight the reader's rights without his name
     * @param outline of which key figures, in which form
     */
    private record Key(
            Viewer sight, Language language, Address address, Choice.Sides sides, long publication, Object outline) {}

    T of(Visit visit, Choice choice, Publication publication, Object outline, Supplier<T> make) {
        var key = new Key(
                visit.viewer().nameless(),
                visit.words().language(),
                visit.address(),
                choice.sides(),
                publication.number(),
                outline);
        return kept.get(key, _ -> make.get());
    }
}
