// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Apportion;
import dk.flis.benchmark.Comparison;
import dk.flis.benchmark.Explained;
import dk.flis.benchmark.Explanation;
import dk.flis.benchmark.Explanation.Effect;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.figures.Cell;
import dk.flis.figures.Exact;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.ExplainPage.Line;
import dk.flis.portal.view.ExplainPage.Reason;
import dk.flis.portal.view.ExplainPage.Step;
import dk.flis.portal.view.ExplainPage.Story;
import dk.flis.portal.view.Piece;
import dk.flis.portal.view.Scaled;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Waterfall;
import dk.flis.portal.view.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** An explanation in words, bars and a table; what is shown adds up just as what was computed. */
final class ExplainStory {

    /** Øre, of whatever is counted. */
    static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ExplainRead read;
    private final Explanation explanation;
    private final Catalogue catalogue;
    private final Words words;
    private final Address address;
    private final Scaled scaled;

    ExplainStory(ExplainRead read, Explained.Found found, Catalogue catalogue, Words words, Address address) {
        this.read = read;
        this.explanation = found.explanation();
        this.catalogue = catalogue;
        this.words = words;
        this.address = address;
        this.scaled =
                Scaled.of(explanation.own(), explanation.gap(), words.unit(unit(read.keyFigure(), catalogue)), words);
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
                reasons(shown),
                lines(),
                new Line(
                        "",
                        words.say("explain.sum"),
                        "",
                        "",
                        "",
                        "",
                        "",
                        words.signed(explanation.gap(), DECIMALS),
                        explanation.gap().signum() == 0 ? "" : words.say("explain.percent", 100)));
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
        return first
                + " "
                + words.say(
                        "explain.lead.parts",
                        scaled.saidSigned(sum(Explanation.Kind.VOLUME, shown)),
                        scaled.saidSigned(sum(Explanation.Kind.PRICE, shown)));
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
                cited(read.keyFigure(), read.own(id)),
                Piece.of(read.choice().inSentence(words)),
                cited(read.keyFigure(), read.other(id)),
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
                    kind(effect),
                    words.name(keyFigure(effect)),
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

    private List<Reason> reasons(List<BigDecimal> shown) {
        return IntStream.range(0, shown.size())
                .mapToObj(at -> reason(effects().get(at), shown.get(at)))
                .toList();
    }

    private Reason reason(Effect effect, BigDecimal shown) {
        var keyFigure = keyFigure(effect);
        var own = read.own(effect.keyFigure());
        var other = read.other(effect.keyFigure());
        var order = own.value().orElseThrow().compareTo(other.value().orElseThrow());
        var key = order == 0 ? "explain.reason.even" : order > 0 ? "explain.reason.higher" : "explain.reason.lower";
        return new Reason(
                kind(effect),
                scaled.saidSigned(shown),
                Piece.sentence(
                        words,
                        key,
                        Piece.of(words.name(keyFigure)),
                        cited(keyFigure, own),
                        cited(keyFigure, other),
                        Piece.of(read.choice().inSentence(words))));
    }

    private List<Line> lines() {
        return effects().stream().map(this::line).toList();
    }

    private Line line(Effect effect) {
        var keyFigure = keyFigure(effect);
        var own = read.own(effect.keyFigure());
        var other = read.other(effect.keyFigure());
        var comparison = Comparison.of(keyFigure, own, other);
        return new Line(
                kind(effect),
                words.name(keyFigure),
                words.unit(keyFigure.unit()),
                href(keyFigure),
                Shown.of(own, keyFigure.decimals(), words).text(),
                Shown.of(other, keyFigure.decimals(), words).text(),
                comparison.percent().map(words::percent).orElse(""),
                words.signed(effect.amount(), DECIMALS),
                share(effect.amount()));
    }

    /** Of the gap; parts that pull against it are negative, and then others are over a hundred. */
    private String share(BigDecimal amount) {
        return explanation.gap().signum() == 0
                ? ""
                : words.say(
                        "explain.percent",
                        words.number(amount.multiply(HUNDRED).divide(explanation.gap(), 0, RoundingMode.HALF_UP), 0));
    }

    private Piece cited(KeyFigure keyFigure, Cell cell) {
        var text = Shown.of(cell, keyFigure.decimals(), words).text() + "\u00a0" + words.unit(keyFigure.unit());
        return new Piece(text, href(keyFigure));
    }

    private String href(KeyFigure keyFigure) {
        return address.at("/noegletal/" + keyFigure.id())
                .with("periode", read.period().toString())
                .toString();
    }

    private String kind(Effect effect) {
        return words.say("explain.kind." + effect.kind().name().toLowerCase(Locale.ROOT));
    }

    private KeyFigure keyFigure(Effect effect) {
        return catalogue.keyFigure(effect.keyFigure()).orElseThrow();
    }

    private String number(BigDecimal amount) {
        var decimals = Math.clamp(amount.stripTrailingZeros().scale(), 0, 1);
        return words.number(amount, decimals);
    }
}
