// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Apportion;
import dk.flis.benchmark.Explained;
import dk.flis.benchmark.Explanation;
import dk.flis.benchmark.Explanation.Effect;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Exact;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.ExplainPage.Step;
import dk.flis.portal.view.ExplainPage.Story;
import dk.flis.portal.view.Piece;
import dk.flis.portal.view.Scaled;
import dk.flis.portal.view.Waterfall;
import dk.flis.portal.view.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An explanation in words, bars and a table; what is shown adds up just as what was computed. */
final class ExplainStory {

    /** Øre, of whatever is counted. */
    static final int DECIMALS = 2;

    private final ExplainRead read;
    private final Explained.Found found;
    private final Explanation explanation;
    private final ExplainWords say;
    private final Words words;
    private final Scaled scaled;

    ExplainStory(ExplainRead read, Explained.Found found, Catalogue catalogue, Words words, Address address) {
        this.read = read;
        this.found = found;
        this.explanation = found.explanation();
        this.words = words;
        this.scaled = Scaled.of(
                explanation.own().abs().max(explanation.other().abs()),
                explanation.gap(),
                words.unit(unit(read.keyFigure(), catalogue)),
                words);
        this.say = new ExplainWords(read, found, catalogue, words, address, scaled);
    }

    Story story() {
        var decimals = scaled.decimals();
        var own = explanation.own().setScale(decimals, RoundingMode.HALF_UP);
        var other = explanation.other().setScale(decimals, RoundingMode.HALF_UP);
        var exact = effects().stream().map(Effect::amount).map(Exact::of).toList();
        var shown = Apportion.parts(exact, decimals, own.subtract(other));
        var fall = Waterfall.of(other, shown);
        return new Story(
                lead(shown),
                basis(),
                read.covered() < read.asked() ? words.say("explain.covered", read.covered(), read.asked()) : "",
                words.say(
                        "explain.caption",
                        read.choice().otherName(words),
                        read.choice().ownName()),
                scaled.head(),
                words.unit(read.keyFigure().unit()),
                fall.from().signum() == 0 ? "" : words.say("explain.axis", scaled.said(fall.from())),
                steps(other, shown, own, fall),
                new ExplainReasons(say).reasons(effects(), shown),
                new ExplainLines(say).lines(),
                new ExplainLines(say).sum(),
                method());
    }

    /** How it was computed, and why a price that could be split is not. */
    private List<String> method() {
        var keys = new ArrayList<>(List.of("explain.method"));
        found.composition().ifPresent(_ -> keys.add("explain.method.mix"));
        found.registered().ifPresent(_ -> keys.add("explain.method.registration"));
        if (!read.kinds().isEmpty() && found.composition().isEmpty()) {
            keys.add(unsplit(read, found));
        }
        return keys.stream().map(words::say).toList();
    }

    /** Why the price is not split, though the catalogue says by what. */
    static String unsplit(ExplainRead read, Explained.Found found) {
        return found.registered().isPresent()
                ? "explain.unsplit.booked"
                : read.lacksKinds() ? "explain.unsplit.lacking" : "explain.unsplit.apart";
    }

    /** What the numerator is counted in, such as kr.; blank for a count of rows. */
    static String unit(KeyFigure keyFigure, Catalogue catalogue) {
        return keyFigure.numerator().stream()
                .map(dk.flis.catalogue.Term::series)
                .flatMap(series -> series
                        .measure()
                        .over()
                        .flatMap(column -> catalogue.source(series.source()).column(column))
                        .flatMap(dk.flis.catalogue.Column::unit)
                        .stream())
                .findFirst()
                .orElse("");
    }

    private List<Effect> effects() {
        return explanation.effects();
    }

    /** «Albertslund bruger 14,20 mio. kr. mere end landet. Mængden giver +9,00 mio. kr., prisen +5,20 mio. kr.» */
    private String lead(List<BigDecimal> shown) {
        var gap = shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var other = read.choice().inSentence(words);
        var first = gap.signum() == 0
                ? words.say("explain.lead.same", read.choice().ownName(), other)
                : words.say(
                        gap.signum() > 0 ? "explain.lead.more" : "explain.lead.less",
                        read.choice().ownName(),
                        scaled.said(gap),
                        other);
        return first + " " + words.say("explain.lead.parts", parts(shown));
    }

    /** «mængden +9,00 mio. kr. og prisen +5,20 mio. kr.» */
    private String parts(List<BigDecimal> shown) {
        return Stream.of(Explanation.Kind.values())
                .filter(kind -> effects().stream().anyMatch(effect -> effect.kind() == kind))
                .map(kind -> words.say(
                        "explain.lead.part." + kind.name().toLowerCase(Locale.ROOT),
                        scaled.saidSigned(sum(kind, shown))))
                .collect(Collectors.collectingAndThen(Collectors.toList(), this::listed));
    }

    private String listed(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : words.say("list.and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    private BigDecimal sum(Explanation.Kind kind, List<BigDecimal> shown) {
        return IntStream.range(0, shown.size())
                .filter(at -> effects().get(at).kind() == kind)
                .mapToObj(shown::get)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Piece> basis() {
        var id = read.keyFigure().id();
        var denominator = read.own(id).denominator().orElse(BigDecimal.ONE);
        return Piece.sentence(
                words,
                "explain.basis",
                Piece.of(read.choice().ownName()),
                say.cited(read.own(id)),
                Piece.of(read.choice().inSentence(words)),
                say.cited(read.other(id)),
                Piece.of(number(denominator)),
                Piece.of(scaled.said(explanation.other())));
    }

    private List<Step> steps(BigDecimal other, List<BigDecimal> shown, BigDecimal own, Waterfall fall) {
        var steps = new ArrayList<Step>();
        var bars = fall.bars();
        steps.add(new Step(
                words.say("explain.step.other", read.choice().otherName(words)),
                "",
                scaled.plain(other),
                each(explanation.other(), false),
                bars.getFirst(),
                false));
        for (var at = 0; at < shown.size(); at++) {
            var effect = effects().get(at);
            steps.add(new Step(
                    say.kind(effect),
                    say.name(effect.keyFigure()),
                    scaled.signed(shown.get(at)),
                    each(effect.amount(), true),
                    bars.get(at + 1),
                    false));
        }
        steps.add(new Step(
                read.choice().ownName(), "", scaled.plain(own), each(explanation.own(), false), bars.getLast(), true));
        return steps;
    }

    /** An amount in the figure's own unit: over the own denominator. */
    private String each(BigDecimal amount, boolean signed) {
        var keyFigure = read.keyFigure();
        var factor = keyFigure.factor();
        var value = amount.multiply(BigDecimal.valueOf(factor.numerator()))
                .divide(
                        read.own(keyFigure.id())
                                .denominator()
                                .orElse(BigDecimal.ONE)
                                .multiply(BigDecimal.valueOf(factor.denominator())),
                        10,
                        RoundingMode.HALF_UP);
        return signed ? words.signed(value, keyFigure.decimals()) : words.number(value, keyFigure.decimals());
    }

    private String number(BigDecimal amount) {
        var decimals = Math.clamp(amount.stripTrailingZeros().scale(), 0, 1);
        return words.number(amount, decimals);
    }
}
