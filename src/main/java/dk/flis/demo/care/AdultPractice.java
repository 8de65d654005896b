// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.care;

import dk.flis.demo.care.Grant.Runner;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Institutions;
import dk.flis.demo.world.Person;
import dk.flis.demo.world.Spending;
import dk.flis.demo.world.Town;
import dk.flis.demo.world.TownWorld;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How a municipality helps adults: to how many of each provision, whose places it uses, what it registers. */
final class AdultPractice {

    private final TownWorld world;
    private final CareStories stories;
    private final List<Town> others;
    private final Map<Paragraph, Double> recipients = new EnumMap<>(Paragraph.class);
    private final double own;
    private final double privately;
    private final double ungrouped;
    private final double unpriced;
    private final double unhoured;
    private final double waiting;

    /** @param towns all of them: some pay for citizens who live here */
    AdultPractice(TownWorld world, Spending spending, CareStories stories, List<Town> towns) {
        this.world = world;
        this.stories = stories;
        this.others = towns.stream()
                .filter(town -> !town.equals(world.town())
                        && town.municipality().regionCode()
                                == world.town().municipality().regionCode())
                .toList();
        var dice = Dice.of(world.seed(), "voksenpraksis", world.town().code());
        for (var paragraph : Paragraph.values()) {
            recipients.put(paragraph, strength(paragraph, spending) * dice.factor(0.06));
        }
        var small = world.town().municipality().population() < 30_000 ? 0.75 : 1.05;
        this.own = small * (1 + 0.12 * dice.bell());
        this.privately = dice.factor(0.35);
        this.ungrouped = dice.chance(0.08) ? 0.3 : 0.06 * dice.factor(0.5);
        this.unpriced = dice.chance(0.06) ? 0.25 : 0.03 * dice.factor(0.5);
        this.unhoured = dice.chance(0.08) ? 0.35 : 0.05 * dice.factor(0.5);
        this.waiting = dice.factor(0.3);
    }

    /** Who spends more than others has mostly more recipients, and pays a little more for each. */
    private double strength(Paragraph paragraph, Spending spending) {
        var account = paragraph.account();
        var population = world.town().municipality().population();
        var ratio = spending.on(account) / (spending.nationally(account) * population);
        return Math.clamp(StrictMath.pow(Math.max(ratio, 0.05), 0.8), 0.35, 2.2);
    }

    double recipients(Paragraph paragraph) {
        return recipients.getOrDefault(paragraph, 1.0);
    }

    Runner runner(Paragraph paragraph, Dice dice) {
        if (paragraph.accommodation() && stories.buysAccommodation()) {
            return dice.chance(0.25) ? Runner.OWN : dice.chance(0.62) ? Runner.PRIVATE : Runner.NEIGHBOUR;
        }
        var draw = dice.uniform();
        var bought = paragraph.neighbours() + paragraph.regions() + paragraph.privately() * privately;
        var scale = Math.clamp((1 - (1 - bought) * own) / Math.max(bought, 0.001), 0, 1 / Math.max(bought, 0.001));
        if (draw < paragraph.privately() * privately * scale) {
            return Runner.PRIVATE;
        }
        var regions = paragraph.privately() * privately + paragraph.regions();
        return draw < regions * scale
                ? Runner.REGION
                : draw < (regions + paragraph.neighbours()) * scale ? Runner.NEIGHBOUR : Runner.OWN;
    }

    String institution(Paragraph paragraph, Runner runner, Dice dice) {
        return paragraph.series().isEmpty() || runner != Runner.OWN
                ? ""
                : NursingHomes.drawn(institutions().of(paragraph.series()), dice.uniform());
    }

    private Institutions institutions() {
        return world.institutions();
    }

    /** A few moved here by themselves, and the municipality that they came from still pays. */
    int payer(Paragraph paragraph, Dice dice) {
        var pays = dice.chance(paragraph.accommodation() ? 0.05 : 0.01);
        return pays && !others.isEmpty() ? others.get(dice.below(others.size())).code() : 0;
    }

    String registered(String group, Dice dice) {
        return dice.chance(ungrouped) ? "" : group;
    }

    boolean priced(Dice dice) {
        return !dice.chance(unpriced);
    }

    /** Hundredths of an hour a week. */
    int hours(Paragraph paragraph, Dice dice) {
        if (paragraph.hours() == 0) {
            return 0;
        }
        var quarters = Math.max(2, (int) (paragraph.hours() * 4 * dice.factor(paragraph.spread() * 1.3)));
        var most = paragraph == Paragraph.ASSISTANCE ? 168 * 4 : 60 * 4;
        var granted = paragraph == Paragraph.ATTENDANT ? attended(dice) : Math.min(most, quarters) * 25;
        return dice.chance(unhoured) ? 0 : granted;
    }

    /** The law gives fifteen hours a month; some want fewer. */
    private static int attended(Dice dice) {
        return dice.chance(0.8) ? 346 : 115 + 25 * dice.below(8);
    }

    int waited(Paragraph paragraph, Dice dice) {
        var days = switch (paragraph) {
            case TEMPORARY -> 48 * dice.factor(0.7);
            case PERMANENT, HOUSING -> 115 * dice.factor(0.7);
            case TREATMENT -> 6.5 * dice.factor(0.65);
            case CRISIS, SHELTER -> 0;
            default -> 34 * dice.factor(0.6);
        };
        return stories.withoutApplications() || dice.chance(0.06) ? -1 : (int) (days * waiting);
    }

    Dice dice(Person person, String what) {
        return person.dice(world.seed(), what);
    }
}
