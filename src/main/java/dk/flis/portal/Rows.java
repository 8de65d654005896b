// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Comparison;
import dk.flis.benchmark.Distribution;
import dk.flis.benchmark.Peers;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.BenchmarkPage.Row;
import dk.flis.portal.view.BenchmarkPage.Tile;
import dk.flis.portal.view.Bullet;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.SealSign;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Spark;
import dk.flis.portal.view.Strip;
import dk.flis.portal.view.Thousands;
import dk.flis.portal.view.Words;
import dk.flis.reference.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads key figures for a choice and a period, and makes tiles and table rows of them. */
final class Rows {

    /** More points than these cannot be told apart in half a page. */
    private static final int LONGEST = 24;

    private final Map<KeyFigure, Period> periods = new HashMap<>();
    private final Map<KeyFigure, List<Period>> lines = new HashMap<>();
    private final Map<KeyFigure, List<Period>> developments = new HashMap<>();
    private final Cells cells = new Cells();
    private final Cells lineCells = new Cells();
    private final List<Place> each;
    private final Choice choice;
    private final Period wanted;
    private final Words words;
    private final Address address;

    /** @param address whose parameters the links carry on */
    Rows(Catalogue catalogue, Choice choice, Period wanted, Words words, Address address) {
        this.each = Peers.each(catalogue);
        this.choice = choice;
        this.wanted = wanted;
        this.words = words;
        this.address = address;
    }

    /** A key figure that has no period up to the wanted one shows as not applicable. */
    void read(Reader reader, Collection<KeyFigure> keyFigures) {
        keyFigures.forEach(keyFigure -> {
            periods.put(keyFigure, reader.fit(keyFigure, wanted).orElse(wanted));
            lines.put(keyFigure, reader.line(keyFigure, wanted));
        });
        var places = Stream.concat(Stream.of(choice.own(), choice.other()), each.stream())
                .distinct()
                .toList();
        byValue(periods).forEach((period, those) -> {
            reader.read(cells, ids(those), places, List.of(period));
            reader.readCounterparts(cells, choice, those, List.of(period));
        });
        byValue(lines).forEach((line, those) -> {
            if (!line.isEmpty()) {
                reader.read(lineCells, ids(those), List.of(choice.own(), choice.other()), line);
                reader.readCounterparts(lineCells, choice, those, line);
            }
        });
    }

    /** Own and comparison of the same periods, oldest first. */
    record Series(List<Cell> own, List<Cell> other) {
        Series {
            own = List.copyOf(own);
            other = List.copyOf(other);
        }
    }

    /** How a key figure went up to its period: only what is wholly there for the own municipality, unless nothing is. */
    void readDevelopment(Reader reader, KeyFigure keyFigure) {
        var alike = whole(reader, keyFigure, reader.alike(keyFigure, period(keyFigure), LONGEST));
        var line = alike.size() < 2 ? whole(reader, keyFigure, reader.line(keyFigure, period(keyFigure))) : alike;
        if (!line.isEmpty()) {
            reader.read(cells, ids(List.of(keyFigure)), List.of(choice.other()), line);
            reader.readCounterparts(cells, choice, List.of(keyFigure), line);
        }
        developments.put(keyFigure, line);
    }

    private List<Period> whole(Reader reader, KeyFigure keyFigure, List<Period> line) {
        if (line.isEmpty()) {
            return line;
        }
        reader.read(cells, ids(List.of(keyFigure)), List.of(choice.own()), line);
        var whole = line.stream()
                .filter(period ->
                        !cells.cell(keyFigure.id(), choice.own(), period).provisional())
                .toList();
        return whole.isEmpty() ? line : whole;
    }

    /** Of a key figure whose development was read. */
    Series development(KeyFigure keyFigure) {
        var own = Optional.ofNullable(developments.get(keyFigure)).orElse(List.of()).stream()
                .map(period -> cells.cell(keyFigure.id(), choice.own(), period))
                .toList();
        return new Series(
                own,
                own.stream()
                        .map(cell -> cells.other(choice, keyFigure, cell.period()))
                        .toList());
    }

    /** Everything the page shows, for the download. */
    List<Cell> cells() {
        return cells.all();
    }

    Tile tile(KeyFigure keyFigure) {
        var comparison = comparison(keyFigure);
        var distribution = distribution(keyFigure);
        var thousands = Thousands.of(
                comparison.own().value().or(() -> comparison.other().value()).orElse(BigDecimal.ZERO));
        var own = thousands.shown(comparison.own(), keyFigure.decimals(), words);
        var other = other(keyFigure, comparison, thousands);
        var name = words.name(keyFigure);
        var difference = comparison
                .difference()
                .map(value -> thousands.signed(value, keyFigure.decimals(), words)
                        + comparison
                                .percent()
                                .map(percent -> " (" + words.percent(percent) + ")")
                                .orElse(""))
                .orElse("");
        return new Tile(
                name,
                href(keyFigure),
                own,
                thousands.unit(words.unit(keyFigure.unit())),
                note(keyFigure),
                Bullet.of(comparison, distribution, thousands, words),
                words.say("bullet.label", name, own.text(), choice.otherName(words), other.text()),
                other,
                difference,
                comparison.status().map(status -> Mark.of(status, words)),
                SealSign.of(comparison.own(), words));
    }

    /** @param commonUnit said in the head; another unit stands beside the name */
    Row row(KeyFigure keyFigure, String commonUnit) {
        var comparison = comparison(keyFigure);
        var thousands = Thousands.inTable(Stream.of(comparison.own(), comparison.other())
                .flatMap(cell -> cell.value().stream())
                .toList());
        var own = thousands.shown(comparison.own(), keyFigure.decimals(), words);
        var other = other(keyFigure, comparison, thousands);
        var ones = thousands == Thousands.ONES;
        var unit = ones && keyFigure.unit().equals(commonUnit) ? "" : thousands.unit(words.unit(keyFigure.unit()));
        var note =
                Stream.of(unit, note(keyFigure)).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return new Row(
                keyFigure.id().value(),
                words.name(keyFigure),
                note,
                href(keyFigure),
                BoardPages.lay(keyFigure.id()),
                own,
                other,
                comparison
                        .difference()
                        .map(value -> thousands.signed(value, keyFigure.decimals(), words))
                        .orElse(""),
                comparison.percent().map(words::percent).orElse(""),
                comparison.status().map(status -> Mark.of(status, words)),
                strip(keyFigure, comparison),
                spark(keyFigure),
                SealSign.of(comparison.own(), words),
                why(comparison, own, other));
    }

    /** Why there is no status. */
    private String why(Comparison comparison, Shown own, Shown other) {
        if (comparison.status().isPresent()) {
            return "";
        }
        if (!own.isNumber()) {
            return own.why();
        }
        if (!other.isNumber()) {
            return other.why();
        }
        return words.say(choice.against().isOneself() ? "bench.uneven" : "bench.size");
    }

    private Shown other(KeyFigure keyFigure, Comparison comparison, Thousands thousands) {
        return comparison.other().value().isPresent()
                ? thousands.shown(comparison.other(), keyFigure.decimals(), words)
                : choice.shown(keyFigure, comparison.other(), words);
    }

    /** The unit that most of them have. */
    static String commonUnit(Collection<KeyFigure> keyFigures) {
        return keyFigures.stream()
                .collect(Collectors.groupingBy(KeyFigure::unit, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    Comparison comparison(KeyFigure keyFigure) {
        var period = period(keyFigure);
        return Comparison.of(
                keyFigure, cells.cell(keyFigure.id(), choice.own(), period), cells.other(choice, keyFigure, period));
    }

    Distribution distribution(KeyFigure keyFigure) {
        return Distribution.of(cells.cells(keyFigure.id(), each, period(keyFigure)));
    }

    private Optional<Strip> strip(KeyFigure keyFigure, Comparison comparison) {
        var distribution = distribution(keyFigure);
        var label = comparison
                .own()
                .value()
                .map(own -> words.say(
                        "strip.label",
                        words.name(keyFigure),
                        distribution.below(own),
                        distribution.entries().size()))
                .orElseGet(() -> words.say(
                        "strip.label.other",
                        words.name(keyFigure),
                        distribution.entries().size()));
        return Strip.of(
                distribution, comparison.own().value(), comparison.other().value(), label);
    }

    Optional<Spark> spark(KeyFigure keyFigure) {
        var line = Optional.ofNullable(lines.get(keyFigure)).orElse(List.of());
        if (line.size() < 2) {
            return Optional.empty();
        }
        var names = new PeriodWords(words);
        var own = line.stream()
                .map(period -> lineCells.cell(keyFigure.id(), choice.own(), period))
                .toList();
        var other = line.stream()
                .map(period -> lineCells.other(choice, keyFigure, period))
                .toList();
        var label = words.say(
                "spark.label",
                words.name(keyFigure),
                names.name(line.getFirst()),
                ends(own, keyFigure),
                names.name(line.getLast()),
                choice.lineName(words),
                ends(other, keyFigure));
        return Spark.of(own, other, label);
    }

    /** «4,9–5,4»: the first and the last number of a line. */
    private String ends(List<Cell> line, KeyFigure keyFigure) {
        return Shown.of(line.getFirst(), keyFigure.decimals(), words).text()
                + " → "
                + Shown.of(line.getLast(), keyFigure.decimals(), words).text();
    }

    Period period(KeyFigure keyFigure) {
        return Optional.ofNullable(periods.get(keyFigure)).orElse(wanted);
    }

    /** The period where it is not the page's own. */
    String note(KeyFigure keyFigure) {
        var period = period(keyFigure);
        var names = new PeriodWords(words);
        if (period.equals(wanted)) {
            return "";
        }
        return choice.counterpart(keyFigure, period)
                .filter(other -> !other.period().equals(period))
                .map(other -> words.say("bench.periods", names.name(period), names.name(other.period())))
                .orElseGet(() -> names.name(period));
    }

    String href(KeyFigure keyFigure) {
        return address.at("/noegletal/" + keyFigure.id())
                .without("status")
                .with("periode", period(keyFigure).toString())
                .toString();
    }

    private static <V> Map<V, List<KeyFigure>> byValue(Map<KeyFigure, V> map) {
        return map.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    private static List<dk.flis.catalogue.KeyFigureId> ids(List<KeyFigure> keyFigures) {
        return keyFigures.stream().map(KeyFigure::id).toList();
    }
}
