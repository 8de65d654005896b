// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.figures.Cell;
import dk.flis.reconcile.Seal;
import java.util.Optional;

/**
 * A seal as a page shows it.
 *
 * @param shape the name of its symbol
 * @param word such as «afstemt»
 * @param why for a title: what it means
 */
public record SealSign(String shape, String word, String why) {

    public static Optional<SealSign> of(Cell cell, Words words) {
        return cell.seal().map(seal -> of(seal, words));
    }

    public static SealSign of(Seal seal, Words words) {
        return switch (seal) {
            case Seal.Own own -> own(own, words);
            case Seal.Many(var good, var of) ->
                new SealSign(
                        good == of ? Seal.State.RECONCILED.keyword() : Seal.State.NOT_RECONCILED.keyword(),
                        words.say("seal.many", good, of),
                        words.say("seal.many.why"));
        };
    }

    /** Of a single month or slice. */
    public static SealSign of(Seal.State state, Words words) {
        var keyword = state.keyword();
        return new SealSign(keyword, words.say("seal." + keyword), words.say("seal." + keyword + ".why"));
    }

    private static SealSign own(Seal.Own own, Words words) {
        var plain = of(own.state(), words);
        return own.good() > 0 && own.good() < own.months()
                ? new SealSign(
                        plain.shape(), plain.word(), words.say("seal.some", plain.why(), own.good(), own.months()))
                : plain;
    }
}
