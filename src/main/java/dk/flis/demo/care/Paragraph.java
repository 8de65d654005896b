// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What adults are granted, by the provision.
 *
 * <p>The price is what it usually costs, kr. a month in 2024; shares are those of places with other municipalities,
 * regions and private providers, the rest being the municipality's own.
 */
// Bytes as they are written, millions of times; nobody changes them.
@SuppressWarnings("ImmutableEnumChecker")
enum Paragraph {
    SUPPORT("SEL-85", "5.38.39", 5_000, 0.45, 3.4, 0.04, 0.01, 0.14, ""),
    HELPERS("SEL-95", "5.38.39", 21_000, 0.5, 17, 0, 0, 0, ""),
    ASSISTANCE("SEL-96", "5.38.39", 97_000, 0.45, 78, 0, 0, 0, ""),
    ATTENDANT("SEL-97", "5.38.53", 2_600, 0.1, 3.46, 0.01, 0, 0.25, ""),
    DEAFBLIND("SEL-98", "5.38.53", 4_600, 0.2, 4.5, 0.05, 0.4, 0.3, ""),
    CONTACT("SEL-99", "5.38.53", 3_000, 0.3, 2.2, 0.02, 0, 0.12, ""),
    TREATMENT("SEL-101", "5.38.45", 5_200, 0.5, 0, 0.12, 0.03, 0.22, ""),
    SPECIAL("SEL-102", "5.38.39", 7_000, 0.4, 0, 0.1, 0.3, 0.4, ""),
    SHELTERED("SEL-103", "5.38.58", 7_600, 0.2, 0, 0.2, 0.05, 0.1, "58"),
    ACTIVITY("SEL-104", "5.38.59", 12_300, 0.3, 0, 0.17, 0.06, 0.07, "58"),
    TEMPORARY("SEL-107", "5.38.52", 63_000, 0.4, 0, 0.2, 0.08, 0.28, "57"),
    PERMANENT("SEL-108", "5.38.50", 93_000, 0.35, 0, 0.24, 0.2, 0.09, "55"),
    CRISIS("SEL-109", "5.38.42", 66_000, 0.2, 0, 0.25, 0, 0.55, ""),
    SHELTER("SEL-110", "5.38.42", 40_000, 0.2, 0, 0.45, 0.08, 0.25, ""),
    HOUSING("ABL-105", "5.38.51", 66_000, 0.35, 0, 0.19, 0.05, 0.09, "56");

    private final String name;
    private final byte[] code;
    private final String account;
    private final double price;
    private final double spread;
    private final double hours;
    private final double neighbours;
    private final double regions;
    private final double privately;
    private final String series;

    Paragraph(
            String name,
            String account,
            double price,
            double spread,
            double hours,
            double neighbours,
            double regions,
            double privately,
            String series) {
        this.name = name;
        this.code = name.getBytes(StandardCharsets.US_ASCII);
        this.account = account;
        this.price = price;
        this.spread = spread;
        this.hours = hours;
        this.neighbours = neighbours;
        this.regions = regions;
        this.privately = privately;
        this.series = series;
    }

    static Paragraph named(String name) {
        return Arrays.stream(values())
                .filter(paragraph -> paragraph.name.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("demo/adults.csv names '%s', which is no provision".formatted(name)));
    }

    byte[] code() {
        return code;
    }

    String account() {
        return account;
    }

    double price() {
        return price;
    }

    /** How much prices and hours differ from person to person. */
    double spread() {
        return spread;
    }

    /** A week; 0 where it is not granted in hours. */
    double hours() {
        return hours;
    }

    double neighbours() {
        return neighbours;
    }

    double regions() {
        return regions;
    }

    double privately() {
        return privately;
    }

    /** Of the municipality's own institutions; empty where it has none of the kind. */
    String series() {
        return series;
    }

    boolean accommodation() {
        return this == TEMPORARY || this == PERMANENT || this == HOUSING;
    }

    boolean dayService() {
        return this == SHELTERED || this == ACTIVITY;
    }
}
