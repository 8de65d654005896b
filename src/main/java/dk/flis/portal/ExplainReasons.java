// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Explanation.Effect;
import dk.flis.benchmark.Explanation.Part;
import dk.flis.benchmark.Registered;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Exact;
import dk.flis.portal.view.ExplainPage.Reason;
import dk.flis.portal.view.Piece;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Why each part of a difference is there, in sentences that cite their cells. */
record ExplainReasons(ExplainWords say) {

    /** @param shown the amounts as the page shows them */
    List<Reason> reasons(List<Effect> effects, List<BigDecimal> shown) {
        return IntStream.range(0, effects.size())
                .mapToObj(at -> new Reason(
                        say.kind(effects.get(at)), say.scaled().saidSigned(shown.get(at)), sentence(effects.get(at))))
                .toList();
    }

    private List<Piece> sentence(Effect effect) {
        return switch (effect.kind()) {
            case VOLUME -> factor(effect.keyFigure(), "explain.reason.");
            case PRICE -> price(effect);
            case MIX -> mix(largest(effect));
            case REGISTRATION -> registration(say.found().registered().orElseThrow());
        };
    }

    /** With a registration the figure as booked is not the one that the effect is of. */
    private List<Piece> price(Effect effect) {
        if (say.found().registered().isEmpty()) {
            return factor(largest(effect), effect.parts().isEmpty() ? "explain.reason." : "explain.reason.split.");
        }
        return Piece.sentence(
                say.words(),
                "explain.reason.corrected",
                Piece.of(say.name(effect.keyFigure())),
                say.cited(say.read().own(effect.keyFigure())),
                say.cited(say.read().other(effect.keyFigure())));
    }

    /** The kind that gives most of it, or the key figure itself where there are none. */
    private static KeyFigureId largest(Effect effect) {
        return effect.parts().stream()
                .max(Comparator.comparing((Part part) -> part.amount().abs()))
                .map(Part::keyFigure)
                .orElse(effect.keyFigure());
    }

    private List<Piece> factor(KeyFigureId id, String key) {
        var own = say.read().own(id);
        var other = say.read().other(id);
        var order = own.value()
                .flatMap(one -> other.value().map(one::compareTo))
                .map(ExplainReasons::order)
                .orElse("other");
        return Piece.sentence(
                say.words(), key + order, Piece.of(say.name(id)), say.cited(own), say.cited(other), comparison());
    }

    private static String order(int order) {
        return order == 0 ? "even" : order > 0 ? "higher" : "lower";
    }

    private List<Piece> mix(KeyFigureId id) {
        var composition = say.found().composition().orElseThrow();
        var own = composition.ownShare(id);
        var other = composition.otherShare(id);
        return Piece.sentence(
                say.words(),
                "explain.reason.mix." + order(own.minus(other).signum()),
                Piece.of(say.name(id)),
                share(id, own),
                share(id, other),
                say.cited(say.read().own(id)),
                say.cited(say.read().other(id)));
    }

    private Piece share(KeyFigureId id, Exact share) {
        return new Piece(say.words().say("explain.percent", say.share(share)), say.href(id));
    }

    private List<Piece> registration(Registered registered) {
        var read = say.read();
        var id = read.keyFigure().id();
        var at = read.pair().orElseThrow().at();
        return Piece.sentence(
                say.words(),
                "explain.reason.registration",
                new Piece(
                        say.words().say("explain.radar", say.catalogue().nameOf(at)),
                        say.address()
                                .at(AreaTabs.RADAR + read.keyFigure().area())
                                .with("kommune", at.toString())
                                .with("periode", read.period().toString())
                                .toString()),
                Piece.of(say.name(id)),
                say.cited(read.own(id)),
                say.cited(read.other(id)),
                Piece.of(say.name(registered.sibling())),
                say.cited(read.own(registered.sibling())),
                say.cited(read.other(registered.sibling())),
                Piece.of(together(registered.own())),
                Piece.of(together(registered.other())));
    }

    private String together(Exact ratio) {
        var keyFigure = say.read().keyFigure();
        var factor = keyFigure.factor();
        var value = ratio.times(factor.numerator()).dividedBy(Exact.of(factor.denominator()));
        return say.words().number(value.rounded(keyFigure.decimals()), keyFigure.decimals())
                + "\u00a0"
                + say.words().unit(keyFigure.unit());
    }

    private Piece comparison() {
        return Piece.of(say.read().choice().inSentence(say.words()));
    }
}
