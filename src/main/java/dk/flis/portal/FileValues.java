// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal;

import dk.flis.figures.Cell;
import dk.flis.portal.file.Sheet.Value;
import dk.flis.portal.view.SealSign;
import dk.flis.portal.view.Shown;
import dk.flis.portal.view.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** What stands in a field of a file: the numbers and words of the page. */
record FileValues(Words words) {

    Value value(Cell cell, int decimals) {
        return cell.value()
                .map(one -> number(one, decimals))
                .orElseGet(() -> text(Shown.of(cell, decimals, words).text()));
    }

    /** Rounded as the page rounds: a reader who adds up the file gets what he sees. */
    Value number(BigDecimal value, int decimals) {
        return new Value.Measured(
                value.setScale(decimals, java.math.RoundingMode.HALF_UP), decimals, words.number(value, decimals));
    }

    /** A numerator or a denominator; blank where it may not be seen or there is none. */
    Value part(Optional<BigDecimal> part) {
        return part.map(one -> {
                    var decimals = Math.max(0, Math.min(2, one.scale()));
                    return number(one, decimals);
                })
                .orElseGet(() -> text(""));
    }

    String seal(Cell cell) {
        return SealSign.of(cell, words).map(SealSign::word).orElse("");
    }

    static Value text(String text) {
        return new Value.Text(text);
    }
}
