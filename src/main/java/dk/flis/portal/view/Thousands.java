// SPDX-License-Identifier: EUPL-1.2
package dk.flis.portal.view;

import dk.flis.figures.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Whether a tile or a row writes a figure in ones, thousands (T) or millions (M); the legend explains the letters. */
public enum Thousands {
    ONES("", 0),
    THOUSANDS("T", 3),
    MILLIONS("M", 6);

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal TEN_MILLION = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final String letter;
    private final int power;

    Thousands(String letter, int power) {
        this.letter = letter;
        this.power = power;
    }

    public static Thousands of(BigDecimal value) {
        if (value.abs().compareTo(MILLION) >= 0) {
            return MILLIONS;
        }
        return value.abs().compareTo(TEN_THOUSAND) >= 0 ? THOUSANDS : ONES;
    }

    /** A column of a table has room for seven digits. */
    public static Thousands inTable(List<BigDecimal> row) {
        return row.stream().anyMatch(value -> value.abs().compareTo(TEN_MILLION) >= 0) ? MILLIONS : ONES;
    }

    /** Such as «T kr. pr. borger». */
    public String unit(String unit) {
        return letter.isEmpty() ? unit : letter + " " + unit;
    }

    /** With two decimals in thousands and millions, otherwise with the figure's own. */
    public Shown shown(Cell cell, int decimals, Words words) {
        var shown = Shown.of(cell, decimals, words);
        return cell.value()
                .filter(_ -> shown.isNumber() && this != ONES)
                .map(value -> new Shown(words.number(value.movePointLeft(power), 2), "", shown.provisional(), ""))
                .orElse(shown);
    }

    public String signed(BigDecimal value, int decimals, Words words) {
        return words.signed(value.movePointLeft(power), this == ONES ? decimals : 2);
    }

    /** An end of a scale: no more decimals than it needs. */
    String scaled(BigDecimal value, int decimals, Words words) {
        if (this == ONES) {
            return words.number(value, decimals);
        }
        var moved = value.movePointLeft(power).stripTrailingZeros();
        return words.number(
                moved.setScale(Math.max(0, Math.min(2, moved.scale())), RoundingMode.HALF_UP),
                Math.max(0, Math.min(2, moved.scale())));
    }
}
