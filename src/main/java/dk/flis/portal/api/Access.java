// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.catalogue.AreaId;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Figures;
import dk.flis.store.Publication;
import java.util.List;
import java.util.function.Supplier;

/** What a caller may look up, found by its word or refused with the problem that it is. */
final class Access {

    private final Catalogue catalogue;
    private final Figures figures;
    private final Supplier<List<Publication>> publications;

    Access(Catalogue catalogue, Figures figures, Supplier<List<Publication>> publications) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.publications = publications;
    }

    static boolean sees(Caller caller, AreaId area) {
        return caller.viewer().seesKeyFigures(area.value());
    }

    KeyFigure keyFigure(Caller caller, String id) {
        var found = catalogue
                .keyFigure(new KeyFigureId(id))
                .orElseThrow(() -> ApiException.about("key_figure", Problem.UNKNOWN_KEY_FIGURE, id)
                        .suggesting(figures.near(new KeyFigureId(id))));
        require(caller, found.area());
        return found;
    }

    /** One, all that he may see, or those of them that begin with what stands before a star: {@code oko.hk3.*}. */
    List<KeyFigure> keyFigures(Caller caller, String word) {
        if (!word.endsWith("*") && !word.equals("all")) {
            return List.of(keyFigure(caller, word));
        }
        var begins = word.equals("all") ? "" : word.substring(0, word.length() - 1);
        var found = catalogue.keyFigures().values().stream()
                .filter(one -> one.id().value().startsWith(begins))
                .toList();
        if (found.isEmpty()) {
            throw ApiException.about("key_figure", Problem.UNKNOWN_KEY_FIGURE, word);
        }
        var seen = found.stream().filter(one -> sees(caller, one.area())).toList();
        if (seen.isEmpty()) {
            throw ApiException.of(Problem.NO_RIGHT, found.getFirst().area().value());
        }
        return seen;
    }

    AreaId area(Caller caller, String id) {
        var area = new AreaId(id);
        if (catalogue.areas().stream().noneMatch(one -> one.id().equals(area))) {
            throw ApiException.about("area", Problem.UNKNOWN_AREA, id);
        }
        require(caller, area);
        return area;
    }

    private static void require(Caller caller, AreaId area) {
        if (!sees(caller, area)) {
            throw ApiException.of(Problem.NO_RIGHT, area.value());
        }
    }

    /** The newest where none is named. */
    Publication publication(Query query) {
        return query.one("publication")
                .map(this::publication)
                .or(figures::latest)
                .orElseThrow(() -> ApiException.of(Problem.NOTHING_PUBLISHED));
    }

    Publication publication(String number) {
        return publications.get().stream()
                .filter(publication -> Long.toString(publication.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> ApiException.about("publication", Problem.UNKNOWN_PUBLICATION, number));
    }

    /** Newest first. */
    List<Publication> publications() {
        return publications.get().reversed();
    }
}
