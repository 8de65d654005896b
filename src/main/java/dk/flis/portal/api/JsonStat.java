// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import dk.flis.catalogue.Catalogue;
import dk.flis.figures.Answer;
import dk.flis.figures.Cell;
import dk.flis.figures.CellNotation;
import dk.flis.figures.Place;
import dk.flis.figures.State;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The cube of a question as JSON-stat 2.0: dimensions key_figure, place and period, in the order of the values. */
final class JsonStat {

    private static final JsonMapper JSON = new JsonMapper();

    private final Catalogue catalogue;
    private final Groups groups;
    private final Words words;

    JsonStat(Catalogue catalogue, Groups groups, Words words) {
        this.catalogue = catalogue;
        this.groups = groups;
        this.words = words;
    }

    Utf8 of(FigureQuestion question, Answer answer) {
        var cube = new LinkedHashMap<String, Object>();
        cube.put("version", "2.0");
        cube.put("class", "dataset");
        cube.put("label", words.say("api.stat.label"));
        cube.put("source", words.say("api.stat.source", answer.publication().number()));
        cube.put("updated", answer.publication().at().toString());
        cube.put("id", List.of("key_figure", "place", "period"));
        cube.put("size", sizes(question));
        cube.put("role", Map.of("metric", List.of("key_figure"), "geo", List.of("place"), "time", List.of("period")));
        cube.put("dimension", dimensions(question));
        cube.put("value", values(answer.cells()));
        cube.put("status", statuses(answer.cells()));
        cube.put("extension", Map.of("publication", answer.publication().number(), "seal", seals(answer.cells())));
        return new Utf8(64).ascii(JSON.writeValueAsBytes(cube));
    }

    private static List<Integer> sizes(FigureQuestion question) {
        return List.of(
                question.keyFigures().size(),
                question.places().size(),
                question.periods().size());
    }

    private Map<String, Object> dimensions(FigureQuestion question) {
        var names = new PeriodWords(words);
        var keyFigures = new LinkedHashMap<String, String>();
        var units = new LinkedHashMap<String, Object>();
        question.keyFigures().forEach(keyFigure -> {
            var id = keyFigure.id().value();
            keyFigures.put(id, words.name(keyFigure));
            units.put(id, Map.of("label", words.unit(keyFigure.unit()), "decimals", keyFigure.decimals()));
        });
        var places = new LinkedHashMap<String, String>();
        question.places().forEach(place -> places.put(id(place), name(place)));
        var periods = new LinkedHashMap<String, String>();
        question.periods().forEach(period -> periods.put(period.toString(), names.name(period)));
        var all = new LinkedHashMap<String, Object>();
        all.put("key_figure", dimension("api.stat.key-figure", keyFigures, Optional.of(units)));
        all.put("place", dimension("api.stat.place", places, Optional.empty()));
        all.put("period", dimension("api.stat.period", periods, Optional.empty()));
        return all;
    }

    private Map<String, Object> dimension(
            String label, Map<String, String> categories, Optional<Map<String, Object>> units) {
        var category = new LinkedHashMap<String, Object>();
        category.put("index", new ArrayList<>(categories.keySet()));
        category.put("label", categories);
        units.ifPresent(those -> category.put("unit", those));
        return Map.of("label", words.say(label), "category", category);
    }

    private static String id(Place place) {
        var institution = CellNotation.institution(place);
        return CellNotation.municipality(place) + (institution.isEmpty() ? "" : "/" + institution);
    }

    private String name(Place place) {
        return switch (place) {
            case Place.Country _ -> words.say("against.country.short");
            case Place.OneMunicipality one -> municipality(one.code());
            case Place.Group group -> groups.name(group);
            case Place.Institution institution -> municipality(institution.municipality()) + " " + institution.number();
        };
    }

    private String municipality(MunicipalityCode code) {
        return Optional.ofNullable(catalogue.municipalities().get(code))
                .map(one -> one.name())
                .orElse(code.toString());
    }

    private static List<Optional<BigDecimal>> values(List<Cell> cells) {
        return cells.stream().map(Cell::value).toList();
    }

    /** By position: whether what it is built on is reconciled. */
    private static Map<String, String> seals(List<Cell> cells) {
        var seals = new LinkedHashMap<String, String>();
        for (var at = 0; at < cells.size(); at++) {
            var place = Integer.toString(at);
            cells.get(at).seal().ifPresent(seal -> seals.put(place, seal.keyword()));
        }
        return seals;
    }

    /** By position: why there is no value, or that it is provisional; the others are final. */
    private static Map<String, String> statuses(List<Cell> cells) {
        var statuses = new LinkedHashMap<String, String>();
        for (var at = 0; at < cells.size(); at++) {
            var cell = cells.get(at);
            if (cell.state() != State.VALUE && cell.state() != State.ZERO) {
                statuses.put(Integer.toString(at), cell.state().keyword());
            } else if (cell.provisional()) {
                statuses.put(Integer.toString(at), "provisional");
            }
        }
        return statuses;
    }
}
