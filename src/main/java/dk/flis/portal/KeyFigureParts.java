// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Comparison;
import dk.flis.catalogue.Level;
import dk.flis.figures.Cell;
import dk.flis.figures.Place;
import dk.flis.portal.view.Bullet;
import dk.flis.portal.view.KeyFigurePage.Against;
import dk.flis.portal.view.KeyFigurePage.Component;
import dk.flis.portal.view.KeyFigurePage.Definition;
import dk.flis.portal.view.KeyFigurePage.Fact;
import dk.flis.portal.view.KeyFigurePage.Headline;
import dk.flis.portal.view.KeyFigurePage.Line;
import dk.flis.portal.view.Mark;
import dk.flis.portal.view.PeriodWords;
import dk.flis.portal.view.SealSign;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Thousands;
import dk.flis.portal.view.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The head of a key figure's page, its comparisons and its definition. */
final class KeyFigureParts {

    private static final Pattern WORD = Pattern.compile("^([+−-]?\\s?[A-ZÆØÅ]{2,}[A-ZÆØÅ ]*)[ :]+(.*)$");

    private final KeyFigureRead read;
    private final Words words;
    private final int decimals;

    KeyFigureParts(KeyFigureRead read, Words words) {
        this.read = read;
        this.words = words;
        this.decimals = read.keyFigure().decimals();
    }

    Headline headline() {
        var comparison = read.comparison();
        var own = Shown.of(comparison.own(), decimals, words);
        var other = read.choice().shown(read.keyFigure(), comparison.other(), words);
        var name = words.name(read.keyFigure());
        return new Headline(
                read.choice().ownName(),
                own,
                words.unit(read.keyFigure().unit()),
                comparison.status().map(status -> Mark.of(status, words)),
                Bullet.of(comparison, read.distribution(), Thousands.ONES, words),
                words.say("bullet.label", name, own.text(), read.choice().otherName(words), other.text()),
                words.say(
                        "detail.note",
                        new PeriodWords(words).name(read.period()),
                        words.say(
                                "direction.note." + read.keyFigure().direction().keyword())),
                sentence(),
                SealSign.of(comparison.own(), words));
    }

    List<Against> against() {
        var peers = read.choice().peers();
        var lines = new ArrayList<Against>();
        lines.add(line(words.say("against.country.sum"), new Place.Country()));
        lines.add(line(new dk.flis.portal.Against.Region().name(peers, words), peers.region()));
        lines.add(line(new dk.flis.portal.Against.Group().name(peers, words), peers.group()));
        var distribution = read.distribution();
        var of = distribution.entries().size();
        distribution.median().ifPresent(median -> lines.add(line(words.say("against.median", of), median)));
        distribution.plainMean().ifPresent(mean -> lines.add(line(words.say("against.mean", of), mean)));
        return lines;
    }

    Definition definition() {
        var texts = read.keyFigure().texts();
        var facts = new ArrayList<Fact>();
        add(facts, "definition.question", texts.question(), true);
        add(facts, "definition.purpose", texts.purpose(), true);
        add(facts, "definition.reading", texts.reading(), true);
        add(facts, "definition.rare", texts.rare(), true);
        add(facts, "definition.unit", words.unit(read.keyFigure().unit()), false);
        add(facts, "definition.levels", levels(), false);
        add(
                facts,
                "definition.direction",
                words.say("direction." + read.keyFigure().direction().keyword()),
                false);
        if (!read.keyFigure().factor().equals(dk.flis.reference.Fraction.ONE)) {
            add(facts, "definition.factor", read.keyFigure().factor().toString(), false);
        }
        add(facts, "definition.path", String.join(" › ", read.keyFigure().path()), true);
        add(facts, "definition.id", read.keyFigure().id().value(), false);
        return new Definition(lines(texts.numerator()), lines(texts.denominator()), facts);
    }

    /** Numerator and denominator, where the reader may see them; a blank for what he may not or what there is not. */
    List<Component> components() {
        return Stream.of(
                        component(read.choice().ownName(), read.own()),
                        component(read.choice().otherName(words), read.other()))
                .filter(component -> !component.numerator().isEmpty())
                .toList();
    }

    private Component component(String whose, Cell cell) {
        return new Component(whose, amount(cell.numerator()), amount(cell.denominator()));
    }

    private String amount(Optional<BigDecimal> value) {
        return value.map(words::amount).orElse("");
    }

    private Against line(String name, Place place) {
        var comparison = read.against(place);
        var cell = read.cell(place);
        return new Against(
                name, Shown.of(cell, decimals, words), signed(comparison.difference()), SealSign.of(cell, words));
    }

    private Against line(String name, BigDecimal value) {
        return new Against(
                name,
                new Shown(words.number(value, decimals), "", "", ""),
                signed(read.own().value().map(own -> own.subtract(value))),
                Optional.empty());
    }

    private String signed(Optional<BigDecimal> difference) {
        return difference.map(value -> words.signed(value, decimals)).orElse("");
    }

    private String sentence() {
        var own = read.own();
        var name = read.choice().ownName();
        if (own.value().isEmpty()) {
            return words.say(
                    "sentence.empty", name, Shown.of(own, decimals, words).why());
        }
        var distribution = read.distribution();
        var rank = distribution
                .rank(read.choice().own().code())
                .map(number -> words.say(
                        "sentence.rank", number, distribution.entries().size()))
                .orElse("");
        return (compared(name) + " " + rank).strip();
    }

    private String compared(String name) {
        var comparison = read.comparison();
        var unit = words.unit(read.keyFigure().unit());
        return comparison
                .difference()
                .map(difference -> words.say(
                        difference.signum() == 0
                                ? "sentence.same"
                                : difference.signum() > 0 ? "sentence.above" : "sentence.below",
                        name,
                        words.number(difference.abs(), decimals),
                        unit,
                        read.choice().inSentence(words),
                        comparison
                                .percent()
                                .map(percent -> " (" + words.percent(percent) + ")")
                                .orElse("")))
                .orElseGet(() -> uncompared(comparison));
    }

    /** Why no difference is said. */
    private String uncompared(Comparison comparison) {
        var other = read.choice().shown(read.keyFigure(), comparison.other(), words);
        if (!other.isNumber()) {
            return words.say("sentence.empty", read.choice().otherName(words), other.why());
        }
        return words.say(read.choice().against().isOneself() ? "bench.uneven" : "bench.size") + ".";
    }

    private String levels() {
        return Arrays.stream(Level.values())
                .filter(read.keyFigure().levels()::contains)
                .map(level -> words.say("level." + level.keyword()))
                .collect(Collectors.joining(", "));
    }

    private void add(List<Fact> facts, String key, String text, boolean danish) {
        if (!text.isBlank()) {
            facts.add(new Fact(words.say(key), text, danish));
        }
    }

    /** The generated text: one line per clause, the clause's word first. */
    private static List<Line> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    var match = WORD.matcher(line);
                    return match.matches() ? new Line(match.group(1).strip(), match.group(2)) : new Line("", line);
                })
                .toList();
    }
}
