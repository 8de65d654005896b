// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.Level;
import dk.flis.catalogue.Municipality;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Publication;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the interface writes of the catalogue and of publications; a name here is a name there. */
final class Listed {

    private Listed() {}

    /** A part of a list. */
    record Items<T>(long total, long offset, long limit, List<T> items) {
        Items {
            items = List.copyOf(items);
        }
    }

    record KeyFigureLine(
            String id,
            String area,
            String name,
            @JsonProperty("name_en") String nameEnglish,
            List<String> path,
            String kind,
            String unit,
            int decimals,
            String best,
            List<String> levels,
            String href) {

        static KeyFigureLine of(KeyFigure one) {
            return new KeyFigureLine(
                    one.id().value(),
                    one.area().value(),
                    one.name(),
                    one.nameEnglish(),
                    one.path(),
                    one.kind().keyword(),
                    one.unit(),
                    one.decimals(),
                    one.direction().keyword(),
                    one.levels().stream().sorted().map(Level::keyword).toList(),
                    Routes.KEY_FIGURES + "/" + one.id());
        }
    }

    /** @param periods by kind, oldest first: those for which somebody has a figure */
    record KeyFigureWhole(
            @JsonProperty("key_figure") KeyFigureLine keyFigure,
            String question,
            @JsonProperty("fixed_prices") boolean fixedPrices,
            boolean institutions,
            long publication,
            Map<String, List<String>> periods,
            String definition) {}

    record Definition(
            String id,
            String question,
            String purpose,
            String reading,
            String numerator,
            String denominator,
            String factor,
            boolean whole,
            List<String> sources,
            @JsonProperty("explained_by") List<String> explainedBy,
            @JsonProperty("composed_of") List<String> composedOf,
            List<String> breaks,
            @JsonProperty("catalogue") String catalogue) {

        static Definition of(KeyFigure one, String catalogue) {
            var texts = one.texts();
            return new Definition(
                    one.id().value(),
                    texts.question(),
                    texts.purpose(),
                    texts.reading(),
                    texts.numerator(),
                    texts.denominator(),
                    factor(one),
                    one.weights(),
                    java.util.stream.Stream.concat(one.numerator().stream(), one.denominator().stream())
                            .map(term -> term.series().source().value())
                            .distinct()
                            .toList(),
                    one.explainedBy().stream().map(KeyFigureId::value).toList(),
                    one.composedOf().stream().map(KeyFigureId::value).toList(),
                    one.breaks().stream().map(Object::toString).toList(),
                    catalogue);
        }

        private static String factor(KeyFigure one) {
            var fraction = one.factor();
            return fraction.denominator() == 1
                    ? BigDecimal.valueOf(fraction.numerator()).toPlainString()
                    : fraction.numerator() + "/" + fraction.denominator();
        }
    }

    record MunicipalityLine(String code, String name, String region, String group, long population) {

        static MunicipalityLine of(Municipality one) {
            return new MunicipalityLine(
                    one.code().toString(),
                    one.name(),
                    "region-" + one.regionCode(),
                    "group-" + one.groupCode(),
                    one.population());
        }
    }

    record GroupLine(String id, String kind, String name, List<String> members) {

        static GroupLine of(Groups.Named one) {
            return new GroupLine(
                    one.id(),
                    one.kind(),
                    one.name(),
                    one.members().stream().map(MunicipalityCode::toString).toList());
        }
    }

    record PublicationLine(long number, Instant at, boolean monthly, String catalogue) {

        static PublicationLine of(Publication one) {
            return new PublicationLine(one.number(), one.at(), one.monthly(), one.catalogue());
        }
    }

    record ProblemLine(String problem, int status, String title, String type) {}

    static Map<String, List<String>> periods(Map<Level, List<Period>> byLevel) {
        return byLevel.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().keyword(),
                        entry -> entry.getValue().stream().map(Period::toString).toList(),
                        (one, _) -> one,
                        java.util.LinkedHashMap::new));
    }
}
