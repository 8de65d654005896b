// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Answer;
import dk.flis.figures.Cell;
import dk.flis.figures.Figures;
import dk.flis.figures.Place;
import dk.flis.figures.Prices;
import dk.flis.figures.Question;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Key figures × places × periods as a request asks for them, all found in the catalogue. */
record FigureQuestion(
        List<KeyFigure> keyFigures, List<Place> places, List<Period> periods, Prices prices, Publication publication) {

    static final Set<String> PARAMETERS = Set.of(
            "key_figure",
            "municipality",
            "group",
            "institution",
            "period",
            "publication",
            "prices",
            "format",
            Page.OFFSET,
            Page.LIMIT);

    /** Cells that take a few milliseconds: less is not worth handing to another processor. */
    private static final long PART = 5_000;

    FigureQuestion {
        keyFigures = List.copyOf(keyFigures);
        places = List.copyOf(places);
        periods = List.copyOf(periods);
    }

    /** Reads the words of a request, for one caller. */
    record Reader(Catalogue catalogue, Figures figures, Access access, Groups groups) {

        FigureQuestion read(Query query, Caller caller) {
            var keyFigures = query.required("key_figure").stream()
                    .flatMap(word -> access.keyFigures(caller, word).stream())
                    .distinct()
                    .toList();
            var periods = query.required("period").stream()
                    .flatMap(word -> PeriodWord.of(word).stream())
                    .distinct()
                    .toList();
            var publication = access.publication(query);
            var places = places(query, keyFigures, caller, publication);
            return new FigureQuestion(keyFigures, places, periods, prices(query), publication);
        }

        /** The country where no place is named. */
        private List<Place> places(Query query, List<KeyFigure> keyFigures, Caller caller, Publication publication) {
            var places = new LinkedHashSet<Place>();
            var numbers = query.all("institution");
            for (var word : query.all("municipality")) {
                if (word.equals("country")) {
                    places.add(new Place.Country());
                } else {
                    for (var code : codes(word)) {
                        requireInstitutions(code, numbers, keyFigures, caller, publication);
                        places.addAll(of(code, numbers, keyFigures));
                    }
                }
            }
            query.all("group").forEach(word -> places.add(groups.place(word)));
            if (places.isEmpty()) {
                return numbers.isEmpty() ? List.of(new Place.Country()) : missingMunicipality();
            }
            return List.copyOf(places);
        }

        private static List<Place> missingMunicipality() {
            throw ApiException.about("municipality", Problem.MISSING_PARAMETER, "municipality");
        }

        private List<MunicipalityCode> codes(String word) {
            return word.equals("all")
                    ? List.copyOf(catalogue.municipalities().keySet())
                    : List.of(Municipalities.of(catalogue, "municipality", word));
        }

        /** Before it is known which there are: a refusal must not tell. */
        private void requireInstitutions(
                MunicipalityCode code,
                List<String> numbers,
                List<KeyFigure> keyFigures,
                Caller caller,
                Publication publication) {
            if (!numbers.isEmpty()) {
                var ids = keyFigures.stream().map(KeyFigure::id).toList();
                var any = new Place.Institution(code, numbers.getFirst());
                figures.read(caller.viewer(), new Question(ids, List.of(any), List.of(), Prices.CURRENT), publication);
            }
        }

        private List<? extends Place> of(MunicipalityCode code, List<String> numbers, List<KeyFigure> keyFigures) {
            if (numbers.isEmpty()) {
                return List.of(new Place.OneMunicipality(code));
            }
            var there = keyFigures.stream()
                    .flatMap(keyFigure -> figures.institutions(keyFigure.id(), code).stream())
                    .distinct()
                    .toList();
            if (numbers.contains("all")) {
                return there;
            }
            return numbers.stream()
                    .map(number -> new Place.Institution(code, number))
                    .map(place -> known(place, there))
                    .toList();
        }

        private static Place.Institution known(Place.Institution place, List<Place.Institution> there) {
            if (!there.contains(place)) {
                throw ApiException.about(
                        "institution",
                        Problem.UNKNOWN_INSTITUTION,
                        place.number(),
                        place.municipality().toString());
            }
            return place;
        }

        private static Prices prices(Query query) {
            return switch (query.one("prices").orElse("current")) {
                case "current" -> Prices.CURRENT;
                case "fixed" -> Prices.FIXED;
                case String other -> throw Query.malformed("prices", other, "current, fixed");
            };
        }
    }

    long size() {
        return (long) keyFigures.size() * places.size() * periods.size();
    }

    /** The page cut into pieces of whole key figures, in order; one piece when it is small. */
    List<Page> parts(Page page) {
        var each = Math.max(1, (long) places.size() * periods.size());
        var last = Math.min(page.offset() + page.limit(), size());
        var step = (PART + each - 1) / each * each;
        var parts = new ArrayList<Page>();
        for (var from = page.offset(); parts.isEmpty() || from < last; from = (from / each * each) + step) {
            parts.add(new Page(from, Math.max(0, Math.min(last, from / each * each + step) - from)));
        }
        return parts;
    }

    /** Only the key figures that the page touches are read; the order is that of {@link Question}. */
    Answer read(Figures figures, Caller caller, Page page) {
        var each = (long) places.size() * periods.size();
        var first = Math.min(page.offset(), size());
        var last = Math.min(page.offset() + page.limit(), size());
        if (first == last) {
            return figures.read(caller.viewer(), question(0, 0), publication);
        }
        var from = (int) (first / each);
        var to = (int) ((last + each - 1) / each);
        var read = figures.read(caller.viewer(), question(from, to), publication);
        var cells = read.cells();
        var passed = (int) (first - from * each);
        return new Answer(publication, cut(cells, passed, passed + (int) (last - first)));
    }

    private static List<Cell> cut(List<Cell> cells, int from, int to) {
        return from == 0 && to == cells.size() ? cells : new ArrayList<>(cells.subList(from, to));
    }

    private Question question(int from, int to) {
        var ids = keyFigures.subList(from, to).stream().map(KeyFigure::id).toList();
        return new Question(ids, places, periods, prices);
    }
}
