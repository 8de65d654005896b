// SPDX-License-Identifier: EUPL-1.2
package dk.flis.demo.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The classes of a municipality's own schools in a school year: formed in September, and joined by whoever comes later. */
final class Rooms {

    private static final int LARGEST = 28;
    private static final int FEW = 24;
    private static final double SPECIAL_CLASS = 7.6;
    private static final double SPECIAL_SCHOOL = 6.4;
    private static final double RECEPTION = 12;

    /** @param order his place in the row by which classes are cut */
    record Seat(Attendance attendance, School school, double order) {}

    /** A form, a form and the next, or all special classes of a school. */
    private record Group(int school, Track track, int form) {}

    private static final Comparator<Seat> BY_CHANCE = Comparator.comparingDouble(Seat::order);
    private static final Comparator<Seat> YOUNGEST_FIRST =
            Comparator.comparingInt((Seat seat) -> seat.attendance().form()).thenComparing(BY_CHANCE);

    private final Map<Group, byte[][]> names = new HashMap<>();
    private final IdentityHashMap<Seat, byte[]> rooms = new IdentityHashMap<>();
    private final Map<Group, Integer> sizes = new HashMap<>();
    private final Limit limit;

    /** How many pupils a school lets into a class. */
    @FunctionalInterface
    interface Limit {
        double of(int school);
    }

    Rooms(List<Seat> seats, Limit limit) {
        this.limit = limit;
        seats.forEach(seat -> sizes.merge(plain(seat), 1, Integer::sum));
        var groups = new HashMap<Group, List<Seat>>();
        seats.forEach(seat ->
                groups.computeIfAbsent(group(seat), _ -> new ArrayList<>()).add(seat));
        groups.forEach(this::divide);
    }

    byte[] of(Seat seat) {
        var room = rooms.get(seat);
        return room == null ? late(seat) : room;
    }

    private byte[] late(Seat seat) {
        var classes = names.computeIfAbsent(group(seat), group -> names(group, 1));
        return classes[(int) (seat.order() * classes.length)];
    }

    private void divide(Group group, List<Seat> seats) {
        seats.sort(group.track().segregated() ? YOUNGEST_FIRST : BY_CHANCE);
        var classes = names(group, (int) Math.ceil(seats.size() / size(group)));
        names.put(group, classes);
        for (var i = 0; i < seats.size(); i++) {
            rooms.put(seats.get(i), classes[(int) ((long) i * classes.length / seats.size())]);
        }
    }

    private double size(Group group) {
        return switch (group.track()) {
            case SPECIAL_CLASS -> SPECIAL_CLASS;
            case SPECIAL_SCHOOL -> SPECIAL_SCHOOL;
            case RECEPTION -> RECEPTION;
            default -> Math.min(LARGEST, limit.of(group.school()));
        };
    }

    private static byte[][] names(Group group, int count) {
        var names = new byte[count][];
        for (var i = 0; i < count; i++) {
            names[i] = School.bytes(
                    switch (group.track()) {
                        case SPECIAL_CLASS, SPECIAL_SCHOOL -> "S" + (i + 1);
                        case RECEPTION -> "M" + (i + 1);
                        default -> group.form() + "" + (char) ('A' + i);
                    });
        }
        return names;
    }

    private static Group plain(Seat seat) {
        var track = seat.attendance().track();
        var together = track.segregated() || track == Track.RECEPTION;
        return new Group(
                seat.school().place(), track, together ? 0 : seat.attendance().form());
    }

    /** Two neighbouring forms of few pupils are taught together. */
    private Group group(Seat seat) {
        var own = plain(seat);
        var first = own.form() / 2 * 2;
        if (own.track() != Track.ORDINARY || first >= 6) {
            return own;
        }
        var lower = sizes.getOrDefault(new Group(own.school(), own.track(), first), 0);
        var upper = sizes.getOrDefault(new Group(own.school(), own.track(), first + 1), 0);
        return lower + upper <= FEW ? new Group(own.school(), own.track(), first) : own;
    }
}
