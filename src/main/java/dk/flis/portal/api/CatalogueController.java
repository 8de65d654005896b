// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.Level;
import dk.flis.figures.Figures;
import dk.flis.portal.api.Listed.Definition;
import dk.flis.portal.api.Listed.GroupLine;
import dk.flis.portal.api.Listed.Items;
import dk.flis.portal.api.Listed.KeyFigureLine;
import dk.flis.portal.api.Listed.KeyFigureWhole;
import dk.flis.portal.api.Listed.MunicipalityLine;
import dk.flis.portal.api.Listed.PublicationLine;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What figures there are, what they mean, of whom, and in which publications. */
@RestController
public final class CatalogueController {

    private static final long USUAL = 100;
    private static final long MOST = 5_000;
    private static final Set<String> PAGING = Set.of(Page.OFFSET, Page.LIMIT);

    private final Catalogue catalogue;
    private final Figures figures;
    private final Access access;
    private final Groups groups;

    /** @param publications oldest first */
    public CatalogueController(Catalogue catalogue, Figures figures, Supplier<List<Publication>> publications) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.access = new Access(catalogue, figures, publications);
        this.groups = new Groups(catalogue);
    }

    /** One request, and how its answer is tagged and paged. */
    private record Asking(Caller caller, HttpServletRequest request, HttpServletResponse response, Query query) {

        /** Lists rest on the newest publication. */
        <T> ResponseEntity<Items<T>> list(Catalogue catalogue, Optional<Publication> newest, List<T> all) {
            var page = Page.of(query, USUAL, MOST);
            return tagged(catalogue, newest.map(Publication::number).orElse(0L), () -> {
                page.link(query, all.size(), response);
                return new Items<>(all.size(), page.offset(), page.limit(), page.of(all));
            });
        }

        <T> ResponseEntity<T> tagged(Catalogue catalogue, long publication, Supplier<T> answer) {
            var tag = Tag.of(request, caller, catalogue.version(), publication);
            return tag.known(request, response)
                    ? ResponseEntity.status(304).build()
                    : ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(answer.get());
        }
    }

    @GetMapping(Routes.KEY_FIGURES)
    ResponseEntity<Items<KeyFigureLine>> keyFigures(
            Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var query = Query.of(request, Set.of("area", "q", Page.OFFSET, Page.LIMIT));
        var areas = query.all("area").stream()
                .map(word -> access.area(caller, word))
                .toList();
        var words = query.all("q");
        var lines = catalogue.keyFigures().values().stream()
                .filter(one -> Access.sees(caller, one.area()))
                .filter(one -> areas.isEmpty() || areas.contains(one.area()))
                .filter(one -> words.stream().allMatch(word -> matches(one, word)))
                .map(KeyFigureLine::of)
                .toList();
        return new Asking(caller, request, response, query).list(catalogue, figures.latest(), lines);
    }

    private static boolean matches(KeyFigure one, String word) {
        var text = one.id() + " " + one.name() + " " + one.nameEnglish();
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    @GetMapping(Routes.KEY_FIGURES + "/{id}")
    ResponseEntity<KeyFigureWhole> keyFigure(
            Caller caller, HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id) {
        var query = Query.of(request, Set.of("publication"));
        var one = access.keyFigure(caller, id);
        var publication = access.publication(query);
        return new Asking(caller, request, response, query)
                .tagged(catalogue, publication.number(), () -> whole(one, publication));
    }

    private KeyFigureWhole whole(KeyFigure one, Publication publication) {
        var periods = new EnumMap<Level, List<Period>>(Level.class);
        one.levels().forEach(level -> periods.put(level, figures.periods(one.id(), level, publication)));
        return new KeyFigureWhole(
                KeyFigureLine.of(one),
                one.texts().question(),
                one.prices().isPresent(),
                figures.hasInstitutions(one.id()),
                publication.number(),
                Listed.periods(periods),
                Routes.KEY_FIGURES + "/" + one.id() + "/definition");
    }

    @GetMapping(Routes.KEY_FIGURES + "/{id}/definition")
    ResponseEntity<Definition> definition(
            Caller caller, HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id) {
        var query = Query.of(request, Set.of());
        var one = access.keyFigure(caller, id);
        return new Asking(caller, request, response, query)
                .tagged(catalogue, 0, () -> Definition.of(one, catalogue.version()));
    }

    @GetMapping(Routes.MUNICIPALITIES)
    ResponseEntity<Items<MunicipalityLine>> municipalities(
            Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var lines = catalogue.municipalities().values().stream()
                .map(MunicipalityLine::of)
                .toList();
        return new Asking(caller, request, response, Query.of(request, PAGING))
                .list(catalogue, figures.latest(), lines);
    }

    @GetMapping(Routes.MUNICIPALITIES + "/{code}")
    ResponseEntity<MunicipalityLine> municipality(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("code") String code) {
        var one = Municipalities.of(catalogue, "code", code);
        return single(
                caller,
                request,
                response,
                one,
                known -> MunicipalityLine.of(
                        Optional.ofNullable(catalogue.municipalities().get(known))
                                .orElseThrow()));
    }

    @GetMapping(Routes.GROUPS)
    ResponseEntity<Items<GroupLine>> groups(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var lines = groups.all().values().stream().map(GroupLine::of).toList();
        return new Asking(caller, request, response, Query.of(request, PAGING))
                .list(catalogue, figures.latest(), lines);
    }

    @GetMapping(Routes.GROUPS + "/{id}")
    ResponseEntity<GroupLine> group(
            Caller caller, HttpServletRequest request, HttpServletResponse response, @PathVariable("id") String id) {
        return single(caller, request, response, groups.named(id), GroupLine::of);
    }

    @GetMapping(Routes.PUBLICATIONS)
    ResponseEntity<Items<PublicationLine>> publications(
            Caller caller, HttpServletRequest request, HttpServletResponse response) {
        var lines = access.publications().stream().map(PublicationLine::of).toList();
        return new Asking(caller, request, response, Query.of(request, PAGING))
                .list(catalogue, figures.latest(), lines);
    }

    @GetMapping(Routes.PUBLICATIONS + "/{number}")
    ResponseEntity<PublicationLine> publication(
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable("number") String number) {
        return single(caller, request, response, access.publication(number), PublicationLine::of);
    }

    private <S, T> ResponseEntity<T> single(
            Caller caller, HttpServletRequest request, HttpServletResponse response, S found, Function<S, T> line) {
        return new Asking(caller, request, response, Query.of(request, Set.of()))
                .tagged(catalogue, 0, () -> line.apply(found));
    }
}
