// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.world;

/** The finance systems of the field; what they write differs in the decimal sign, as in real life. */
public enum SourceSystem {
    PRISME("Prisme", ','),
    OPUS("KMD Opus", '.'),
    OS("ØS Indsigt", ',');

    private final String title;
    private final char decimalSign;

    SourceSystem(String title, char decimalSign) {
        this.title = title;
        this.decimalSign = decimalSign;
    }

    public String title() {
        return title;
    }

    public char decimalSign() {
        return decimalSign;
    }
}
