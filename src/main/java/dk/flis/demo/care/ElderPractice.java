// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.world.Ages;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.demo.world.Spending;
import dk.flis.demo.world.TownWorld;

/**
 * How a municipality helps its elderly: how many, how much, by whom. Where it spends more than its ages explain, it gives
 * help to more people and more of it, and pays a little more for each hour.
 */
final class ElderPractice {

    /** Kr. a year that a recipient costs in the whole country: what a municipality spends buys so many. */
    private static final double HOME_HELP = 107_000;

    private static final double NURSING_HOME = 700_000;
    private static final double NURSING = 55_000;

    private static final double[] SEASON = {1, 0.97, 1, 1, 1, 0.99, 0.93, 0.97, 1, 1, 1, 0.96};

    private final long seed;
    private final CareStories stories;
    private final TownWorld world;
    private final double recipients;
    private final double hours;
    private final double nursingHomes;
    private final double nursing;
    private final double privately;
    private final double delivered;
    private final double rehabilitates;
    private final double waiting;
    private final boolean rehabilitation;
    private final boolean hoursOnTheHome;
    private final boolean knowsGrants;

    ElderPractice(TownWorld world, Spending spending, CareStories stories) {
        this.world = world;
        this.seed = world.seed();
        this.stories = stories;
        var dice = Dice.of(seed, "aeldrepraksis", world.town().code());
        var homeHelp = strength(spending.on("5.30.26"), HOME_HELP, 0.045, 0.29, 0);
        this.recipients = clamped(StrictMath.pow(homeHelp, 0.45) * dice.factor(0.07));
        this.hours = clamped(StrictMath.pow(homeHelp, 0.4) * dice.factor(0.08));
        this.nursingHomes = clamped(StrictMath.pow(strength(spending.on("5.30.27"), NURSING_HOME, 0.007, 0.1, 0), 0.75)
                * dice.factor(0.06));
        this.nursing = clamped(
                StrictMath.pow(strength(spending.on("5.30.28"), NURSING, 0.055, 0.2, 0.005), 0.6) * dice.factor(0.08));
        this.privately = StrictMath.max(0, 0.30 + 0.13 * dice.bell());
        this.delivered = 0.905 + 0.03 * dice.bell();
        this.rehabilitates = Math.clamp(0.42 + 0.15 * dice.bell(), 0.05, 0.85);
        this.waiting = dice.factor(0.3);
        this.rehabilitation = !stories.rehabilitatesAsTraining();
        this.hoursOnTheHome = dice.chance(0.45);
        this.knowsGrants = !stories.withoutApplications();
    }

    /** What is spent against what the country would spend on as many people of those ages. */
    private double strength(double kroner, double each, double of65, double of80, double of18) {
        var end = world.scope().last();
        var residents = world.residents();
        var expected = of65 * residents.counted(65, 79, end)
                + of80 * residents.counted(80, Ages.OLDEST, end)
                + of18 * residents.counted(18, 64, end);
        return kroner / (each * expected);
    }

    private static double clamped(double factor) {
        return Math.clamp(factor, 0.55, 1.7);
    }

    double recipients() {
        return recipients;
    }

    double nursingHomes() {
        return nursingHomes;
    }

    double nursing() {
        return nursing;
    }

    /** The part of those in need of it who are given practical help when that is all they need. */
    double practical() {
        return stories.helpsOnlyTheWeak() ? 0.42 : 0.9;
    }

    double rehabilitates() {
        return rehabilitates;
    }

    /** Whether rehabilitation is registered as such, or as training. */
    boolean rehabilitation() {
        return rehabilitation;
    }

    /** Whether the hours of residents of nursing homes stand on the home, or on the care. */
    boolean hoursOnTheHome() {
        return hoursOnTheHome;
    }

    double hours(Service service, Dice dice) {
        var local = switch (service) {
            case PERSONAL, PRACTICAL, HOLISTIC -> hours * stories.grantedHours();
            case MEALS, RESPITE -> 0;
            default -> 1;
        };
        return Math.min(26, service.usual() * local * dice.factor(service.spread()));
    }

    /** The same person has the same provider of each service as long as he has it. */
    Provider provider(Service service, Dice dice) {
        var share = switch (service) {
            case PRACTICAL -> privately * 1.25;
            case PERSONAL, HOLISTIC -> privately * 0.5;
            case MEALS -> privately * 1.4;
            default -> 0;
        };
        return dice.chance(Math.min(0.95, share)) ? Provider.PRIVATE : Provider.MUNICIPAL;
    }

    /** Who runs a nursing home is a matter of the home. */
    Provider owner(String institution) {
        var draw = Dice.of(seed, "ejer " + institution, world.town().code()).uniform();
        return draw < 0.06 ? Provider.PRIVATE : draw < 0.22 ? Provider.INDEPENDENT : Provider.MUNICIPAL;
    }

    /** Days, or less than none where dates of grants are not registered. */
    int waited(Service service, Dice dice) {
        var usual = switch (service) {
            case NURSING_HOME -> 48;
            case REHABILITATION -> 9;
            case TRAINING -> 16;
            case MAINTENANCE -> 20;
            case RESPITE, NURSING -> 2;
            default -> 6;
        };
        var days = (int) (usual * waiting * dice.factor(0.6));
        return knowsGrants ? days : -1;
    }

    /** Which part of a person's granted hours comes in a month. */
    double delivered(Help help, int month, Dice dice) {
        var local = delivered
                + switch (help.service()) {
                    case PRACTICAL -> -0.05;
                    case NURSING, REHABILITATION -> 0.03;
                    default -> 0;
                }
                + (help.provider() == Provider.PRIVATE ? 0.015 : 0);
        var hospital = dice.chance(0.03) ? 0.4 : 1;
        return local * SEASON[Math.floorMod(month, 12)] * hospital * (0.93 + 0.14 * dice.uniform());
    }

    Dice dice(Person person, String what) {
        return person.dice(seed, what);
    }

    Dice dice(Person person, String what, int when) {
        return person.dice(seed, what, when);
    }
}
