// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Comparison;
import dk.flis.benchmark.Explanation;
import dk.flis.benchmark.Explanation.Effect;
import dk.flis.benchmark.Explanation.Part;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.portal.view.ExplainPage.Line;
import dk.flis.portal.view.Shown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The parts of a difference to the last øre; one that is split by kind has a line for each. */
record ExplainLines(ExplainWords say) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<Line> lines() {
        return say.explanation().effects().stream().flatMap(this::lines).toList();
    }

    Line sum() {
        var gap = say.explanation().gap();
        return new Line(
                "",
                say.words().say("explain.sum"),
                "",
                "",
                "",
                "",
                "",
                say.words().signed(gap, ExplainStory.DECIMALS),
                share(gap));
    }

    private Stream<Line> lines(Effect effect) {
        if (effect.parts().isEmpty()) {
            return Stream.of(line(effect, effect.keyFigure(), effect.amount()));
        }
        return effect.parts().stream()
                .map(part -> effect.kind() == Explanation.Kind.MIX
                        ? mix(effect, part)
                        : line(effect, part.keyFigure(), part.amount()));
    }

    private Line line(Effect effect, KeyFigureId id, BigDecimal amount) {
        var keyFigure = say.keyFigure(id);
        var own = say.read().own(id);
        var other = say.read().other(id);
        return new Line(
                say.kind(effect),
                say.name(id),
                say.words().unit(keyFigure.unit()),
                say.href(id),
                Shown.of(own, keyFigure.decimals(), say.words()).text(),
                Shown.of(other, keyFigure.decimals(), say.words()).text(),
                Comparison.of(keyFigure, own, other)
                        .percent()
                        .map(say.words()::percent)
                        .orElse(""),
                say.words().signed(amount, ExplainStory.DECIMALS),
                share(amount));
    }

    private Line mix(Effect effect, Part part) {
        var composition = say.found().composition().orElseThrow();
        return new Line(
                say.kind(effect),
                say.name(part.keyFigure()),
                say.words().say("explain.unit.share"),
                say.href(part.keyFigure()),
                say.share(composition.ownShare(part.keyFigure())),
                say.share(composition.otherShare(part.keyFigure())),
                "",
                say.words().signed(part.amount(), ExplainStory.DECIMALS),
                share(part.amount()));
    }

    /** Of the gap; parts that pull against it are negative, and then others are over a hundred. */
    private String share(BigDecimal amount) {
        var gap = say.explanation().gap();
        return gap.signum() == 0
                ? ""
                : say.words()
                        .say(
                                "explain.percent",
                                say.words().number(amount.multiply(HUNDRED).divide(gap, 0, RoundingMode.HALF_UP), 0));
    }
}
