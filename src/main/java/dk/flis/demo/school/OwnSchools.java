// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Institutions.Institution;
import dk.flis.demo.world.Person;
import dk.flis.demo.world.TownWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The schools that a municipality runs, and who goes to which. The numbers are those of the accounts' cost centres. Small
 * schools stop after form 6 and send their pupils on to a larger one.
 */
final class OwnSchools {

    /** Of these inhabitants about one goes to an ordinary school of the municipality. */
    private static final double INHABITANTS_TO_A_PUPIL = 12;

    /** Outside the cities a school that expects fewer pupils ends with form 6. */
    private static final double WHOLE = 280;

    /** One place for form 10 to so many inhabitants. */
    private static final int TENTH = 90_000;

    /** The cost centre of youth schools, 3.38. */
    private static final String YOUTH_SCHOOL = "33800";

    /** Pupils are a little more unevenly spread than money: a small school costs more for each. */
    private static final double UNEVEN = 1.12;

    private static final double LARGER = 1.35;

    private final TownWorld world;
    private final Habits habits;
    private final SchoolStories stories;
    private final List<School> schools = new ArrayList<>();
    private final double[] shares;
    private final int[] upper;
    private final int smallest;
    private final int next;
    private final List<Integer> whole = new ArrayList<>();
    private final List<School> special = new ArrayList<>();
    private final List<School> tenth;

    OwnSchools(TownWorld world, Habits habits, SchoolStories stories) {
        this.world = world;
        this.habits = habits;
        this.stories = stories;
        var ordinary = world.institutions().of("30");
        ordinary.forEach(one -> schools.add(School.own(schools.size(), one.number(), "10")));
        var districts = districts(ordinary);
        var order = world.institutions().bySize("30");
        this.smallest = ordinary.indexOf(order.getFirst());
        this.next = ordinary.indexOf(order.get(Math.min(1, order.size() - 1)));
        this.upper = upper(districts, ordinary.indexOf(order.getLast()));
        this.shares = withoutUpperForms(districts);
        world.institutions()
                .of("31")
                .forEach(one -> special.add(School.own(schools.size() + special.size(), one.number(), "20")));
        this.tenth = tenth();
    }

    /** Where a child is taught, and whether that is the school of the district it lives in. */
    record Place(School school, boolean ownDistrict) {}

    private static double[] districts(List<Institution> institutions) {
        return adding(institutions.stream()
                .mapToDouble(one -> StrictMath.pow(one.share(), UNEVEN))
                .toArray());
    }

    /** A school that ends with form 6 has a larger district than one of its size that does not. */
    private double[] withoutUpperForms(double[] districts) {
        var larger = districts.clone();
        for (var school = 0; school < larger.length; school++) {
            larger[school] *= upper[school] == school ? 1 : LARGER;
        }
        return adding(larger);
    }

    /** The same in parts of one. */
    private static double[] adding(double[] parts) {
        var sum = Arrays.stream(parts).sum();
        return Arrays.stream(parts).map(part -> part / sum).toArray();
    }

    /** For each school the one that has its forms 7–9. */
    private int[] upper(double[] districts, int largest) {
        var pupils = world.town().municipality().population() / INHABITANTS_TO_A_PUPIL;
        for (var school = 0; school < districts.length; school++) {
            if (world.town().group().dense() || school == largest || districts[school] * pupils >= WHOLE) {
                whole.add(school);
            }
        }
        var upper = new int[districts.length];
        for (var school = 0; school < upper.length; school++) {
            var dice = Dice.of(world.seed(), "overbygning", world.town().code(), school);
            upper[school] = whole.contains(school) ? school : whole.get(dice.below(whole.size()));
        }
        return upper;
    }

    /** At the youth school in some municipalities, at the largest schools in others. */
    private List<School> tenth() {
        var dice = Dice.of(world.seed(), "10. klasse", world.town().code());
        var inhabitants = world.town().municipality().population();
        return inhabitants > 25_000 && inhabitants < TENTH && dice.chance(0.4)
                ? List.of(School.own(schools.size() + special.size(), YOUTH_SCHOOL, "30"))
                : largest(1 + (int) (inhabitants / TENTH)).stream()
                        .map(schools::get)
                        .toList();
    }

    private List<Integer> largest(int count) {
        return whole.stream()
                .sorted(Comparator.comparingDouble(school -> -shares[school]))
                .limit(count)
                .toList();
    }

    /** @param person may live elsewhere: then there is no district and no choice to be drawn */
    Place of(Person person, Attendance attendance, SchoolYear year) {
        var dice = person.dice(world.seed(), "skolevalg");
        var lives = pick(dice.uniform());
        var chooses = dice.uniform();
        var other = dice.uniform();
        return switch (attendance.track()) {
            case SPECIAL_SCHOOL -> new Place(special.get((int) (other * special.size())), false);
            case SPECIAL_CLASS -> new Place(schools.get(open(withSpecialClasses(other), year)), false);
            case RECEPTION -> new Place(schools.get(largest(1).getFirst()), false);
            default -> ordinary(lives, chooses, other, attendance.form(), year);
        };
    }

    private Place ordinary(int lives, double chooses, double other, int form, SchoolYear year) {
        if (form == 10) {
            return new Place(tenth(other), false);
        }
        var leaves = lives == smallest ? stories.leaving(world.town(), year) : 0;
        var stays = habits.of(Habit.OWN_DISTRICT) * (1 - leaves);
        var district = forms(lives, form, year);
        var school = chooses < stays ? district : forms(pick(other), form, year);
        return new Place(schools.get(school), school == district);
    }

    /** Some school that has the form. */
    School another(Dice dice, int form, SchoolYear year) {
        return form == 10 ? tenth(dice.uniform()) : schools.get(forms(pick(dice.uniform()), form, year));
    }

    private School tenth(double draw) {
        return tenth.get((int) (draw * tenth.size()));
    }

    private int forms(int school, int form, SchoolYear year) {
        var open = open(school, year);
        return form >= 7 ? open(upper[open], year) : open;
    }

    private int open(int school, SchoolYear year) {
        return school == smallest && stories.closed(world.town(), year) ? next : school;
    }

    /** Special classes are gathered at half of the schools that have all forms. */
    private int withSpecialClasses(double draw) {
        var some = Math.max(1, whole.size() / 2);
        return whole.get((int) (draw * some));
    }

    private int pick(double draw) {
        var left = draw;
        var school = 0;
        while (school < shares.length - 1 && left >= shares[school]) {
            left -= shares[school];
            school++;
        }
        return school;
    }
}
