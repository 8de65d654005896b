// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.Dataset;
import dk.flis.catalogue.Derived;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.catalogue.SourceId;
import dk.flis.catalogue.WorkedCase;
import dk.flis.figures.CaseResult;
import dk.flis.figures.MonthsRead;
import dk.flis.figures.WorkCases;
import dk.flis.figures.WrittenSql;
import dk.flis.portal.view.CalculationPage;
import dk.flis.portal.view.CalculationPage.Delivery;
import dk.flis.portal.view.CalculationPage.Example;
import dk.flis.portal.view.CalculationPage.Table;
import dk.flis.portal.view.Frame.Link;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.Words;
import dk.flis.reference.MunicipalityCode;
import dk.flis.reference.Period;
import dk.flis.store.Behind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the page that tells how a key figure is computed. */
final class CalculationPages {

    private final Map<KeyFigureId, List<CaseResult>> worked = new ConcurrentHashMap<>();
    private final Catalogue catalogue;
    private final KeyFigurePages keyFigures;
    private final WorkCases cases;
    private final Behind behind;
    private final Frames frames;

    CalculationPages(Parts parts, KeyFigurePages keyFigures, Frames frames) {
        this.catalogue = parts.catalogue();
        this.keyFigures = keyFigures;
        this.cases = parts.cases();
        this.behind = parts.behind();
        this.frames = frames;
    }

    CalculationPage page(Visit visit, KeyFigureId id) {
        var read = keyFigures.read(visit, id);
        var words = visit.words();
        var keyFigure = read.keyFigure();
        var name = words.name(keyFigure);
        return new CalculationPage(
                frames.of(visit, words.say("calculation.title"), Optional.of(keyFigure.area())),
                name,
                new Link(name, visit.address().at("/noegletal/" + id).toString(), false),
                words.say(
                        "calculation.shown",
                        read.choice().ownName(),
                        new PeriodWords(words).name(read.period()),
                        read.reader().publication().number()),
                new KeyFigureParts(read, words).definition(),
                new WrittenSql(catalogue).of(keyFigure, read.period()),
                deliveries(visit, read),
                worked.computeIfAbsent(id, _ -> cases.work(List.of(keyFigure))).stream()
                        .map(result -> example(result, words))
                        .toList());
    }

    private List<Delivery> deliveries(Visit visit, KeyFigureRead read) {
        var months = new MonthsRead(catalogue).of(read.keyFigure(), read.period());
        var all = months.values().stream().flatMap(Set::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        return behind
                .of(
                        read.reader().publication(),
                        months.keySet(),
                        read.choice().peers().own().code(),
                        java.util.Collections.min(all),
                        java.util.Collections.max(all))
                .stream()
                .filter(shown -> shown.month()
                        .map(month -> months.getOrDefault(shown.dataset(), new java.util.TreeSet<>())
                                .contains(month))
                        .orElse(true))
                .map(shown -> delivery(shown, visit, read.choice().peers().own().code()))
                .toList();
    }

    private Delivery delivery(Behind.Shown shown, Visit visit, MunicipalityCode own) {
        var words = visit.words();
        var seen = shown.month().isPresent()
                && catalogue.source(shown.dataset()) instanceof Dataset dataset
                && visit.viewer().seesDeliveries(dataset.area().value(), own);
        return new Delivery(
                name(shown.dataset()),
                shown.month()
                        .map(Period.OneMonth::new)
                        .map(new PeriodWords(words)::name)
                        .orElse(""),
                Long.toString(shown.delivery()),
                seen ? DeliveryPages.address(shown.delivery()) : "",
                shown.file(),
                words.moment(shown.received()),
                words.number(java.math.BigDecimal.valueOf(shown.rows()), 0),
                shown.sha256().substring(0, 12));
    }

    private String name(SourceId id) {
        return switch (catalogue.source(id)) {
            case Dataset dataset -> dataset.name();
            case Derived derived -> derived.name();
        };
    }

    private Example example(CaseResult result, Words words) {
        var written = result.worked();
        return new Example(
                written.name(),
                words.say(
                        "calculation.where",
                        place(written.place(), words),
                        new PeriodWords(words).name(written.period())),
                written.rows().entrySet().stream()
                        .map(entry -> table(name(entry.getKey()), entry.getValue()))
                        .toList(),
                gives(written.gives(), words),
                result.differences());
    }

    private String place(WorkedCase.Place place, Words words) {
        return switch (place) {
            case WorkedCase.Place.Country _ -> words.say("against.country.short");
            case WorkedCase.Place.OneMunicipality(var code) -> municipality(code);
            case WorkedCase.Place.Institution(var code, var number) ->
                words.say("calculation.institution", number, municipality(code));
        };
    }

    private String municipality(dk.flis.reference.MunicipalityCode code) {
        var known = catalogue.municipalities().get(code);
        return known == null ? code.toString() : known.name();
    }

    private static Table table(String dataset, List<WorkedCase.Row> rows) {
        var columns = new LinkedHashSet<String>(List.of("kommune", "maaned"));
        rows.forEach(row -> columns.addAll(row.values().keySet()));
        return new Table(
                dataset,
                List.copyOf(columns),
                rows.stream().map(row -> values(row, columns)).toList());
    }

    private static List<String> values(WorkedCase.Row row, Set<String> columns) {
        var values = new ArrayList<String>(
                List.of(row.municipality().toString(), row.month().toString()));
        columns.stream().skip(2).forEach(column -> values.add(row.values().getOrDefault(column, "")));
        return values;
    }

    private static String gives(WorkedCase.Expected expected, Words words) {
        return Stream.of(
                        expected.numerator().map(amount -> words.say("calculation.numerator", words.amount(amount))),
                        expected.denominator()
                                .map(amount -> words.say("calculation.denominator", words.amount(amount))),
                        expected.value().map(amount -> words.say("calculation.value", exact(amount, words))),
                        expected.outcome().map(outcome -> words.say("calculation.outcome." + outcome.keyword())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String exact(java.math.BigDecimal amount, Words words) {
        return words.number(amount, Math.max(0, amount.stripTrailingZeros().scale()));
    }
}
