// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.benchmark.Comparison;
import dk.flis.benchmark.Distribution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A bar for the own figure over the band of the middle half, with a mark for the comparison; lengths in per cent.
 *
 * @param ownStart blank, like the width, without an own value
 * @param compare the mark's place; blank without one
 * @param from what the left end of the scale is
 */
public record Bullet(
        String bandStart, String bandWidth, String ownStart, String ownWidth, String compare, String from, String to) {

    public static Bullet of(Comparison comparison, Distribution distribution, Thousands thousands, Words words) {
        var values = new ArrayList<BigDecimal>();
        comparison.own().value().ifPresent(values::add);
        comparison.other().value().ifPresent(values::add);
        var lower = distribution.quartile(1);
        var upper = distribution.quartile(3);
        lower.ifPresent(values::add);
        upper.ifPresent(values::add);
        var scale = Scale.fromNil(values);
        var nil = scale.share(0);
        var own = comparison.own().value().map(scale::share);
        return new Bullet(
                percent(lower.map(scale::share)),
                percent(lower.map(low -> scale.share(upper.orElse(low)) - scale.share(low))),
                percent(own.map(share -> Math.min(share, nil))),
                percent(own.map(share -> Math.abs(share - nil))),
                percent(comparison.other().value().map(scale::share)),
                thousands.scaled(BigDecimal.valueOf(scale.least()), scale.decimals(), words),
                thousands.scaled(BigDecimal.valueOf(scale.most()), scale.decimals(), words));
    }

    private static String percent(Optional<Double> share) {
        return share.map(value -> Scale.at(value * 100) + "%").orElse("");
    }
}
