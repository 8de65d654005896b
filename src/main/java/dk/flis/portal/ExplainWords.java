// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.benchmark.Explained;
import dk.flis.benchmark.Explanation;
import dk.flis.benchmark.Explanation.Effect;
import dk.flis.catalogue.Catalogue;
import dk.flis.catalogue.KeyFigure;
import dk.flis.catalogue.KeyFigureId;
import dk.flis.figures.Cell;
import dk.flis.figures.Exact;
import dk.flis.portal.view.Address;
import dk.flis.portal.view.Piece;
import dk.flis.portal.view.Scaled;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import java.util.Locale;

/** How an explanation names its parts and cites the cells they rest on. */
record ExplainWords(
        ExplainRead read, Explained.Found found, Catalogue catalogue, Words words, Address address, Scaled scaled) {

    Explanation explanation() {
        return found.explanation();
    }

    KeyFigure keyFigure(KeyFigureId id) {
        return catalogue.keyFigure(id).orElseThrow();
    }

    String name(KeyFigureId id) {
        return words.name(keyFigure(id));
    }

    /** Such as «Pris ved samme sammensætning». */
    String kind(Effect effect) {
        var key = "explain.kind." + effect.kind().name().toLowerCase(Locale.ROOT);
        return words.say(
                effect.kind() == Explanation.Kind.PRICE && !effect.parts().isEmpty() ? key + ".split" : key);
    }

    Piece cited(Cell cell) {
        var keyFigure = keyFigure(cell.keyFigure());
        var text = Shown.of(cell, keyFigure.decimals(), words).text() + "\u00a0" + words.unit(keyFigure.unit());
        return new Piece(text, href(keyFigure.id()));
    }

    /** A share with one decimal, without a unit. */
    String share(Exact share) {
        return words.number(share.times(100).rounded(1), 1);
    }

    String href(KeyFigureId id) {
        return address.at("/noegletal/" + id)
                .with("periode", read.period().toString())
                .toString();
    }
}
