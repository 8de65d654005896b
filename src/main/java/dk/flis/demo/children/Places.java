// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.children;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Group;
import dk.flis.demo.world.Institutions;
import dk.flis.demo.world.Town;
import java.util.List;
import java.util.Optional;

/** Finds a placed child a place: a family, a home or an institution, near by or far away. */
final class Places {

    private static final String RESIDENTIAL = "54";
    private static final int FAMILIES_PER_HUNDRED = 12;

    /** Whose place must not be found: it is delivered without its municipality. */
    private static final double ADDRESS_PROTECTED = 0.02;

    private final Office office;
    private final Town town;
    private final Institutions institutions;
    private final Locations locations;

    Places(Office office, Institutions institutions, Locations locations) {
        this.office = office;
        this.town = office.town();
        this.institutions = institutions;
        this.locations = locations;
    }

    Place find(Measure measure, Dice dice) {
        return switch (measure.field()) {
            case FAMILY -> family(dice);
            case HOME -> home(measure, dice);
            case INSTITUTION -> institution(measure, dice);
            case SUPPORT, EARLY, YOUTH -> provider(dice);
        };
    }

    private Place family(Dice dice) {
        var near = dice.chance(Math.min(0.9, familiesNear(town.group()) * office.habit("egne familier", 0.2)));
        var families = Math.max(4, (int) (office.need().allPlaced() * FAMILIES_PER_HUNDRED / 10));
        var number = "P%04d-%05d".formatted(town.code(), dice.below(families));
        var known = near ? town.code() : elsewhere(dice);
        return new Place(
                number, dice.chance(ADDRESS_PROTECTED) ? 0 : known, dice.chance(0.86) ? "egen" : "privat", none());
    }

    private static double familiesNear(Group group) {
        return switch (group) {
            case CAPITAL -> 0.18;
            case CITY -> 0.45;
            case TOWN -> 0.55;
            case COMMUTER -> 0.42;
            case RURAL -> 0.68;
        };
    }

    private Place home(Measure measure, Dice dice) {
        var near = dice.chance(measure.isType("84") ? 0.7 : 0.16);
        var provider = Office.drawn(
                List.of("privat", "anden-kommune", "region", "egen"),
                kind -> switch (kind) {
                    case "privat" -> 0.86;
                    case "anden-kommune" -> 0.08;
                    case "region" -> 0.01;
                    default -> measure.isType("84") ? 0.6 : 0.04;
                },
                dice);
        return new Place("T%06d".formatted(dice.below(1_400)), near ? town.code() : elsewhere(dice), provider, none());
    }

    private Place institution(Measure measure, Dice dice) {
        var secure = measure.isType("110");
        var own = !secure && dice.chance(Math.min(0.85, ownShare() * office.habit("egne institutioner", 0.3)));
        if (own) {
            var institution = Office.drawn(institutions.of(RESIDENTIAL), Institutions.Institution::share, dice);
            return new Place(institution.number(), town.code(), "egen", Optional.of(institution.number()));
        }
        var region = dice.chance(secure ? 0.75 : 0.22);
        var provider = region ? "region" : dice.chance(0.88) || secure ? "anden-kommune" : "privat";
        return new Place("T%06d".formatted(2_000 + dice.below(400)), elsewhere(dice), provider, none());
    }

    /** The large have institutions of their own. */
    private double ownShare() {
        return Math.clamp(0.12 + town.municipality().population() / 250_000.0, 0.15, 0.6);
    }

    private static Place provider(Dice dice) {
        var own = dice.uniform();
        return new Place("", 0, own < 0.72 ? "egen" : own < 0.95 ? "privat" : "anden-kommune", none());
    }

    private int elsewhere(Dice dice) {
        return locations.elsewhere(town, dice).code();
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
