// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import dk.flis.demo.school.OwnSchools.Place;
import dk.flis.demo.school.Pupil.Life;
import dk.flis.demo.school.Rooms.Seat;
import dk.flis.demo.world.Dice;
import dk.flis.demo.world.Person;
import dk.flis.reference.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pupils that one municipality delivers in a school year: its own children, but for those at a neighbour's school, and
 * the neighbours' at its own. Who comes later is enrolled when he is first met.
 */
final class Roll {

    private static final double FOSTERED = 0.004;
    private static final double CHANGES_SCHOOL = 0.011;
    private static final int MONTHS_OF_CHANGE = 8;
    private static final byte[] NO_ROOM = {};

    private final Home home;
    private final OwnSchools own;
    private final OtherSchools others;
    private final Neighbours neighbours;
    private final SchoolYear year;
    private final Rooms rooms;

    /** By birth month and sex, in the order of serials; whoever goes to no school here is there too, and empty. */
    private final Map<Integer, List<Optional<Pupil>>> known = new HashMap<>();

    private final List<Pupil> guests;

    /** Somebody with a school, but not a class yet. */
    private record Draft(Person person, Attendance attendance, Place place, Seat seat) {}

    Roll(Home home, OwnSchools own, OtherSchools others, Neighbours neighbours, List<Home> senders, SchoolYear year) {
        this.home = home;
        this.own = own;
        this.others = others;
        this.neighbours = neighbours;
        this.year = year;
        var september = september();
        var coming = senders.stream()
                .flatMap(from -> from.children(september).stream().flatMap(child -> guest(from, child).stream()))
                .toList();
        var seats = new ArrayList<Seat>();
        coming.forEach(draft -> seats.add(draft.seat()));
        var children = home.children(september);
        var drafts = children.stream().map(this::draft).toList();
        drafts.forEach(
                draft -> draft.filter(here -> here.place().school().own()).ifPresent(here -> seats.add(here.seat())));
        this.rooms = new Rooms(seats, this::limit);
        this.guests = coming.stream().map(this::pupil).toList();
        for (var i = 0; i < drafts.size(); i++) {
            cohort(children.get(i)).add(drafts.get(i).map(this::pupil));
        }
    }

    /** Who is there in a month of the year. */
    List<Pupil> in(Month month) {
        var pupils = new ArrayList<>(guests);
        for (var child : home.children(month)) {
            enrolled(child).ifPresent(pupils::add);
        }
        return pupils;
    }

    private Optional<Pupil> enrolled(Person child) {
        var cohort = cohort(child);
        while (cohort.size() <= child.serial()) {
            var next = new Person(child.town(), child.born(), child.sex(), cohort.size(), child.pool());
            cohort.add(draft(next).map(this::pupil));
        }
        return cohort.get(child.serial());
    }

    private List<Optional<Pupil>> cohort(Person child) {
        return known.computeIfAbsent(child.born() * 2 + child.sex(), _ -> new ArrayList<>());
    }

    /** The first and the last year may reach beyond what is lived. */
    private Month september() {
        var scope = home.world().scope();
        var september = year.september();
        return september.compareTo(scope.primo()) < 0
                ? scope.primo()
                : september.compareTo(scope.last()) > 0 ? scope.last() : september;
    }

    private double limit(int school) {
        var dice = Dice.of(home.world().seed(), "klassestoerrelse", home.town().code(), school);
        return home.habits().of(Habit.CLASS_LIMIT) * dice.factor(0.035);
    }

    private Optional<Draft> draft(Person child) {
        return home.career()
                .of(child, year)
                .filter(attendance -> !attendance.away())
                .map(attendance -> draft(child, attendance));
    }

    private Optional<Draft> guest(Home from, Person child) {
        return from.career()
                .of(child, year)
                .filter(Attendance::away)
                .filter(_ -> neighbours
                        .chosen(from.town(), child.dice(seed(), "hvilken nabo"))
                        .equals(home.town()))
                .map(attendance -> draft(child, attendance));
    }

    private Draft draft(Person child, Attendance attendance) {
        var place = attendance.track().municipal()
                ? own.of(child, attendance, year)
                : new Place(others.of(attendance.track(), child.dice(seed(), "anden skole")), false);
        var order = child.dice(seed(), "klasse").uniform();
        return new Draft(child, attendance, place, new Seat(attendance, place.school(), order));
    }

    private Pupil pupil(Draft draft) {
        var child = draft.person();
        var school = draft.place().school();
        var moves = child.dice(seed(), "skoleskift", year.start());
        var left = draft.attendance().track() == Track.ORDINARY && moves.chance(CHANGES_SCHOOL)
                ? year.september().index() + 1 + moves.below(MONTHS_OF_CHANGE)
                : 0;
        var before = left == 0 ? school : own.another(moves, draft.attendance().form(), year);
        return new Pupil(
                child,
                child.number(),
                child.dice(seed(), "elevnummer").below(1_000_000_000),
                draft.attendance(),
                before,
                left,
                school,
                left == 0
                        ? NO_ROOM
                        : rooms.of(new Seat(
                                draft.attendance(), before, draft.seat().order())),
                school.own() ? rooms.of(draft.seat()) : NO_ROOM,
                draft.place().ownDistrict(),
                payer(child, school),
                Life.of(child.dice(seed(), "elev")));
    }

    /** The neighbours pay for their own; some children in foster care are still paid for by another municipality. */
    private int payer(Person child, School school) {
        if (!child.town().equals(home.town())) {
            return child.town().code();
        }
        var dice = child.dice(seed(), "betaler");
        return school.own() && dice.chance(FOSTERED)
                ? neighbours.chosen(child.town(), dice).code()
                : 0;
    }

    private long seed() {
        return home.world().seed();
    }
}
