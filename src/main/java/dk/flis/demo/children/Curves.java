// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

/** How often children of an age are placed and leave again, a year and per thousand; near the statistics of 2018–2023. */
final class Curves {

    private static final double[] PLACED = {
        1.2, 2.2, 3.0, 3.8, 4.6, 5.3, 6.4, 7.5, 8.6, 9.6, 10.5, 11.3, 12.2, 13.5, 15, 17, 20, 22, 11, 7.5, 5, 3.2, 2
    };

    private static final double[] NEW = {
        1.7, 1.4, 1.3, 1.2, 1.2, 1.2, 1.4, 1.4, 1.5, 1.5, 1.6, 1.8, 2.5, 3.0, 3.8, 5.4, 6.0, 4.2, 0.4, 0.2, 0.1, 0, 0
    };

    private static final double[] NOTIFIED = {
        80, 72, 74, 88, 95, 104, 120, 128, 132, 134, 136, 140, 150, 170, 182, 186, 176, 150
    };

    private Curves() {}

    /** At a time, per thousand. */
    static double placed(int age) {
        return PLACED[age];
    }

    /** Begun in a year, per thousand. */
    static double begun(int age) {
        return NEW[age];
    }

    /** Notifications in a year, per thousand of 0–17. */
    static double notified(int age) {
        return NOTIFIED[age];
    }

    /** Ended in a year, of one: most often soon, or late. */
    static double ended(int age, int days, boolean consent) {
        var usual = age < 6 ? 0.10 : age < 12 ? 0.065 : age < 15 ? 0.11 : age < 18 ? 0.19 : 0.40;
        return usual * (days < 182 ? 2.3 : 1) * (consent || age >= 18 ? 1 : 0.45);
    }

    /** Moved in a year, of one. */
    static double moved(Measure measure, int age, int days) {
        var usual = switch (measure.field()) {
            case FAMILY -> 0.055;
            case HOME -> 0.13;
            case INSTITUTION, SUPPORT, EARLY, YOUTH -> 0.15;
        };
        return usual * (days < 365 ? 1.6 : 1) * (age >= 12 && age < 18 ? 1.3 : 1);
    }

    /** How much better a kind of place suits the age than others do. */
    static double suits(Measure measure, int age) {
        var small = age < 6;
        var child = age < 12;
        var teenager = age < 15;
        return switch (measure.field()) {
            case FAMILY -> small ? 1.5 : child ? 1.3 : teenager ? 0.95 : 0.65;
            case HOME -> small ? 0.1 : child ? 0.35 : teenager ? 1.1 : 1.75;
            case INSTITUTION, SUPPORT, EARLY, YOUTH -> small ? 0.45 : child ? 0.8 : 1.2;
        };
    }
}
